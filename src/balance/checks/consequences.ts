/** M2: a customer can be lost. */

import { rowOf } from '../analysis.ts';
import { atLeast, type Check } from './check.ts';
import { everyLevel, inReplies, inReply } from './example.ts';
import { shareOf } from './figures.ts';
import { tellOf } from './tell.ts';

export const consequences: Check = {
  id: 'consequences',
  source: 'M2',
  summary: 'The customer stays calm and stays, whatever is said.',
  formula:
    'P(crisis) or P(walkaway), whichever is more, of a trainee who always takes the reply with the worst levels.',
  why: 'A customer who never leaves is the commonest fault of simulated ones, and the most comfortable to get used to.',
  unit: 'percent',
  error: atLeast(95),
  warning: null,
  exempt: [],
  example: {
    bad: {
      note: 'The replies that are graded worst do the customer good.',
      changes: [
        ...inReplies('sharp', { uses: ['refocus-on-need', 'explain-can-and-cannot'], levels: everyLevel(0) }),
        ...inReplies('sharp', { uses: ['acknowledge-feeling', 'summarise-next-step'] }, [
          'counter',
          'apron',
          'crooks',
          'doubt',
        ]),
        ...inReply('apron', 'sharp', { uses: ['let-insult-pass', 'summarise-next-step'] }),
      ],
    },
    good: 'Three of the worst replies, and the customer is gone.',
  },
  measure: ({ analysis }) => {
    const row = rowOf(analysis, 'worst');
    const { node, reply } = tellOf(analysis, row);
    const gone = row.outcomes.walkaway;
    return [
      {
        what: 'P(crisis or walkaway) of a trainee who always takes the worst reply',
        figure: row.crisis.value >= gone ? row.crisis : shareOf(analysis, gone),
        where: { node, reply, key: 'uses' },
        advice: `Let the worst replies provoke, \`${reply}\` in \`${node}\` first, or start the customer with less patience.`,
      },
    ];
  },
};
