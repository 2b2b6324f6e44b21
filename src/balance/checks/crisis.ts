/** M4: a novice must see a crisis now and then. */

import { type Check, within } from './check.ts';
import { able } from './passing.ts';
import { lapseOf } from './tell.ts';

export const crisis: Check = {
  id: 'crisis',
  source: 'M4',
  summary: 'Novices meet a crisis nearly always, or hardly ever.',
  formula: 'P(the customer is in crisis at some time) of a simulated trainee of ability 2.',
  why: 'Those who need the practice should meet the crisis, and also calls without one, to see what makes the difference.',
  unit: 'percent',
  error: null,
  warning: within(10, 80),
  exempt: [],
  example: {
    bad: { note: 'The customer comes in already in crisis.', changes: [{ at: ['mood', 'tension'], set: 5 }] },
    good: 'A novice drives the customer into a crisis in some calls, and not in others.',
  },
  measure: ({ analysis }) => {
    const row = able(analysis, 2);
    const { node, reply } = lapseOf(analysis, row);
    return [
      {
        what: 'P(crisis) of a novice',
        figure: row.crisis,
        where: { node, reply, key: 'uses' },
        advice:
          row.crisis.value > 0.45
            ? `Start the customer calmer, or let what a novice says provoke less, \`${reply}\` in \`${node}\` first.`
            : 'Start the customer tenser, or let more of the tempting replies provoke.',
      },
    ];
  },
};
