/** A1: there must be a way through. */

import { exactly } from '../analysis.ts';
import { atLeast, type Check } from './check.ts';

export const winnable: Check = {
  id: 'winnable',
  source: 'A1',
  summary: 'Even the best play may not end well.',
  formula:
    'P(an ending that is not capitulated, walkaway or meltdown) from the start, with the best play there is, whatever it scores.',
  why: 'A call that nobody can win teaches helplessness. Noise may cost a good trainee points, and never the call.',
  unit: 'percent',
  error: atLeast(95),
  warning: null,
  exempt: [],
  example: {
    bad: {
      note: 'The customer leaves at turn 6, and the shortest way to an ending takes nine.',
      changes: [{ at: ['turns'], set: 6 }],
    },
    good: 'The best play ends well whatever the dice do.',
  },
  measure: ({ analysis: { structure } }) =>
    structure && [
      {
        what: 'P(good end) with the best play',
        figure: exactly(structure.winnable),
        where: { key: 'mood' },
        advice:
          'Start the customer calmer or more patient, allow more turns, or offer a reply that calms where none does.',
      },
    ],
};
