/** N10: no order of moves fits every talk. */

import { atMost, type Check } from './check.ts';
import { inReplies, inReply } from './example.ts';
import { passOf } from './passing.ts';

export const script: Check = {
  id: 'script',
  source: 'N10',
  summary: 'A fixed order of moves passes.',
  formula:
    'P(pass) of a trainee who acknowledges, asks, offers, holds the line, closes, and starts again, turn by turn, whatever the customer says.',
  why: 'Test takers quote this pattern (BMC Medical Education 2020). It replaces listening by counting, so a scenario must break its rhythm.',
  unit: 'percent',
  error: atMost(20),
  warning: null,
  exempt: [],
  example: {
    bad: {
      note: 'The best replies come in just that order, and nothing else is said in those ways.',
      changes: [
        ...inReplies('soft', { uses: ['fake-warmth'] }, ['story', 'afternoon', 'money', 'doubt']),
        ...inReply('wall', 'best', { uses: ['explain-can-and-cannot', 'equal-treatment-hold'] }),
        ...inReply('crooks', 'best', { uses: ['acknowledge-feeling', 'set-limit', 'commit-to-doable-step'] }),
        ...inReply('money', 'best', { uses: ['refocus-on-need', 'explain-can-and-cannot'] }),
        ...inReply('goodbye', 'best', { uses: ['summarise-next-step', 'acknowledge-feeling', 'set-limit'] }),
      ],
    },
    good: "What the moment asks for doesn't follow the count of turns.",
  },
  measure: ({ analysis }) => [
    passOf(
      analysis,
      'script',
      'uses',
      ({ node, reply }) =>
        `Let another push come at \`${node}\`, where the pattern meets \`${reply}\`, or offer the same move at the wrong moment as well.`,
    ),
  ],
};
