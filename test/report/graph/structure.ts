/** The structure of a drawn graph, as a reader of its text gets it and as the program has it. */

import type { Program } from '../../../src/engine/index.ts';
import { drawable } from '../../../src/report/graph/drawable.ts';

export interface Structure {
  /** Without blanks at the ends of lines, because neither format takes an empty string. By key: the first line (the id, with the mark of the start), then the replies without conditions. */
  readonly nodes: readonly (readonly string[])[];
  readonly endings: readonly string[];
  /** `n0 e1`, sorted. */
  readonly arrows: readonly string[];
}

export function structureOf({ nodes, endings, start }: Program): Structure {
  const key = (place: number) => (place < nodes.length ? `n${place}` : `e${place - nodes.length}`);
  const arrows = nodes.flatMap(({ replies }, place) =>
    replies.flatMap(({ routes }) => routes.map(({ to }) => `${key(place)} ${key(to)}`)),
  );
  return {
    nodes: nodes.map(({ id, replies }, place) => [
      `${place === start ? '▶ ' : ''}${drawable(id)}`.trimEnd(),
      ...replies.map((reply, at) => `${at + 1} ${drawable(reply.id)}`.trimEnd()),
    ]),
    endings: endings.map(({ id }) => drawable(id).trimEnd()),
    arrows: [...new Set(arrows)].sort(),
  };
}
