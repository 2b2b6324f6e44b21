/** Draws a scenario's graph: boxes with a cell a reply, and a line from each cell to where the reply may lead. */

import type { Program } from '../../engine/index.ts';
import type { Analysis } from '../balance-report.ts';
import { bestReplies } from './best-replies.ts';
import { html, type Markup, nothing, px } from './markup.ts';
import { type Box, layoutTree, type Size, type Way } from './tree-layout.ts';
import { wayPath } from './tree-path.ts';
import { manner, type Strand, thickness, times } from './tree-values.ts';

const cellWidth = 46;
const nodeHeight = 80;
const endingSize = { width: 140, height: 50 };

/** Of the boxes, by place. */
export function cellSizes({ nodes, endings }: Program): readonly Size[] {
  const node = nodes.map(({ replies }) => ({
    width: Math.max(3, replies.length) * cellWidth,
    height: nodeHeight,
  }));
  return [...node, ...endings.map(() => endingSize)];
}

export function treeSvg(analysis: Analysis, strands: readonly Strand[], values: readonly number[]): Markup {
  const { program } = analysis;
  const layout = layoutTree(program, cellSizes(program));
  const places = layout.boxes.length;
  const cells = program.nodes.reduce((sum, { replies }) => sum + replies.length, 0);
  const lines = strands.map((strand, at) => {
    const way = layout.ways.find(({ from, to }) => from === strand.node && to === strand.to)!;
    return lineOf(
      layout.boxes,
      way,
      strand,
      program.nodes[strand.node]!.replies.length,
      values[places + cells + at]!,
    );
  });
  let cell = places;
  const boxes = layout.boxes.map((box) => {
    const node = program.nodes[box.place];
    if (node === undefined) return endingBox(analysis, box, values[box.place]!);
    const from = cell;
    cell += node.replies.length;
    return nodeBox(analysis, box, values, from);
  });
  const { width, height } = layout;
  return html`<svg class="tree" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="The ways through ${program.title}; the table below says the same in words.">
<g class="ways">${lines}</g>
${boxes}</svg>`;
}

function lineOf(boxes: readonly Box[], way: Way, strand: Strand, replies: number, value: number): Markup {
  const from = boxes[way.from]!;
  const side = strand.reply - (replies - 1) / 2;
  const path = wayPath(way, from, boxes[way.to]!, portX(from, strand.reply, replies), side);
  return html`<path class="way ${manner(value)}" d="${path}" stroke-width="${px(thickness(value))}"/>`;
}

function portX(box: Box, reply: number, replies: number): number {
  return box.x + box.width / 2 + (reply - (replies - 1) / 2) * cellWidth;
}

function nodeBox(
  { program, rubric }: Analysis,
  box: Box,
  values: readonly number[],
  firstCell: number,
): Markup {
  const { id, replies } = program.nodes[box.place]!;
  const best = bestReplies(rubric, box.place);
  const cells = replies.map((reply, at) => {
    const x = portX(box, at, replies.length);
    const is = best[at] ? 'cell best' : 'cell';
    return html`<g class="${is}"><title>${reply.id}: ${reply.say}</title><rect x="${x - cellWidth / 2 + 2}" y="${box.y + 34}" width="${cellWidth - 4}" height="${box.height - 36}" rx="3"/><text class="number" x="${x}" y="${box.y + 51}">${at + 1}</text><text class="share" x="${x}" y="${box.y + 69}">${times(values[firstCell + at]!)}</text></g>`;
  });
  const { x, y, width, height } = box;
  return html`<g class="box node" data-place="${id}"><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/>${named(id, x + 9, y + 21, width - 46)}<text class="share of" x="${x + width - 9}" y="${y + 21}">${times(values[box.place]!)}</text>${cells}</g>
`;
}

function endingBox({ program }: Analysis, box: Box, value: number): Markup {
  const { id, outcome } = program.endings[box.place - program.nodes.length]!;
  const forced = id === 'walkaway' || id === 'meltdown';
  const note = forced ? 'at any time' : outcome === 'by-mood' ? 'by mood' : outcome;
  const { x, y, width, height } = box;
  return html`<g class="box ending" data-place="${id}"><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${height / 2}"/>${named(id, x + 18, y + 21, width - 32)}<text class="note" x="${x + 18}" y="${y + 39}">${note}</text><text class="share of" x="${x + width - 16}" y="${y + 39}">${times(value)}</text></g>
`;
}

/** The id, cut where there is no room for it. */
function named(id: string, x: number, y: number, width: number): Markup {
  const room = Math.floor(width / 7.2);
  const name = id.length > room ? `${id.slice(0, room - 1)}…` : id;
  const whole = name === id ? nothing : html`<title>${id}</title>`;
  return html`<text class="id" x="${x}" y="${y}">${name}${whole}</text>`;
}
