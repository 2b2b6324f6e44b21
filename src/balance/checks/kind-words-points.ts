/** N8: nor must they come near a pass. */

import { cut } from '../../score/index.ts';
import { rowOf } from '../analysis.ts';
import { atMost, type Check } from './check.ts';
import { asBest } from './example.ts';
import { meanTotal } from './figures.ts';
import { tellOf } from './tell.ts';

/** Points below the pass mark that such a trainee must stay. */
const distance = 5;

export const kindWordsPoints: Check = {
  id: 'kind-words-points',
  source: 'N8',
  summary: 'Going by the words of empathy comes near a pass.',
  formula: `Mean total of a trainee who takes the reply with the most words of empathy; the pass mark is ${cut.total}.`,
  why: 'A few points more and the keywords would do; a scenario should be further from that than one edit.',
  unit: 'points',
  error: null,
  warning: atMost(cut.total - distance),
  exempt: [],
  example: {
    bad: { note: 'The reply with the most kind words is a good one at every node.', changes: asBest('soft') },
    good: 'Stock phrases of sympathy stand in lesser replies.',
  },
  measure: ({ analysis }) => {
    const row = rowOf(analysis, 'kind-words');
    const { node, reply } = tellOf(analysis, row);
    return [
      {
        what: `the mean total of a trainee who ${row.about}`,
        row: row.id,
        figure: meanTotal(analysis, row),
        where: { node, reply, key: 'say' },
        advice: `Say what \`${reply}\` in \`${node}\` says without stock words of sympathy, or give them to a lesser reply.`,
      },
    ];
  },
};
