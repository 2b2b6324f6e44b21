/** A2: an expert must pass. */

import { atLeast, type Check } from './check.ts';
import { everyLevel, inReplies } from './example.ts';
import { able, failureOf } from './passing.ts';

export const expert: Check = {
  id: 'expert',
  source: 'A2',
  summary: 'An expert fails too often.',
  formula: 'P(pass) of a simulated trainee of ability 8, who nearly always sees the best reply.',
  why: 'An expert errs now and then; a scenario in which that is fatal measures luck.',
  unit: 'percent',
  error: atLeast(85),
  warning: atLeast(90),
  exempt: [],
  example: {
    bad: {
      note: 'Hurrying and interrupting are graded as high as the best replies, so that an expert says them half of the time.',
      changes: inReplies('sharp', { levels: everyLevel(4) }),
    },
    good: 'The best reply stands out to those who know, and one slip can be mended.',
  },
  measure: ({ analysis }) => [
    failureOf(
      analysis,
      able(analysis, 8),
      ({ node, reply }) =>
        `Make the best reply of \`${node}\` clearer against \`${reply}\`: raise its levels, or lower those of the other.`,
    ),
  ],
};
