/** O4: who does well at a node must do well elsewhere. */

import { exactly } from '../analysis.ts';
import { atLeast, type Check } from './check.ts';
import { everyLevel, inReply } from './example.ts';

export const itemDiscrimination: Check = {
  id: 'item-discrimination',
  source: 'O4',
  summary: 'Doing well at a node says nothing about doing well elsewhere.',
  formula:
    'Correlation of the levels earned at the node with those earned at all others, over simulated trainees of abilities spread as N(4, 2). From .30 it is good.',
  why: 'Below 0 a node punishes the able; below .20 it adds noise and little news.',
  unit: 'number',
  error: atLeast(0),
  warning: atLeast(0.2),
  exempt: [],
  example: {
    bad: {
      note: 'The first node grades a furious reply with full marks, and it ends the call there.',
      changes: inReply('counter', 'best', { uses: ['retaliate', 'mock-or-sneer'], levels: everyLevel(4) }),
    },
    good: 'At each node those who choose well do well on the whole.',
  },
  measure: ({ analysis: { items, program } }) =>
    items?.flatMap((item) => {
      if (item === null || item.discrimination === null) return [];
      const node = program.nodes[item.node]!.id;
      return [
        {
          what: `how well \`${node}\` tells able trainees from others`,
          figure: exactly(item.discrimination),
          where: { node },
          advice: `Widen the gap in levels between the best reply of \`${node}\` and the others, and see that it doesn't cost the mood more than they do.`,
        },
      ];
    }) ?? null,
};
