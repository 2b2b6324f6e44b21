/** N6: being right is not enough. */

import { atMost, type Check } from './check.ts';
import { everyLevel, inReplies } from './example.ts';
import { passOf } from './passing.ts';

const nodes = ['story', 'wall', 'crooks', 'afternoon', 'money', 'goodbye'] as const;

export const stonewalling: Check = {
  id: 'stonewalling',
  source: 'N6',
  summary: 'Always falling back on the rules passes.',
  formula:
    'P(pass) of a trainee who always takes a reply that recites rules, brushes off, denies, hurries or drowns the customer in detail, and chooses blindly where there is none.',
  why: 'How people are treated counts for much more than the procedure (Orsingher 2010); a trainee who hides behind the rules must not get through.',
  unit: 'percent',
  error: atMost(5),
  warning: null,
  exempt: [],
  example: {
    bad: {
      note: 'The replies that quote the rules also solve everything, and are graded with full marks.',
      changes: [
        { at: ['mood'], set: { tension: 1, trust: 1, patience: 5, heard: 1 } },
        ...inReplies(
          'cold',
          { uses: ['recite-policy', 'bring-in-colleague', 'explain-can-and-cannot'] },
          nodes,
        ),
        ...inReplies(
          'cold',
          { uses: ['recite-policy', 'hand-off-to-supervisor', 'explain-can-and-cannot'] },
          ['wall', 'afternoon', 'goodbye'],
        ),
        ...inReplies('cold', { levels: everyLevel(4) }, nodes),
        ...inReplies('sharp', { uses: ['interrupt'] }),
      ],
    },
    good: 'A rule without a person behind it costs empathy and trust, and the customer boils over or leaves.',
  },
  measure: ({ analysis }) => [
    passOf(
      analysis,
      'stonewalling',
      'uses',
      ({ node, reply }) =>
        `Grade \`${reply}\` in \`${node}\` lower on empathy, or offer a colder reply there as well.`,
    ),
  ],
};
