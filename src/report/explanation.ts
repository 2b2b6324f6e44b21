/** What a code means: on the screen, and as a page of the docs. */

import type { CodeDoc } from '../diagnostic/index.ts';
import { clean } from './clean.ts';
import { hang } from './layout.ts';
import type { Look } from './look.ts';

export interface Explanation extends CodeDoc {
  readonly code: string;
  /** YAML of a part of a scenario; null where the code has none. */
  readonly example: {
    readonly of: 'reply' | 'node' | 'nodes' | 'head';
    readonly bad: string;
    readonly good: string;
  } | null;
}

/** Of what an example is a part. */
const parts = {
  reply: 'a reply',
  node: 'a node',
  nodes: 'a node, if nine of them are like this',
  head: 'what stands above the nodes',
} as const;

export function explanationView(
  { code, severity, summary, why, fix, example }: Explanation,
  { palette, width, plain }: Look,
): string[] {
  const text = (head: string, body: string) =>
    plain ? [`${head}${clean(body)}`] : hang(head, clean(body), width);
  const paint = severity === 'error' ? palette.bad : palette.accent;
  const yaml = (body: string) => body.split('\n').map((line) => `    ${clean(line)}`);
  return [
    `${palette.strong(code)} ${paint(severity)}`,
    ...text('', summary),
    '',
    ...text('Why: ', why),
    ...text('The way out: ', fix),
    ...(example === null
      ? []
      : ['', `Not so (${parts[example.of]}):`, ...yaml(example.bad), '', 'But so:', ...yaml(example.good)]),
  ];
}

/** Markdown. */
export function explanationPage({ code, severity, summary, why, fix, example }: Explanation): string {
  const yaml = (body: string) => ['```yaml', ...body.split('\n').map(clean), '```', ''];
  return [
    `# ${code}`,
    '',
    `*${severity}.* ${summary}`,
    '',
    `Why: ${why}`,
    '',
    `The way out: ${fix}`,
    '',
    ...(example === null
      ? []
      : [`Not so (${parts[example.of]}):`, '', ...yaml(example.bad), 'But so:', '', ...yaml(example.good)]),
  ].join('\n');
}
