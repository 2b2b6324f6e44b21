/** N3: the length of a reply must not give it away. */

import { atMost, type Check } from './check.ts';
import { inReply } from './example.ts';
import { passOf } from './passing.ts';

export const length: Check = {
  id: 'length',
  source: 'N3',
  summary: 'The length of a reply gives it away.',
  formula: 'P(pass) of trainees who always take the longest reply, and the shortest.',
  why: 'That the longest answer is right is one of the few flaws shown by experiment to raise scores (Pham 2018): good replies are careful, and careful is long.',
  unit: 'percent',
  error: atMost(5),
  warning: null,
  exempt: [],
  example: {
    bad: {
      note: 'The best reply is the shortest at every node.',
      changes: [
        ...inReply('counter', 'best', { say: 'Three visits, two children. What happened?' }),
        ...inReply('story', 'best', { say: 'What a fright. Did the lever reach the grip?' }),
        ...inReply('apron', 'best', { say: "It wasn't mended. Ana takes it at nine." }),
        ...inReply('wall', 'best', { say: 'Not a new one. A loan bike, now.' }),
        ...inReply('crooks', 'best', { say: "I'll help. Not as an idiot, though." }),
        ...inReply('afternoon', 'best', { say: 'With our loan bike, tested together.' }),
        ...inReply('money', 'best', { say: 'Not here. The report goes off today.' }),
        ...inReply('doubt', 'best', { say: "I'd doubt it too. I'll ring you at noon." }),
        ...inReply('goodbye', 'best', { say: 'Loan bike now, Ana at nine, my call at noon.' }),
      ],
    },
    good: 'The best reply is the longest at some nodes, the shortest at some, and mostly neither.',
  },
  measure: ({ analysis }) => [
    passOf(
      analysis,
      'longest',
      'say',
      ({ node, reply, length: own, others }) =>
        `In \`${node}\`, \`${reply}\` is the longest reply (${own} characters) and a good one; shorten it below ${others.longest}, or lengthen another.`,
    ),
    passOf(
      analysis,
      'shortest',
      'say',
      ({ node, reply, length: own, others }) =>
        `In \`${node}\`, \`${reply}\` is the shortest reply (${own} characters) and a good one; lengthen it beyond ${others.shortest}, or shorten another.`,
    ),
  ],
};
