/** N2: where a reply stands in the file must not matter. */

import { rowOf } from '../analysis.ts';
import { atMost, type Check } from './check.ts';
import { asBest } from './example.ts';
import { passOf } from './passing.ts';
import { positionIds } from './position.ts';

export const fixedPosition: Check = {
  id: 'fixed-position',
  source: 'N2',
  summary: 'Always taking the reply at one place can pass.',
  formula:
    'P(pass) of trainees who always take the first, second, … or last reply, in the order of the file.',
  why: 'Those who write tests prefer the middle for the right answer, three or four to one (Attali and Bar-Hillel 2003). Play shuffles the replies, so this only warns.',
  unit: 'percent',
  error: null,
  warning: atMost(0),
  exempt: [],
  example: {
    bad: {
      note: 'The second reply is a good one at every node.',
      changes: [
        ...asBest('soft', ['story', 'afternoon']),
        ...asBest('cold', ['wall', 'money', 'goodbye']),
        ...asBest('sharp', ['apron', 'crooks']),
      ],
    },
    good: 'The best reply stands at another place from node to node.',
  },
  measure: ({ analysis }) =>
    positionIds(analysis).map((id) =>
      passOf(
        analysis,
        rowOf(analysis, id),
        'say',
        ({ node, reply }) => `Move \`${reply}\` to another place among the replies of \`${node}\`.`,
      ),
    ),
};
