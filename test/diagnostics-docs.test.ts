import { expect, it } from 'vitest';
import { scriptCodes } from '../src/script/index.ts';

/** docs/diagnostics.md is written from the registry; `npm run docs` rewrites it. */
it('documents every code that reading and compiling can give', async () => {
  const pages = Object.entries(scriptCodes).map(([code, { severity, summary, why, fix }]) =>
    [`## ${code}`, '', `*${severity}.* ${summary}`, '', `Why: ${why}`, '', `The way out: ${fix}`, ''].join(
      '\n',
    ),
  );
  const head = [
    '# What Composure says about a YAML file',
    '',
    'Each finding has a place, a code, what is wrong and the way out. Errors end a command with exit code 1.',
    'This page is written from `src/script/codes.ts` by `npm run docs`.',
    '',
  ].join('\n');
  await expect([head, ...pages].join('\n')).toMatchFileSnapshot('../docs/diagnostics.md');
});
