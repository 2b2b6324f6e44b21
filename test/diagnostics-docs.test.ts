/** docs/diagnostics is written from the registries; `npm run docs` rewrites it. */

import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { balanceCodes, checks, libraryChecks } from '../src/balance/index.ts';
import { explanations } from '../src/cli/explanations.ts';
import { rules, suppressionCodes } from '../src/lint/index.ts';
import { explanationPage } from '../src/report/index.ts';
import { scriptCodes } from '../src/script/index.ts';
import { transcriptCodes } from '../src/transcript/index.ts';
import { root } from './built-in.ts';

const folder = `${root}docs/diagnostics`;
/** The checks of the balance have a page of their own. */
const codes = Object.values(explanations()).filter(
  ({ code }) => !Object.hasOwn({ ...checks, ...libraryChecks }, code),
);

describe('docs/diagnostics', () => {
  it.each(codes.map((each) => [each.code, each] as const))('has a page for %s', async (code, explanation) => {
    await expect(explanationPage(explanation)).toMatchFileSnapshot(`${folder}/${code}.md`);
  });

  it('lists them all', async () => {
    const rows = codes.map(
      ({ code, severity, summary }) =>
        `| [${code}](${code}.md) | ${severity} | ${summary.replaceAll('|', '\\|')} |`,
    );
    const page = [
      '# What Composure says about a YAML file',
      '',
      'Each finding has a place, a code, what is wrong and the way out. Errors end a command with exit code 1.',
      '`composure explain <code>` prints the page of a code. The checks of `composure balance` stand in',
      '[balance.md](../balance.md). These pages are written from the code by `npm run docs`.',
      '',
      '| code | kind | what it finds |',
      '| ---- | ---- | ------------- |',
      ...rows,
      '',
    ];
    await expect(page.join('\n')).toMatchFileSnapshot(`${folder}/README.md`);
  });

  it('has no page of a code that there is not', () => {
    const pages = readdirSync(folder).map((file) => file.replace(/\.md$/, ''));
    expect(pages.sort()).toEqual([...codes.map(({ code }) => code), 'README'].sort());
  });
});

it('no two parts of the program give the same code', () => {
  const parts = [scriptCodes, suppressionCodes, transcriptCodes, balanceCodes, rules, checks, libraryChecks];
  const all = parts.reduce((sum, part) => sum + Object.keys(part).length, 0);
  expect(Object.keys(explanations()).length).toBe(all);
});
