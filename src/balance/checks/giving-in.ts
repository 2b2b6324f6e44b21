/** N5: a pleased customer is not a pass. */

import { atMost, type Check } from './check.ts';
import { asBest, everyLevel, inReplies } from './example.ts';
import { passOf } from './passing.ts';

export const givingIn: Check = {
  id: 'giving-in',
  source: 'N5',
  summary: 'Always giving in passes.',
  formula:
    'P(pass) of a trainee who always takes a reply that gives in or promises too much, and chooses blindly where there is none.',
  why: 'Giving in makes the customer happy, teaches that pushing pays, and is paid for by the next in the queue. The simulator exists to show that.',
  unit: 'percent',
  error: atMost(1),
  warning: null,
  exempt: [],
  example: {
    bad: {
      note: 'A stern word goes with every gift, and the gifts are graded with full marks.',
      changes: [
        ...inReplies(
          'soft',
          { uses: ['cave-to-demand', 'set-limit'], levels: everyLevel(4), promises: undefined },
          ['wall', 'crooks', 'money'],
        ),
        ...asBest('soft', ['story', 'apron', 'afternoon', 'doubt', 'goodbye']),
      ],
    },
    good: 'Whoever gives in more than once has capitulated by the end, and has lost the boundary scores on the way.',
  },
  measure: ({ analysis }) => [
    passOf(
      analysis,
      'giving-in',
      'uses',
      ({ node, reply }) =>
        `Grade \`${reply}\` in \`${node}\` lower, or offer a reply that gives in at more of the pushes, so that two of them add up to a capitulation.`,
    ),
  ],
};
