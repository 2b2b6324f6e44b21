/** docs/balance.md is written from the registry; `npm run docs` rewrites it. */

import { expect, it } from 'vitest';
import type { CheckOf, Example, Unit } from '../../../src/balance/checks/check.ts';
import { libraryChecks } from '../../../src/balance/checks/library.ts';
import { checks } from '../../../src/balance/checks/registry.ts';
import type { Target } from '../../../src/script/index.ts';

const units: Readonly<Record<Unit, string>> = { percent: ' %', points: ' points', number: '' };

it('documents every balance check', async () => {
  const pages = [...Object.values(checks), ...Object.values(libraryChecks)].map((check) => page(check));
  const head = [
    '# What the balance of a scenario is checked for',
    '',
    'Each check compares figures with a range. Outside of the error range `composure balance` ends with exit code 1;',
    'outside of the warning range it says so. A scenario sets its own range by the id of the check, in the unit shown:',
    '`balance: {random: ..4, skilled: 98..}`; it takes the place of the error range, or of the warning range where',
    'there is no other. Where calls were sampled, figures have intervals, and one that straddles a bound is',
    '`undecided`. The sources in brackets are the ids of the checks in the evidence that the project was built on.',
    'This page is written from `src/balance/checks/registry.ts` by `npm run docs`.',
    '',
  ].join('\n');
  await expect([head, ...pages].join('\n')).toMatchFileSnapshot('../../../docs/balance.md');
});

function page(check: CheckOf<never, Example | null>): string {
  const { id, source, summary, formula, why, example } = check;
  const exempt = check.exempt.length === 0 ? '' : ` Not for ${kinds(check.exempt)}.`;
  const paragraphs = [
    `## ${id}`,
    `${ranges(check)} (${source}) ${summary}`,
    `Figure: ${formula}${exempt}`,
    `Why: ${why}`,
    ...(example === null ? [] : [`Bad: ${example.bad.note}`, `Good: ${example.good}`]),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function ranges({ error, warning, warningAt, unit }: CheckOf<never, unknown>): string {
  const said = [
    error === null ? [] : [`error outside of ${written(error, unit)}`],
    warning === null ? [] : [`warning outside of ${written(warning, unit)}`],
    Object.entries(warningAt ?? {}).map(([difficulty, at]) => `at ${difficulty} of ${written(at, unit)}`),
  ];
  const text = said.flat().join(', ');
  return `*${text[0]!.toUpperCase()}${text.slice(1)}.*`;
}

function written({ min, max }: Target, unit: Unit): string {
  return `${min ?? ''}..${max ?? ''}${units[unit]}`;
}

function kinds(exempt: readonly string[]): string {
  return exempt
    .map((kind) => (kind === 'drill' ? 'drills' : `scenarios with an ending \`${kind}\``))
    .join(', ');
}
