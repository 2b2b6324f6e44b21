/** Calls without branches, by what is earned in them. */

import fc from 'fast-check';
import { type Dimension, dimensions } from '../../src/persona/index.ts';
import { cardOf, moment, play, programOf, worth } from './program.ts';

type Weights = Record<Dimension, number>;
export type Sums = readonly [calmness: number, empathy: number, boundary: number];

const even: Weights = { calmness: 1, empathy: 1, boundary: 1 };

/** A call in which so much of 20 is earned on each dimension: five moments, the best reply worth 4 on everything. */
export function earning(sums: Sums, weights = even) {
  const nodes = Array.from({ length: 5 }, (_, place) => {
    const share = (sum: number) => Math.max(0, Math.min(4, sum - 4 * place));
    return moment(worth(4, 4, 4), worth(share(sums[0]), share(sums[1]), share(sums[2])));
  });
  return cardOf(play(programOf(nodes, { weights }), [1, 1, 1, 1, 1]));
}

/** Moments with levels of any kind, what was given never better than the best, and any weights. */
export const anyChain = fc.record({
  levels: fc.array(
    fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4), fc.nat(4), fc.nat(4), fc.nat(4)).map(([a, b, c, x, y, z]) => ({
      best: [a, b, c] as const,
      got: [Math.min(a, x), Math.min(b, y), Math.min(c, z)] as const,
    })),
    { minLength: 1, maxLength: 8 },
  ),
  weights: fc
    .tuple(...dimensions.map(() => fc.integer({ min: 1, max: 5 })))
    .map(([calmness, empathy, boundary]) => ({
      calmness: calmness!,
      empathy: empathy!,
      boundary: boundary!,
    })),
});
