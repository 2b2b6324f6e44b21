/** A scenario as a graph to draw: what stands in each box, and one arrow for each two places that replies join. */

import type { Program, ProgramNode } from '../../engine/index.ts';
import { type EndingKind, endingKind, endingNote } from './ending-kind.ts';
import { leadsThere, offerWords } from './route-words.ts';

export interface GraphNode {
  /** Ours, so that no author's id can mean something to the format: `n0`, `n1` … */
  readonly key: string;
  readonly id: string;
  readonly start: boolean;
  /** `1 both`, `2 number (if queue 2..)`. */
  readonly replies: readonly string[];
}

export interface GraphEnding {
  /** `e0`, `e1` … */
  readonly key: string;
  readonly id: string;
  readonly kind: EndingKind;
  readonly note: string;
}

export interface GraphArrow {
  readonly from: string;
  readonly to: string;
  /** Numbers of replies, those of one condition together: `1, 3; 2 if tension 5..`. */
  readonly label: string;
}

export interface ScenarioGraph {
  readonly title: string;
  readonly nodes: readonly GraphNode[];
  readonly endings: readonly GraphEnding[];
  readonly arrows: readonly GraphArrow[];
}

export function scenarioGraph(program: Program): ScenarioGraph {
  const { nodes, endings, start, title } = program;
  const key = (place: number) => (place < nodes.length ? `n${place}` : `e${place - nodes.length}`);
  return {
    title,
    nodes: nodes.map(({ id, replies }, place) => ({
      key: key(place),
      id,
      start: place === start,
      replies: replies.map((reply, at) => {
        const offer = offerWords(reply, program.facts);
        return `${at + 1} ${reply.id}${offer === '' ? '' : ` (${offer})`}`;
      }),
    })),
    endings: endings.map((ending, at) => ({
      key: `e${at}`,
      id: ending.id,
      kind: endingKind(ending),
      note: endingNote(ending),
    })),
    arrows: nodes.flatMap((node, place) =>
      arrowsOf(program, node).map(([to, label]) => ({ from: key(place), to: key(to), label })),
    ),
  };
}

function arrowsOf({ facts }: Program, { replies }: ProgramNode): readonly (readonly [number, string])[] {
  const places = new Set(replies.flatMap(({ routes }) => routes.map(({ to }) => to)));
  return [...places].map((place) => {
    const numbers = new Map<string, number[]>();
    replies.forEach((reply, at) => {
      if (!reply.routes.some(({ to }) => to === place)) return;
      const words = leadsThere(reply, place, facts);
      numbers.set(words, [...(numbers.get(words) ?? []), at + 1]);
    });
    return [place, [...numbers].map(([words, all]) => `${all.join(', ')}${words && ` ${words}`}`).join('; ')];
  });
}
