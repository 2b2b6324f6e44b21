/** F5: being left must not pay. */

import { cut } from '../../score/index.ts';
import { exactly } from '../analysis.ts';
import { atMost, type Check } from './check.ts';
import { everyLevel, inReplies } from './example.ts';
import { lastOf } from './recovery.ts';

/** A total at the pass mark is one too many; targets include their bounds. */
const below = cut.total - 0.01;

export const earlyExit: Check = {
  id: 'early-exit',
  source: 'F5',
  summary: 'A call that the customer breaks off early can score as much as a pass.',
  formula: `The best total of a call that ends in walkaway or meltdown within two thirds of the decisions of the shortest full one; the pass mark is ${cut.total}.`,
  why: 'The verdict would say that all was well said to a customer who slammed the door; either the levels or the mood are wrong.',
  unit: 'points',
  error: atMost(below),
  warning: null,
  exempt: [],
  example: {
    bad: {
      note: 'Replies that drive the customer away are graded with full marks, and the last three nodes have little to earn.',
      changes: [
        ...inReplies('sharp', { levels: everyLevel(4) }, ['wall', 'crooks', 'afternoon']),
        ...(['best', 'soft', 'cold', 'sharp'] as const).flatMap((part) =>
          inReplies(part, { levels: everyLevel(1) }, ['money', 'doubt', 'goodbye']),
        ),
      ],
    },
    good: 'To lose the customer takes so many bad replies that the total is lost as well.',
  },
  measure: ({ analysis: { structure, program } }) => {
    if (structure === null) return null;
    if (structure.bestForced === null) return [];
    return [
      {
        what: 'the best total of a call that the customer breaks off early',
        figure: exactly(structure.bestForced.total),
        where: lastOf(program, structure.bestForced),
        advice:
          'Lower the levels of the replies on that line that cost patience or raise tension, or let them cost the mood less.',
      },
    ];
  },
};
