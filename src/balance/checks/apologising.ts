/** N4: saying sorry is not a service. */

import { atMost, type Check } from './check.ts';
import { bestAlsoUse } from './example.ts';
import { passOf } from './passing.ts';

export const apologising: Check = {
  id: 'apologising',
  source: 'N4',
  summary: 'Always apologising passes.',
  formula:
    'P(pass) of a trainee who always takes a reply that apologises or thanks, and chooses blindly where there is none.',
  why: 'On 111 films of airport counters, more than about seven seconds of apology lowered satisfaction (Singh and Marinova 2018). One apology helps; a habit must not.',
  unit: 'percent',
  error: atMost(5),
  warning: null,
  exempt: [],
  example: {
    bad: { note: 'Every best reply apologises.', changes: bestAlsoUse('apologise') },
    good: 'Replies that apologise are mostly not the best ones.',
  },
  measure: ({ analysis }) => [
    passOf(
      analysis,
      'sorry',
      'say',
      ({ node, reply }) =>
        `Take the apology out of \`${reply}\` in \`${node}\`, or let a lesser reply there apologise as well.`,
    ),
  ],
};
