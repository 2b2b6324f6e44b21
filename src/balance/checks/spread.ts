/** A7: the scale must be used. */

import { exactly, rowOf } from '../analysis.ts';
import { atLeast, type Check } from './check.ts';
import { everyLevel, inReplies } from './example.ts';
import { difference, meanTotal } from './figures.ts';

export const spread: Check = {
  id: 'spread',
  source: 'A7',
  summary: 'The best call scores hardly more than guessing.',
  formula: 'The total of the best call there is, less the mean total of a trainee who chooses blindly.',
  why: 'Scores are compared between scenarios on the stretch from guessing to the best call; a short one is all noise.',
  unit: 'points',
  error: null,
  warning: atLeast(40),
  exempt: [],
  example: {
    bad: {
      note: "No reply that isn't the best has a level below 3.",
      changes: [
        ...(['soft', 'cold', 'sharp'] as const).flatMap((part) => inReplies(part, { levels: everyLevel(3) })),
        ...inReplies('sharp', { uses: ['move-to-facts'] }),
      ],
    },
    good: 'Lesser replies have levels from 0 to 4, and most dimensions of a reply are below 3.',
  },
  measure: ({ analysis }) =>
    analysis.structure && [
      {
        what: 'the total of the best call less the mean total of guessing',
        figure: difference(
          exactly(analysis.structure.best.total),
          meanTotal(analysis, rowOf(analysis, 'random')),
        ),
        where: {},
        advice: 'Lower the levels of the lesser replies; each should miss by two levels somewhere.',
      },
    ],
};
