/** O1: every reply must tempt somebody. */

import { atLeast, type Check } from './check.ts';
import { distractorsOf } from './distractors.ts';
import { inReply } from './example.ts';

export const unpicked: Check = {
  id: 'unpicked',
  source: 'O1',
  summary: 'A lesser reply tempts nobody.',
  formula:
    'How often a simulated novice of ability 1 takes a reply that is not the best one, of the times that it is on offer. Replies with `when` or `once` and fallbacks are left out.',
  why: 'A reply that fewer than 1 in 20 take does nothing but lengthen the list; it is the usual limit in the writing of tests.',
  unit: 'percent',
  error: null,
  warning: atLeast(5),
  exempt: [],
  example: {
    bad: {
      note: 'At one node all replies but one tempt strongly.',
      changes: [
        ...inReply('wall', 'best', { tempts: { text: 'It settles the day.', pull: 2 } }),
        ...inReply('wall', 'soft', { tempts: { text: 'He has a point.', pull: 2 } }),
        ...inReply('wall', 'cold', { tempts: { text: 'Short and correct.', pull: 2 } }),
        ...inReply('wall', 'sharp', { tempts: undefined }),
      ],
    },
    good: 'Every lesser reply says why a decent person would take it.',
  },
  measure: ({ analysis }) =>
    distractorsOf(analysis).map(({ node, reply, share }) => ({
      what: `how often a novice at \`${node}\` takes \`${reply}\``,
      figure: share,
      where: { node, reply, key: 'tempts' },
      advice: `Give \`${reply}\` something to be said for it (\`tempts\`, with \`pull: 2\` if it's strong), or replace it.`,
    })),
};
