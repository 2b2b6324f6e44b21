/** Draws the tree: boxes, and a line for each reply and each place that it may lead to. */

import type { Program } from '../../engine/index.ts';
import type { Rubric } from '../../score/index.ts';
import { html, type Markup } from '../html/markup.ts';
import { layoutTree, type TreeLayout } from '../html/tree-layout.ts';
import { wayPath } from '../html/tree-path.ts';
import { type Strand, strandsOf } from '../html/tree-values.ts';
import { boxOf, boxSizes, portX } from './boxes.ts';
import { leadsThere } from './route-words.ts';

export function drawing(program: Program, rubric: Rubric): Markup {
  const layout = layoutTree(program, boxSizes(program));
  const { width, height, boxes } = layout;
  // Ends of arrows aren't told apart by context, so there is one for each way of drawing a line.
  const tips = ['tip', 'tip-lit'].map(
    (id) =>
      html`<marker id="${id}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8z"/></marker>`,
  );
  return html`<svg class="tree" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="group" aria-label="The tree of ${program.title}; the list below says the same in words.">
<defs>${tips}</defs>
<g class="view">
<g class="ways">
${strandsOf(program).map((strand) => wayOf(program, layout, strand))}</g>
${boxes.map((box) => boxOf(program, rubric, box))}</g></svg>`;
}

function wayOf(program: Program, { boxes, ways }: TreeLayout, strand: Strand): Markup {
  const { node, reply, to } = strand;
  const { replies } = program.nodes[node]!;
  const way = ways.find((each) => each.from === node && each.to === to)!;
  const from = boxes[node]!;
  const path = wayPath(
    way,
    from,
    boxes[to]!,
    portX(from, reply, replies.length),
    reply - (replies.length - 1) / 2,
  );
  const { id } = (program.nodes[to] ?? program.endings[to - program.nodes.length])!;
  const words = leadsThere(replies[reply]!, to, program.facts);
  return html`<g class="way${strand.only ? '' : ' sometimes'}" data-from="${node}" data-reply="${reply}" data-to="${to}"><title>${reply + 1} ${replies[reply]!.id} → ${id}${words === '' ? '' : ` ${words}`}</title><path class="hit" d="${path}"/><path class="line" d="${path}"/></g>
`;
}
