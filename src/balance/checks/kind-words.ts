/** N8: the words of empathy are not empathy. */

import { atMost, type Check } from './check.ts';
import { asBest } from './example.ts';
import { passOf } from './passing.ts';

export const kindWords: Check = {
  id: 'kind-words',
  source: 'N8',
  summary: 'Going by the words of empathy passes.',
  formula:
    'P(pass) of a trainee who takes the reply with the most words such as "sorry", "understand", "hear" and "feel"; equal ones share.',
  why: 'Trainers that count keywords get keywords. Empathy is an accurate understanding, and its words can be had without it (Sharma 2020).',
  unit: 'percent',
  error: atMost(5),
  warning: null,
  exempt: [],
  example: {
    bad: { note: 'The reply with the most kind words is a good one at every node.', changes: asBest('soft') },
    good: 'Stock phrases of sympathy stand in lesser replies, and the best ones name the cause instead.',
  },
  measure: ({ analysis }) => [
    passOf(
      analysis,
      'kind-words',
      'say',
      ({ node, reply }) =>
        `Say what \`${reply}\` in \`${node}\` says without stock words of sympathy, or give them to a lesser reply.`,
    ),
  ],
};
