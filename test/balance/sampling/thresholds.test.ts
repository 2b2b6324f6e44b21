import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceThresholds, drawFor } from '../../../src/balance/sampling/thresholds.ts';
import { Distribution, sample } from '../../../src/chance/index.ts';

const weight = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 2 ** 45 }));

describe('a threshold', () => {
  it('decides as the dice of the engine do, to the last draw', () => {
    const property = fc.property(fc.array(weight, { minLength: 1, maxLength: 6 }), (weights) => {
      const distribution = Distribution.weighted(weights.map((each, at) => [at, each] as const));
      let before = 0;
      distribution.outcomes.forEach((outcome, at) => {
        before += outcome.weight;
        const threshold = drawFor(distribution.total, before);
        if (threshold > 0) expect(sample(distribution, threshold - 1)).toBeLessThanOrEqual(at);
        if (threshold < 2 ** 32) expect(sample(distribution, threshold)).toBeGreaterThan(at);
      });
    });
    fc.assert(property, { seed: 7, numRuns: 2_000 });
  });

  it.each([
    [[1], [2 ** 32]],
    [
      [1, 1],
      [2 ** 31, 2 ** 32],
    ],
    [
      [0, 3, 0, 1, 0],
      [0, 3 * 2 ** 30, 3 * 2 ** 30, 2 ** 32, 2 ** 32],
    ],
    [
      [0, 5],
      [0, 2 ** 32],
    ],
    [
      [0.1, 0.2, 1e-300],
      [1431655765, 2 ** 32, 2 ** 32],
    ],
  ])('of weights %j is %j', (weights, thresholds) => {
    expect(choiceThresholds(weights)).toEqual(thresholds);
  });
});
