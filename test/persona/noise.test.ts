import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakOf, phaseOf, type Temperament, temperamentRanges, unsettle } from '../../src/persona/index.ts';
import { anyMood } from './moods.ts';
import { even, middling } from './moves.ts';

describe('noise', () => {
  const volatile: Temperament = { ...even, volatility: 3 };

  test.each([2, 3])('stirs tension %d with the volatility in sixteenths', (tension) => {
    const mood = { ...middling, tension };
    expect(unsettle(volatile, mood)).toEqual({
      total: 16,
      outcomes: [
        { value: mood, weight: 13 },
        { value: { ...mood, tension: tension + 1 }, weight: 3 },
      ],
    });
  });

  test.each([0, 1, 4, 5, 6])('leaves tension %d alone', (tension) => {
    const mood = { ...middling, tension };
    expect(unsettle(volatile, mood)).toEqual({ total: 1, outcomes: [{ value: mood, weight: 1 }] });
  });

  test('leaves a steady temperament alone', () => {
    expect(unsettle(even, middling)).toEqual({ total: 1, outcomes: [{ value: middling, weight: 1 }] });
  });

  test('never ends a call, and never brings it into crisis', () => {
    const property = fc.property(anyMood, fc.integer(temperamentRanges.volatility), (mood, volatility) => {
      for (const { value } of unsettle({ ...even, volatility }, mood).outcomes) {
        expect(breakOf(value)).toBe(breakOf(mood));
        expect(phaseOf(value) === 'crisis').toBe(phaseOf(mood) === 'crisis');
      }
    });
    fc.assert(property, { seed: 9, numRuns: 2_000 });
  });
});
