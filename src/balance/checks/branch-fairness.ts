/** F3: the first reply must not decide the rest. */

import { exactly } from '../analysis.ts';
import { atMost, type Check } from './check.ts';
import { inReply } from './example.ts';

export const branchFairness: Check = {
  id: 'branch-fairness',
  source: 'F3',
  summary: 'The first reply decides how well the rest can go.',
  formula:
    'The standard deviation of the mean totals behind the first replies, what the first reply itself costs given back; the most among abilities 2, 4, 6 and 8.',
  why: 'The same skill should earn about the same on each branch; otherwise the grade is that of one choice.',
  unit: 'points',
  error: null,
  warning: atMost(8),
  exempt: [],
  example: {
    bad: {
      note: 'The impatient first reply is a furious one, and ends the call at once.',
      changes: inReply('counter', 'sharp', { uses: ['retaliate', 'mock-or-sneer'] }),
    },
    good: 'A bad start costs a few points, and can be made good.',
  },
  measure: ({ analysis: { fairness, program } }) =>
    fairness && [
      {
        what: 'how far mean totals lie apart behind the first replies',
        figure: exactly(fairness.branches),
        where: { node: program.nodes[program.start]!.id },
        advice: 'Let the worst first reply cost the mood less, or lead its branch back to the others.',
      },
    ],
};
