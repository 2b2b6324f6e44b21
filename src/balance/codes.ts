/** Every finding that `composure balance` can give besides the checks' own: why it matters, and the way out. */

import type { CodeDoc } from '../diagnostic/index.ts';

const error = (summary: string, why: string, fix: string): CodeDoc => ({
  severity: 'error',
  summary,
  why,
  fix,
});

export const balanceCodes = {
  'unknown-check': error(
    'A target is set for a check that there is not.',
    'A target that nothing reads looks like a promise and holds nothing.',
    'docs/balance.md lists the checks; `balance:` in a scenario and in composure.yaml takes their ids.',
  ),
  drift: error(
    'A figure has moved further from balance.lock.yaml than its tolerance.',
    'Somebody accepted the old figure; a change that moves it should be seen and accepted too.',
    'Look at the nodes that are named. If the change is meant, `composure balance --update` accepts it.',
  ),
  unlocked: error(
    'A scenario or a difficulty is not in balance.lock.yaml.',
    'Nothing would notice if its balance moved.',
    'Run `composure balance --update` and commit the file.',
  ),
  'left-in-lock': error(
    'balance.lock.yaml holds a scenario that the pack no longer has.',
    'A renamed scenario would go unwatched while its old figures look as if they were kept.',
    'Run `composure balance --update` and commit the file.',
  ),
  'other-model': error(
    'balance.lock.yaml was written with another version of the customer model.',
    'The model moves every figure, so that a comparison would say nothing about the scenarios.',
    'Read the changelog, then accept the new figures with `composure balance --update`.',
  ),
} as const satisfies Record<string, CodeDoc>;

export type BalanceCode = keyof typeof balanceCodes;
