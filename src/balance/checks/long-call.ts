/** F2: and not so many that they tire. */

import { exactly } from '../analysis.ts';
import { atMost, type Check } from './check.ts';
import { inReply } from './example.ts';

export const longCall: Check = {
  id: 'long-call',
  source: 'F2',
  summary: 'A call can take very many decisions.',
  formula: "The most decisions in a call that comes to an ending of the author's.",
  why: 'Ten minutes of practice are about ten decisions; later ones are made tired, and the first are forgotten at the debrief.',
  unit: 'number',
  error: null,
  warning: atMost(10),
  exempt: ['drill', 'contained', 'parted'],
  example: {
    bad: {
      note: 'An impatient goodbye leads back to the afternoon.',
      changes: inReply('goodbye', 'sharp', { to: 'afternoon' }),
    },
    good: 'Nine decisions, whatever is said.',
  },
  measure: ({ analysis: { structure } }) =>
    structure && [
      {
        what: 'the most decisions in a full call',
        figure: exactly(structure.decisions.most),
        where: {},
        advice: 'Let detours lead back further on, or join two nodes of the longest way.',
      },
    ],
};
