/** O3: no node may be for everybody, or for nobody. */

import { exactly } from '../analysis.ts';
import { type Check, within } from './check.ts';
import { everyLevel, inReply } from './example.ts';

export const itemEase: Check = {
  id: 'item-ease',
  source: 'O3',
  summary: 'A node is too easy or too hard to tell trainees apart.',
  formula:
    'P(a reply of mean level 3 or more) among those who come to the node, over simulated trainees of abilities spread as N(4, 2).',
  why: 'What nearly everybody gets right, or nearly nobody, measures nothing (classical test theory).',
  unit: 'percent',
  error: null,
  warning: within(30, 85),
  exempt: [],
  example: {
    bad: {
      note: 'Not even the best reply of one node reaches level 3.',
      changes: inReply('goodbye', 'best', { levels: everyLevel(2) }),
    },
    good: 'At each node a third to five in six of the trainees find a good reply.',
  },
  measure: ({ analysis: { items, program } }) =>
    items?.flatMap((item) => {
      if (item === null) return [];
      const node = program.nodes[item.node]!.id;
      return [
        {
          what: `how often trainees find a good reply at \`${node}\``,
          figure: exactly(item.ease),
          where: { node },
          advice:
            item.ease < 0.5
              ? `Raise the best reply of \`${node}\` to a mean level of 3 at least, or make the others tempt less.`
              : `Give the lesser replies of \`${node}\` more to be said for them, or lower the second-best one.`,
        },
      ];
    }) ?? null,
};
