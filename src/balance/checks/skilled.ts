/** A1: skill must pass. */

import { atLeast, type Check } from './check.ts';
import { everyLevel, inReplies } from './example.ts';
import { failureOf } from './passing.ts';

export const skilled: Check = {
  id: 'skilled',
  source: 'A1',
  summary: 'The best replies do not pass.',
  formula: 'P(pass) of a trainee who always takes the reply with the best levels.',
  why: 'Whoever does everything right must not fail by the dice, or by a customer whom the right words set off.',
  unit: 'percent',
  error: atLeast(95),
  warning: null,
  exempt: [],
  example: {
    bad: {
      note: 'Hurrying and interrupting are graded as the best replies, and the customer leaves on hearing them.',
      changes: inReplies('sharp', { levels: everyLevel(4) }),
    },
    good: 'What is graded best is also what the customer can take.',
  },
  measure: ({ analysis }) => [
    failureOf(
      analysis,
      'skilled',
      ({ node, reply }) =>
        `Look at what the best replies do to the mood, at \`${reply}\` in \`${node}\` first: they should answer the push, and solutions should wait until the customer feels heard.`,
    ),
  ],
};
