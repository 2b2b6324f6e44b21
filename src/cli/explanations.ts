/** Knows what every code of a finding means, whichever part of the program gives it. */

import { balanceCodes, checks, libraryChecks } from '../balance/index.ts';
import type { CodeDoc } from '../diagnostic/index.ts';
import { type Rule, rules, suppressionCodes } from '../lint/index.ts';
import type { Explanation } from '../report/index.ts';
import { scriptCodes } from '../script/index.ts';
import { transcriptCodes } from '../transcript/index.ts';

/** By code; the checks of `composure balance` are among them. */
export function explanations(): Readonly<Record<string, Explanation>> {
  const plain: Readonly<Record<string, CodeDoc>> = {
    ...scriptCodes,
    ...suppressionCodes,
    ...transcriptCodes,
    ...balanceCodes,
  };
  const all: readonly Explanation[] = [
    ...Object.entries(plain).map(([code, doc]) => ({ code, ...doc, example: null })),
    ...Object.values<Rule>(rules).map(({ id, example, severity, summary, why, fix }) => ({
      code: id,
      severity,
      summary,
      why,
      fix,
      example,
    })),
    ...Object.values({ ...checks, ...libraryChecks }).map(
      ({ id, error, summary, why, formula }): Explanation => ({
        code: id,
        severity: error === null ? 'warning' : 'error',
        summary: `${summary} Figure: ${formula}.`,
        why,
        fix: 'The finding itself says what to change; docs/balance.md has the ranges.',
        example: null,
      }),
    ),
  ];
  return Object.fromEntries(all.map((each) => [each.code, each]));
}
