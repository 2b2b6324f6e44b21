/** F6: nothing may be lost before it has begun. */

import { atLeast, type Check } from './check.ts';
import { inReply } from './example.ts';
import { exactly } from './figures.ts';
import { lastOf } from './recovery.ts';

/** Decisions after which a call may be past saving. */
const fair = 3;

export const earlyLoss: Check = {
  id: 'early-loss',
  source: 'F6',
  summary: 'A call can be past saving within two decisions.',
  formula:
    'The fewest decisions, critical ones aside, after which no play leads to a good end any more; 3 stands for more than two.',
  why: "Whoever fails on the first page stops reading. The first two replies are for finding one's feet.",
  unit: 'number',
  error: atLeast(fair),
  warning: null,
  exempt: [],
  example: {
    bad: {
      note: 'The impatient first reply is a furious one, and ends the call at once.',
      changes: inReply('counter', 'sharp', { uses: ['retaliate', 'mock-or-sneer'] }),
    },
    good: 'After any two replies the call can still end well.',
  },
  measure: ({ analysis: { structure, program } }) =>
    structure && [
      {
        what: 'the fewest decisions after which a call is past saving',
        figure: exactly(structure.earlyLoss?.steps.length ?? fair),
        where: structure.earlyLoss === null ? {} : lastOf(program, structure.earlyLoss),
        advice: 'Soften what the first replies do to the mood, or start the customer calmer or more patient.',
      },
    ],
};
