/** N12: one dimension is not three. */

import { dimensions } from '../../persona/index.ts';
import { atMost, type Check } from './check.ts';
import { inReplies } from './example.ts';
import { passOf } from './passing.ts';

export const oneSided: Check = {
  id: 'one-sided',
  source: 'N12',
  summary: 'Looking at one dimension alone passes.',
  formula:
    'P(pass) of trainees who always take the reply with the highest calmness, the highest empathy, or the highest boundary; equal ones share. For boundary it only warns.',
  why: 'If the calmest reply is always also the kindest and the firmest, three scores measure one thing.',
  unit: 'percent',
  error: atMost(50),
  warning: null,
  exempt: [],
  example: {
    bad: {
      note: 'No reply is kinder than the best one any more.',
      changes: inReplies('soft', { levels: { empathy: 1 } }),
    },
    good: 'At some nodes the kindest reply gives in, the calmest is cold, and the firmest hears nothing.',
  },
  measure: ({ analysis }) =>
    dimensions.map((dimension) => ({
      ...passOf(
        analysis,
        `${dimension}-only`,
        'levels',
        ({ node, reply }) =>
          `Offer a reply at \`${node}\` that has more ${dimension} than \`${reply}\` and less of the rest.`,
      ),
      ...(dimension === 'boundary' ? { atWorst: 'warning' as const } : {}),
    })),
};
