/** A4: a scenario must suit those it's for. */

import { exactly, theta50 } from '../analysis.ts';
import { type Check, within } from './check.ts';
import { everyLevel, inReplies } from './example.ts';

export const abilityRange: Check = {
  id: 'ability-range',
  source: 'A4',
  summary: 'The scenario is too easy or too hard for its difficulty.',
  formula:
    'The ability at which half of the simulated trainees pass, by straight lines between the points of the curve; 0 if everybody passes more often than that, 9 if nobody up to 8 does. 3 to 6 at standard, 2 to 5.5 at easy, 3.5 to 6.5 at hard.',
  why: 'A new hire has an ability of about 4. Far from there a scenario tells nobody anything.',
  unit: 'number',
  error: null,
  warning: within(3, 6),
  warningAt: { easy: within(2, 5.5), hard: within(3.5, 6.5) },
  exempt: [],
  example: {
    bad: {
      note: 'The calm and cold replies are graded with full marks, so that novices pass half of the time.',
      changes: inReplies('cold', { levels: everyLevel(4) }),
    },
    good: 'Half of the trainees a little below competence pass.',
  },
  measure: ({ analysis }) => {
    const half = theta50(analysis) ?? ((analysis.curve[0]?.pass ?? 0) >= 0.5 ? 0 : 9);
    return [
      {
        what: 'the ability at which half pass',
        figure: exactly(half),
        where: {},
        advice:
          half > 4.5
            ? 'Let the lesser replies tempt less, or give the customer more patience; it is too hard.'
            : 'Let the lesser replies tempt more, or lower their levels; it is too easy.',
      },
    ];
  },
};
