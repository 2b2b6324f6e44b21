/** F1: what is written must be possible to meet. */

import { exactly } from '../analysis.ts';
import { atLeast, type Check } from './check.ts';
import { inReply } from './example.ts';
import { isForced } from './forced.ts';

export const reachable: Check = {
  id: 'reachable',
  source: 'F1',
  summary: 'Nobody can ever come to a node or an ending.',
  formula:
    "1 for each node and ending that some call comes to, 0 for each that none does. Proved over all states; `walkaway` and `meltdown`, to which the author gives only the line, don't count.",
  why: 'A part that nobody meets is work lost, and mostly a slip: a guard that never holds, a route that another one hides.',
  unit: 'number',
  error: atLeast(1),
  warning: null,
  exempt: [],
  example: {
    bad: {
      note: "A node is led to where trust is 4 after the first reply, and it can't be yet.",
      changes: [
        ...inReply('counter', 'best', {
          to: [{ when: { trust: '4..' }, go: 'old-friends' }, { go: 'story' }],
        }),
        {
          at: ['nodes', 'old-friends'],
          set: {
            line: "You've always been decent to me, you know.",
            replies: {
              back: {
                say: 'And you to us. So: what happened this time?',
                uses: ['agree-on-common-ground', 'move-to-facts'],
                to: 'story',
              },
            },
          },
        },
      ],
    },
    good: 'Every node is on some way.',
  },
  measure: ({ analysis: { structure, program } }) =>
    structure?.reach.flatMap(({ what, line, bound }) => {
      if (what.kind !== 'node' && what.kind !== 'ending') return [];
      const { id } = what.kind === 'node' ? program.nodes[what.node]! : program.endings[what.ending]!;
      if (what.kind === 'ending' && isForced(id)) return [];
      return [
        {
          what: `whether some call comes to \`${id}\``,
          figure: exactly(line === null ? 0 : 1),
          where: what.kind === 'node' ? { node: id } : { ending: id },
          advice: `Lead to \`${id}\` under a condition that can be met, or take it out${bound === null ? '.' : ` (${bound}).`}`,
        },
      ];
    }) ?? null,
};
