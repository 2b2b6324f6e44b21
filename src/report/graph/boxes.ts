/** The boxes of the drawn tree: a moment with its numbered replies, or an ending; and how large each of them is. */

import type { Program } from '../../engine/index.ts';
import type { Rubric } from '../../score/index.ts';
import { bestReplies } from '../html/best-replies.ts';
import { html, type Markup } from '../html/markup.ts';
import type { Box, Size } from '../html/tree-layout.ts';
import { endingKind, endingNote } from './ending-kind.ts';
import { endingShape } from './ending-shape.ts';
import { offerWords } from './route-words.ts';

/** Pixels of an average letter of an id, and of a reply. */
const letter = { id: 8.5, reply: 7.5 };
const width = { least: 124, most: 236, beside: 26 };
const row = { first: 45, height: 18, below: 24 };
const endingHeight = 52;

/** By place. */
export function boxSizes({ nodes, endings }: Program): readonly Size[] {
  const fitting = (...pixels: readonly number[]) =>
    Math.min(width.most, Math.max(width.least, Math.ceil(width.beside + Math.max(...pixels))));
  return [
    ...nodes.map(({ id, replies }, place) => ({
      width: fitting(
        ...replies.map((reply) => (reply.id.length + 2) * letter.reply),
        (id.length + (place === 0 ? 2 : 0)) * letter.id,
      ),
      height: row.first + replies.length * row.height - 13 + row.below,
    })),
    ...endings.map(({ id }) => ({ width: fitting(id.length * letter.id + 16), height: endingHeight })),
  ];
}

/** Where on its lower edge the ways of a reply begin. */
export function portX({ x, width: wide }: Size & Pick<Box, 'x'>, reply: number, replies: number): number {
  const step = Math.min(30, (wide - 12) / replies);
  return x + wide / 2 + (reply - (replies - 1) / 2) * step;
}

/** A link, so that it can be focused, and leads to the words below where scripts are off. */
export function boxOf(program: Program, rubric: Rubric, box: Box): Markup {
  const node = program.nodes[box.place];
  return node === undefined ? endingBox(program, box) : nodeBox(program, rubric, box);
}

function nodeBox(program: Program, rubric: Rubric, box: Box): Markup {
  const { id, push, replies } = program.nodes[box.place]!;
  const start = box.place === program.start;
  const best = bestReplies(rubric, box.place);
  const rows = replies.map((reply, at) => {
    const bottom = row.first + at * row.height;
    const port = portX({ ...box, x: 0 }, at, replies.length);
    return html`<g class="reply${best[at] ? ' best' : ''}${offerWords(reply, program.facts) === '' ? '' : ' guarded'}" data-reply="${at}"><rect x="1" y="${bottom - 13}" width="${box.width - 2}" height="${row.height}"/><text x="13" y="${bottom}"><tspan class="number">${at + 1}</tspan> ${cut(reply.id, (box.width - 36) / letter.reply)}</text><circle cx="${port}" cy="${box.height}" r="8.5"/><text class="port" x="${port}" y="${box.height + 4}">${at + 1}</text></g>`;
  });
  const words = [
    id,
    ...(start ? ['start'] : []),
    ...(push === null ? [] : [push]),
    `${replies.length} replies`,
  ];
  return html`<a class="box node${start ? ' start' : ''}" href="#place-${box.place}" data-place="${box.place}" aria-label="${words.join(', ')}" transform="translate(${box.x} ${box.y})"><rect class="outline" width="${box.width}" height="${box.height}" rx="7"/><text class="id" x="13" y="22">${start ? '▶ ' : ''}${cut(id, (box.width - 24) / letter.id - (start ? 2 : 0))}</text><path class="rule" d="M0 30H${box.width}"/>${rows}</a>
`;
}

function endingBox(program: Program, box: Box): Markup {
  const ending = program.endings[box.place - program.nodes.length]!;
  const { id } = ending;
  const [kind, note] = [endingKind(ending), endingNote(ending)];
  const middle = box.width / 2;
  return html`<a class="box ending ${kind}" href="#place-${box.place}" data-place="${box.place}" aria-label="${id}, ending, ${note}" transform="translate(${box.x} ${box.y})">${endingShape(kind, box)}<text class="id" x="${middle}" y="23">${cut(id, (box.width - 30) / letter.id)}</text><text class="note" x="${middle}" y="40">${note}</text></a>
`;
}

function cut(text: string, room: number): string {
  const letters = Math.max(1, Math.floor(room));
  return text.length > letters ? `${text.slice(0, letters - 1)}…` : text;
}
