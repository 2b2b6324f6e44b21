/** F2: enough moments for a verdict. */

import { exactly } from '../analysis.ts';
import { atLeast, type Check } from './check.ts';
import { inReply } from './example.ts';

export const decisions: Check = {
  id: 'decisions',
  source: 'F2',
  summary: 'A call can be over after too few decisions.',
  formula: "The fewest decisions in a call that comes to an ending of the author's.",
  why: 'With eight decisions among four replies guessing passes about 3 times in 100, and each decision fewer leaves it more room.',
  unit: 'number',
  error: atLeast(6),
  warning: atLeast(8),
  exempt: ['drill', 'contained', 'parted'],
  example: {
    bad: {
      note: 'The best reply of the first node leads straight to the goodbye.',
      changes: inReply('counter', 'best', { to: 'goodbye' }),
    },
    good: 'Nine decisions, whatever is said.',
  },
  measure: ({ analysis: { structure } }) =>
    structure && [
      {
        what: 'the fewest decisions in a full call',
        figure: exactly(structure.decisions.least),
        where: {},
        advice:
          'Close the short cuts, or add a node to the shortest way; a short exercise says `drill: true`.',
      },
    ],
};
