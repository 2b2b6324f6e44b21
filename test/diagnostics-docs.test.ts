import { expect, it } from 'vitest';
import { balanceCodes } from '../src/balance/index.ts';
import type { CodeDoc } from '../src/diagnostic/index.ts';
import { scriptCodes } from '../src/script/index.ts';
import { transcriptCodes } from '../src/transcript/index.ts';

/** docs/diagnostics.md is written from the registries; `npm run docs` rewrites it. */
it('documents every code that reading, compiling and balancing can give', async () => {
  const codes: Readonly<Record<string, CodeDoc>> = { ...scriptCodes, ...transcriptCodes, ...balanceCodes };
  const pages = Object.entries(codes).map(([code, { severity, summary, why, fix }]) =>
    [`## ${code}`, '', `*${severity}.* ${summary}`, '', `Why: ${why}`, '', `The way out: ${fix}`, ''].join(
      '\n',
    ),
  );
  const head = [
    '# What Composure says about a YAML file',
    '',
    'Each finding has a place, a code, what is wrong and the way out. Errors end a command with exit code 1.',
    'The checks of `composure balance` have a page of their own, [balance.md](balance.md).',
    'This page is written from the files `codes.ts` in `src/script`, `src/transcript` and `src/balance` by `npm run docs`.',
    '',
  ].join('\n');
  await expect([head, ...pages].join('\n')).toMatchFileSnapshot('../docs/diagnostics.md');
});
