/** What no technique of any pack can do, to any temperament in any mood. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  appraise,
  effectRanges,
  families,
  type Move,
  moodVariables,
  pushes,
  temperamentRanges,
} from '../../src/persona/index.ts';
import { anyMood, everyPush, valuesOf } from './moods.ts';
import { even, setOf } from './moves.ts';

describe('whatever is said to whom in whatever mood', () => {
  const ids = ['a', 'b', 'apologise'] as const;
  const effects = fc.record(
    {
      tension: fc.integer(effectRanges.tension),
      trust: fc.integer(effectRanges.trust),
      patience: fc.integer(effectRanges.patience),
      heard: fc.integer(effectRanges.heard),
      entitlement: fc.integer(effectRanges.entitlement),
      resolution: fc.integer(effectRanges.resolution),
      'resolution-limit': fc.integer(effectRanges['resolution-limit']),
    },
    { requiredKeys: [] },
  );
  const anyMove = fc.record({
    id: fc.constantFrom(...ids),
    family: fc.constantFrom(...families),
    effects,
    answers: fc.subarray([...pushes]),
  });
  const moves: fc.Arbitrary<readonly Move[]> = fc.uniqueArray(anyMove, {
    maxLength: 3,
    selector: ({ id }) => id,
  });
  const temperament = fc.record({
    start: fc.constant(even.start),
    floor: fc.integer(temperamentRanges.floor),
    gate: fc.integer(temperamentRanges.gate),
    volatility: fc.integer(temperamentRanges.volatility),
    guilt: fc.integer({ min: 0, max: 10 }),
    hot: fc.subarray([...ids]),
    dull: fc.subarray([...ids]),
    feeds: fc.subarray([...ids]),
  });
  const anything = [temperament, anyMood, fc.constantFrom(...everyPush), moves] as const;

  test('every variable stays in its range', () => {
    const property = fc.property(...anything, (to, mood, push, say) => {
      for (const { value } of appraise(to, mood, push, setOf(say)).outcomes) {
        const outside = moodVariables.filter((name) => !valuesOf(name).includes(value[name]));
        expect(outside).toEqual([]);
      }
    });
    fc.assert(property, { seed: 10, numRuns: 20_000 });
  });

  test('the order of techniques means nothing', () => {
    const property = fc.property(...anything, (to, mood, push, say) => {
      const set = setOf(say);
      const reversed = { ...set, moves: set.moves.toReversed() };
      expect(appraise(to, mood, push, reversed)).toEqual(appraise(to, mood, push, set));
    });
    fc.assert(property, { seed: 11, numRuns: 5_000 });
  });

  test('commitments and crises are never undone', () => {
    const property = fc.property(...anything, (to, mood, push, say) => {
      for (const { value } of appraise(to, mood, push, setOf(say)).outcomes) {
        expect(value.resolution).toBeGreaterThanOrEqual(mood.resolution);
        expect(value.flared).toBeGreaterThanOrEqual(mood.flared);
        expect(value.patience).toBeLessThanOrEqual(mood.patience);
      }
    });
    fc.assert(property, { seed: 12, numRuns: 5_000 });
  });
});
