/** F6: nothing may be lost by chance before it has begun. */

import { exactly } from '../analysis.ts';
import { atMost, type Check } from './check.ts';
import { inReplies } from './example.ts';
import { lastOf } from './recovery.ts';

export const earlyLoss: Check = {
  id: 'early-loss',
  source: 'F6',
  summary: 'Chance alone can lose a call within two decisions.',
  formula:
    'Whether a state from which no play leads to a good end can come about within two decisions though one plays to avoid it: 1 if so.',
  why: 'A fail state that nobody could avoid teaches that it makes no difference what one says.',
  unit: 'number',
  error: atMost(0),
  warning: null,
  exempt: [],
  example: {
    bad: {
      note: 'Whatever is said first, one customer in twenty leaves there and then.',
      changes: (['best', 'soft', 'cold', 'sharp'] as const).flatMap((part) =>
        inReplies(part, { to: [{ chance: 5, go: 'walkaway' }, { go: 'story' }] }, ['counter']),
      ),
    },
    good: 'No chance is taken in the first two decisions that could end the call.',
  },
  measure: ({ analysis: { structure, program } }) =>
    structure && [
      {
        what: 'whether chance alone can lose the call within two decisions',
        figure: exactly(structure.earlyLoss === null ? 0 : 1),
        where: structure.earlyLoss === null ? {} : lastOf(program, structure.earlyLoss),
        advice: 'Take the chance out of the first routes, or start the customer calmer or more patient.',
      },
    ],
};
