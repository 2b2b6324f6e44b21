/** N1: guessing must fail. */

import { atMost, type Check } from './check.ts';
import { asBest, everyLevel, inReplies } from './example.ts';
import { passOf } from './passing.ts';

export const random: Check = {
  id: 'random',
  source: 'N1',
  summary: 'Guessing passes too often.',
  formula: 'P(pass) of a trainee who chooses blindly.',
  why: 'A grade that can be guessed says nothing. With four replies of spread-out levels, guessing passes less than 5 times in 100.',
  unit: 'percent',
  error: atMost(5),
  warning: atMost(3),
  exempt: [],
  example: {
    bad: {
      note: 'Three replies of four are graded with full marks.',
      changes: [...asBest('soft'), ...inReplies('cold', { levels: everyLevel(4) })],
    },
    good: 'One reply of four is good, and the others miss by more than a level.',
  },
  measure: ({ analysis }) => [
    passOf(
      analysis,
      'random',
      'levels',
      ({ node, reply }) =>
        `Lower the levels of the second-best replies, or add a fourth reply where there are three; guessing gains most by \`${reply}\` in \`${node}\`.`,
    ),
  ],
};
