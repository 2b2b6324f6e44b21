/** A2: a competent trainee mostly passes, and has something left to learn. */

import { type Check, within } from './check.ts';
import { inReplies } from './example.ts';
import { able, failureOf } from './passing.ts';

export const competent: Check = {
  id: 'competent',
  source: 'A2',
  summary: 'A competent trainee passes too seldom or too surely.',
  formula: 'P(pass) of a simulated trainee of ability 6.',
  why: "Below two in three it discourages those who are ready; near certainty it can't tell them from experts.",
  unit: 'percent',
  error: null,
  warning: within(65, 95),
  exempt: [],
  example: {
    bad: {
      note: 'No reply tempts anybody, and all but the best are graded 0.',
      changes: (['soft', 'cold', 'sharp'] as const).flatMap((part) =>
        inReplies(part, { levels: { calmness: 0, empathy: 0, boundary: 0 }, tempts: undefined }),
      ),
    },
    good: 'Every lesser reply has something to be said for it.',
  },
  measure: ({ analysis }) => [
    failureOf(
      analysis,
      able(analysis, 6),
      ({ node, reply }) =>
        `If it is too seldom, make \`${reply}\` in \`${node}\` tempt less; if it is too sure, give the lesser replies more to be said for them.`,
    ),
  ],
};
