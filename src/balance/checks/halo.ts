/** D2: three scores must not be one. */

import { type Dimension, dimensions } from '../../persona/index.ts';
import { type Analysis, exactly } from '../analysis.ts';
import { atMost, type Check } from './check.ts';
import { everyLevel, inReplies } from './example.ts';

const pairs = dimensions.flatMap((a, at) => dimensions.slice(at + 1).map((b) => [a, b] as const));

export const halo: Check = {
  id: 'halo',
  source: 'D2',
  summary: 'Two dimensions measure the same thing.',
  formula:
    'The size of the correlation of the levels of two dimensions, over all replies of the nodes that test both; for each pair.',
  why: "If good replies are good at everything and bad ones bad at everything, the debrief can't say what to work on.",
  unit: 'number',
  error: null,
  warning: atMost(0.8),
  exempt: [],
  example: {
    bad: {
      note: 'Each reply has one and the same level on all dimensions.',
      changes: [
        ...inReplies('best', { levels: everyLevel(4) }),
        ...inReplies('soft', { levels: everyLevel(1) }),
        ...inReplies('cold', { levels: everyLevel(2) }),
        ...inReplies('sharp', { levels: everyLevel(0) }),
      ],
    },
    good: 'There are replies that are kind and yielding, and replies that are calm and cold.',
  },
  measure: ({ analysis }) =>
    pairs.flatMap(([a, b]) => {
      const r = correlation(analysis, a, b);
      return r === null
        ? []
        : [
            {
              what: `the correlation of ${a} and ${b} between replies`,
              figure: exactly(Math.abs(r)),
              where: {},
              advice: `Offer replies that are high in ${a} and low in ${b}, and the other way round.`,
            },
          ];
    }),
};

/** Null where one of them never differs. */
function correlation({ rubric }: Analysis, a: Dimension, b: Dimension): number | null {
  const levels = rubric.levels.flatMap((replies, node) =>
    rubric.tested[node]!.includes(a) && rubric.tested[node]!.includes(b) ? replies : [],
  );
  const mean = (of: (level: (typeof levels)[number]) => number) =>
    levels.reduce((sum, level) => sum + of(level), 0) / levels.length;
  const [ma, mb] = [mean((level) => level[a]), mean((level) => level[b])];
  const aa = mean((level) => (level[a] - ma) ** 2);
  const bb = mean((level) => (level[b] - mb) ** 2);
  const ab = mean((level) => (level[a] - ma) * (level[b] - mb));
  return aa * bb > 0 ? ab / Math.sqrt(aa * bb) : null;
}
