/** N7: fighting must fail. */

import { atMost, type Check } from './check.ts';
import { everyLevel, inReplies, inReply } from './example.ts';
import { passOf } from './passing.ts';

export const hardLine: Check = {
  id: 'hard-line',
  source: 'N7',
  summary: 'Always arguing or hitting back passes.',
  formula:
    'P(pass) of a trainee who always takes a reply that argues, interrupts, mocks, hits back or shows strain, and chooses blindly where there is none.',
  why: 'A boundary is kept without heat. A scenario in which a quarrel passes teaches quarrelling.',
  unit: 'percent',
  error: atMost(1),
  warning: null,
  exempt: [],
  example: {
    bad: {
      note: 'Every contradiction is wrapped in kindness and a solution, and graded with full marks.',
      changes: [
        { at: ['mood', 'heard'], set: 1 },
        ...inReplies('sharp', { uses: ['contradict', 'refocus-on-need', 'explain-can-and-cannot'] }),
        ...inReplies('sharp', { uses: ['contradict', 'acknowledge-feeling', 'explain-can-and-cannot'] }, [
          'counter',
          'apron',
          'money',
        ]),
        ...inReply('crooks', 'sharp', { uses: ['contradict', 'acknowledge-feeling', 'set-limit'] }),
        ...inReply('doubt', 'sharp', {
          uses: ['contradict', 'acknowledge-feeling', 'commit-to-doable-step'],
        }),
        ...inReplies('sharp', { levels: everyLevel(4) }),
      ],
    },
    good: 'Replies that fight are graded 0 or 1, and three of them end the talk.',
  },
  measure: ({ analysis }) => [
    passOf(
      analysis,
      'hard-line',
      'uses',
      ({ node, reply }) =>
        `Grade \`${reply}\` in \`${node}\` lower, or make a reply there fight more openly.`,
    ),
  ],
};
