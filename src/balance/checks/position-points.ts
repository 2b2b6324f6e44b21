/** N2: nor must one place earn more than guessing does. */

import { rowOf } from '../analysis.ts';
import { atMost, type Check } from './check.ts';
import { asBest } from './example.ts';
import { difference, meanTotal } from './figures.ts';
import { positionIds } from './position.ts';
import { tellOf } from './tell.ts';

export const positionPoints: Check = {
  id: 'position-points',
  source: 'N2',
  summary: 'The replies at one place are worth much more than the others.',
  formula:
    'Mean total of trainees who always take the first, second, … or last reply, less the mean total of one who chooses blindly.',
  why: 'It shows a habit of the author, which a reader of the file will pick up even where it never passes.',
  unit: 'points',
  error: null,
  warning: atMost(15),
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
  measure: ({ analysis }) => {
    const guessing = meanTotal(analysis, rowOf(analysis, 'random'));
    return positionIds(analysis).map((id) => {
      const row = rowOf(analysis, id);
      const { node, reply } = tellOf(analysis, row);
      return {
        what: `how much more than guessing a trainee scores who ${row.about}`,
        row: row.id,
        figure: difference(meanTotal(analysis, row), guessing),
        where: { node, reply },
        advice: `Move \`${reply}\` to another place among the replies of \`${node}\`.`,
      };
    });
  },
};
