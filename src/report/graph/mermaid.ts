/** A scenario's graph as a Mermaid flowchart, which GitHub, GitLab and many editors draw. */

import type { Program } from '../../engine/index.ts';
import { drawable } from './drawable.ts';
import { type EndingKind, endingKinds } from './ending-kind.ts';
import { type GraphEnding, type GraphNode, scenarioGraph } from './scenario-graph.ts';

/** What stands on either side of a label. */
const shapes = {
  good: ['([', '])'],
  mood: ['(', ')'],
  kept: ['{{', '}}'],
  poor: ['[/', '/]'],
  walkaway: ['>', ']'],
  meltdown: ['(((', ')))'],
} as const satisfies Record<EndingKind, readonly [string, string]>;

/** With a colour for the letters too, because these are drawn on light and on dark pages. */
const classes = {
  start: 'stroke-width:3px',
  good: 'fill:#bfe0d3,stroke:#2c7a63,color:#14171a',
  mood: 'fill:#d5e4ee,stroke:#1f5f86,color:#14171a',
  kept: 'fill:#e3d6ea,stroke:#8a5a9e,color:#14171a',
  poor: 'fill:#f0e3bb,stroke:#8a6d1a,color:#14171a',
  walkaway: 'fill:#f3cdbd,stroke:#b4472a,color:#14171a',
  meltdown: 'fill:#b4472a,stroke:#6e2412,color:#ffffff',
} as const satisfies Record<EndingKind | 'start', string>;

export function graphMermaid(program: Program): string {
  const { title, nodes, endings, arrows } = scenarioGraph(program);
  const kinds = (Object.keys(endingKinds) as EndingKind[]).filter((kind) =>
    endings.some((ending) => ending.kind === kind),
  );
  return [
    'flowchart TD',
    `  accTitle: ${escaped(title)}`,
    ...nodes.map((node) => `  ${nodeBox(node)}`),
    ...endings.map((ending) => `  ${endingBox(ending)}`),
    ...arrows.map(({ from, to, label }) => `  ${from} -->|${quoted([label])}| ${to}`),
    ...['start' as const, ...kinds].map((name) => `  classDef ${name} ${classes[name]}`),
    '',
  ].join('\n');
}

function nodeBox({ key, id, start, replies }: GraphNode): string {
  const mark = start ? '▶ ' : '';
  return `${key}[${quoted([`${mark}${id}`, ...replies])}]${start ? ':::start' : ''}`;
}

function endingBox({ key, id, kind, note }: GraphEnding): string {
  const [before, after] = shapes[kind];
  return `${key}${before}${quoted([id, note])}${after}:::${kind}`;
}

/** Lines in quotation marks; Mermaid takes no empty string. */
function quoted(lines: readonly string[]): string {
  return `"${lines.map(escaped).join('<br/>')}"`;
}

/**
 * Mermaid's escapes are `#` and a number. Whatever could be a quotation mark, HTML, a comment, a directive, Markdown,
 * a formula or an icon is written so; what guards and ids are made of stays readable. A line that begins as a list of
 * Markdown does would be refused.
 */
function escaped(text: string): string {
  const harmless = drawable(text)
    .replace(/[^\p{L}\p{N}\p{M} .,;()/%▶-]|(?<!\d)%/gu, code)
    .replace(/^\s*-|(?<=^\s*\d+)[.)]/g, (start) => start.slice(0, -1) + code(start.slice(-1)));
  return harmless === '' ? ' ' : harmless;
}

/** Two dollars would begin a formula even so: a word joiner, which isn't seen, keeps them apart. */
function code(char: string): string {
  return `#${char.codePointAt(0)};${char === '$' ? '#8288;' : ''}`;
}
