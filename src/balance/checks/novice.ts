/** A3: a novice must not pass. */

import { atMost, type Check } from './check.ts';
import { asBest, everyLevel, inReplies } from './example.ts';
import { able, passOf } from './passing.ts';

export const novice: Check = {
  id: 'novice',
  source: 'A3',
  summary: 'A novice passes too often.',
  formula:
    'P(pass) of a simulated trainee of ability 2, who follows temptations more often than the best reply.',
  why: 'If a novice passes, the scenario asks for what everybody knows before the training.',
  unit: 'percent',
  error: atMost(15),
  warning: null,
  exempt: [],
  example: {
    bad: {
      note: 'Three replies of four are graded with full marks.',
      changes: [...asBest('soft'), ...inReplies('cold', { levels: everyLevel(4) })],
    },
    good: 'A novice who follows the temptations fails.',
  },
  measure: ({ analysis }) => [
    passOf(
      analysis,
      able(analysis, 2),
      'levels',
      ({ node, reply }) =>
        `Let the lesser replies tempt more (\`pull: 2\` where it's strong), or lower their levels; a novice gains most by \`${reply}\` in \`${node}\`.`,
    ),
  ],
};
