/** F3: the total must follow what was earned, not the way that was taken. */

import { exactly } from '../analysis.ts';
import { atLeast, type Check } from './check.ts';
import { inReply } from './example.ts';

export const pathFairness: Check = {
  id: 'path-fairness',
  source: 'F3',
  summary: 'The total depends on more than what the trainee earned.',
  formula:
    'Correlation of the total and the levels earned, call by call, over simulated trainees of abilities spread as N(4, 2).',
  why: "Two trainees who earn as much should score alike; if they don't, branches or weights decide.",
  unit: 'number',
  error: null,
  warning: atLeast(0.85),
  exempt: [],
  example: {
    bad: {
      note: 'The best reply of the first node leads straight to the goodbye, where little is left to be earned, or missed.',
      changes: inReply('counter', 'best', { to: 'goodbye' }),
    },
    good: 'Every way offers about as much.',
  },
  measure: ({ analysis: { fairness } }) =>
    fairness && [
      {
        what: 'the correlation of the total and the levels earned',
        figure: exactly(fairness.correlation),
        where: {},
        advice:
          'Even out what the branches offer: as many openings for each dimension on every way, and weights of 1.',
      },
    ],
};
