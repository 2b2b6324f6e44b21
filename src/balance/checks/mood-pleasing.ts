/** N11: mood is not the score. */

import { atMost, type Check } from './check.ts';
import { inReplies } from './example.ts';
import { passOf } from './passing.ts';

export const moodPleasing: Check = {
  id: 'mood-pleasing',
  source: 'N11',
  summary: 'Saying whatever pleases the customer most passes.',
  formula:
    'P(pass) of trainees who, by a perfect sense of the mood, always say what lowers tension most, or raises trust most, at the next step.',
  why: 'Giving way pleases most. If pleasing alone passes, the scenario cannot tell kindness with a backbone from kindness without.',
  unit: 'percent',
  error: atMost(20),
  warning: null,
  exempt: [],
  example: {
    bad: {
      note: 'Nobody can give in any more: what pleases most is also the best reply.',
      changes: [
        ...inReplies('soft', { uses: ['fake-warmth'], promises: undefined }),
        ...inReplies('cold', { uses: ['fake-warmth', 'recite-policy'] }),
      ],
    },
    good: 'At several moments the reply that pleases most gives the case away.',
  },
  measure: ({ analysis }) =>
    ['soothing', 'ingratiating'].map((row) =>
      passOf(
        analysis,
        row,
        'uses',
        ({ node, reply }) =>
          `Offer a reply at \`${node}\` that pleases the customer more than \`${reply}\`, and gives in.`,
      ),
    ),
};
