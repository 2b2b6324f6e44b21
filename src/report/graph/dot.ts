/** A scenario's graph in Graphviz' language. Foreign text stands in HTML-like labels only, where entities keep it text. */

import type { Program } from '../../engine/index.ts';
import { html, type Markup, nothing, own } from '../html/markup.ts';
import { drawable } from './drawable.ts';
import type { EndingKind } from './ending-kind.ts';
import { type GraphEnding, type GraphNode, scenarioGraph } from './scenario-graph.ts';

const looks = {
  good: 'shape=ellipse, fillcolor="#bfe0d3", color="#2c7a63"',
  mood: 'shape=box, style="filled,rounded", fillcolor="#d5e4ee", color="#1f5f86"',
  kept: 'shape=hexagon, fillcolor="#e3d6ea", color="#8a5a9e"',
  poor: 'shape=parallelogram, fillcolor="#f0e3bb", color="#8a6d1a"',
  walkaway: 'shape=cds, fillcolor="#f3cdbd", color="#b4472a"',
  meltdown: 'shape=octagon, fillcolor="#b4472a", color="#6e2412", fontcolor="#ffffff"',
} as const satisfies Record<EndingKind, string>;

export function graphDot(program: Program): string {
  const { title, nodes, endings, arrows } = scenarioGraph(program);
  return [
    'digraph scenario {',
    `  graph [label=<${text(title).markup}>, labelloc=t, rankdir=TB, fontname="Helvetica"];`,
    '  node [fontname="Helvetica", fontsize=12];',
    '  edge [fontname="Helvetica", fontsize=11, color="#2f6f8f"];',
    ...nodes.map((node) => `  ${nodeLine(node)}`),
    ...endings.map((ending) => `  ${endingLine(ending)}`),
    ...arrows.map(({ from, to, label }) => `  ${from} -> ${to} [label=<${text(label).markup}>];`),
    // Those that come about at any time too, though no arrow leads to them.
    `  { rank=sink; ${endings.map(({ key }) => key).join('; ')} }`,
    '}',
    '',
  ].join('\n');
}

function nodeLine({ key, id, start, replies }: GraphNode): string {
  const rows = replies.map((reply) => html`<TR><TD ALIGN="LEFT">${text(reply)}</TD></TR>`);
  const mark = start ? html`▶ ` : nothing;
  const table = html`<TABLE BORDER="${start ? 3 : 1}" CELLBORDER="0" CELLSPACING="2" STYLE="ROUNDED"><TR><TD><B>${mark}${text(id)}</B></TD></TR>${rows}</TABLE>`;
  return `${key} [shape=plain, label=<${table.markup}>];`;
}

function endingLine({ key, id, kind, note }: GraphEnding): string {
  const label = html`<B>${text(id)}</B><BR/>${text(note)}`;
  return `${key} [style=filled, ${looks[kind]}, label=<${label.markup}>];`;
}

/** Graphviz takes no empty label, and no text that is a closing bracket. */
function text(words: string): Markup {
  const safe = drawable(words);
  return own(html`${safe === '' ? ' ' : safe}`.markup.replaceAll(']', '&#93;'));
}
