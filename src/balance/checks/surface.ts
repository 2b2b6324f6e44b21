/** N9: the surface of a sentence must not give it away. */

import { atMost, type Check } from './check.ts';
import { asBest } from './example.ts';
import { passOf } from './passing.ts';

/** By strategy: what its choice has, and the way out. */
const cues = {
  questions: 'has the most question marks; ask less in it, or let a lesser reply ask more',
  'no-negatives':
    "has the fewest negatives; let it say plainly what can't be done, or make a lesser reply sound rosier",
  softest: 'has the softest words; make it plainer, or soften a lesser reply',
  middling: 'is neither the longest nor the shortest; let the lengths of the replies cross more often',
} as const;

export const surface: Check = {
  id: 'surface',
  source: 'N9',
  summary: 'Going by the surface of the wording passes.',
  formula:
    'P(pass) of trainees who take the reply with the most question marks, the fewest negatives, the softest words, or neither the longest nor the shortest one.',
  why: 'People coached to dodge the extremes gained more than a standard deviation on such tests (Cullen 2006). An earlier sample of ours passed 73 in 100 times by its question marks.',
  unit: 'percent',
  error: atMost(10),
  warning: null,
  exempt: [],
  example: {
    bad: {
      note: 'The reply that asks most is a good one at every node.',
      changes: asBest('sharp', [
        'story',
        'apron',
        'wall',
        'crooks',
        'afternoon',
        'money',
        'doubt',
        'goodbye',
      ]),
    },
    good: 'Good and bad replies ask, refuse and soften about equally often.',
  },
  measure: ({ analysis }) =>
    Object.entries(cues).map(([row, cue]) =>
      passOf(analysis, row, 'say', ({ node, reply }) => `In \`${node}\`, \`${reply}\` ${cue}.`),
    ),
};
