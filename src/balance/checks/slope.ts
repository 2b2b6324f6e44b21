/** A5: skill must pay. */

import { atLeast, type Check } from './check.ts';
import { difference } from './figures.ts';
import { able } from './passing.ts';

export const slope: Check = {
  id: 'slope',
  source: 'A5',
  summary: 'Competent trainees hardly pass more often than novices.',
  formula: 'P(pass) at ability 6 less P(pass) at ability 2.',
  why: 'Telling the two apart is what the grade is for.',
  unit: 'percent',
  error: atLeast(40),
  warning: atLeast(55),
  exempt: [],
  example: {
    bad: {
      note: 'The customer leaves at turn 6 whatever is said, so nobody passes.',
      changes: [{ at: ['turns'], set: 6 }],
    },
    good: 'Most competent trainees pass, and hardly any novice.',
  },
  measure: ({ analysis }) => {
    const [high, low] = [able(analysis, 6).pass, able(analysis, 2).pass];
    return [
      {
        what: 'P(pass) of a competent trainee less that of a novice',
        figure: difference(high, low),
        where: {},
        advice:
          low.value > 0.15
            ? 'Let the lesser replies tempt more, or lower their levels: novices pass.'
            : 'Widen the gap in levels between the best replies and the others: the competent fail.',
      },
    ];
  },
};
