/** M1: the best call leaves the customer calmer than it found them. */

import { exactly } from '../analysis.ts';
import { atLeast, type Check } from './check.ts';
import { everyLevel, inReply } from './example.ts';
import { lastOf } from './recovery.ts';

export const relief: Check = {
  id: 'relief',
  source: 'M1',
  summary: 'The best call leaves the customer as tense as before.',
  formula: 'Tension at the start of the best call less tension at its end.',
  why: 'If the best there is changes nothing, the trainee has seen no reason to do it.',
  unit: 'number',
  error: null,
  warning: atLeast(1),
  exempt: [],
  example: {
    bad: {
      note: 'The best goodbye is graded so, and is a furious one.',
      changes: inReply('goodbye', 'best', { uses: ['retaliate', 'contradict'], levels: everyLevel(4) }),
    },
    good: 'The customer comes at 3 and leaves at 1.',
  },
  measure: ({ analysis: { structure, program } }) =>
    structure && [
      {
        what: 'how much calmer the best call leaves the customer',
        figure: exactly((structure.best.steps[0]?.tension ?? 0) - structure.best.endTension),
        where: lastOf(program, structure.best),
        advice: 'Start the customer tenser, or offer replies that calm on the way to the best ending.',
      },
    ],
};
