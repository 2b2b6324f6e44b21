import fc from 'fast-check';
import jstat from 'jstat';
import { describe, expect, it, test } from 'vitest';
import { estimateOf } from '../../src/practice/estimate.ts';
import { progressOf } from '../../src/practice/index.ts';
import { trendOf } from '../../src/practice/trend.ts';
import { all, anyHistory, call, nothing } from './histories.ts';

const runs = { seed: 8, numRuns: 500 };
const anyIndices = fc.array(fc.integer({ min: -50, max: 100 }), { maxLength: 14 });

describe('a mean', () => {
  it('is unknown below three values', () => {
    expect(estimateOf([80, 90])).toBeNull();
  });

  it('has the band of Student’s t: known values', () => {
    // 2 degrees: t(0.8413) = 1.3213; the standard error of 40, 50, 60 is 5.7735.
    const { mean, low, high } = estimateOf([40, 50, 60])!;
    expect(mean).toBe(50);
    expect((high - mean) / (1.3213 * 5.7735)).toBeCloseTo(1, 2);
    expect(mean - low).toBeCloseTo(high - mean, 10);
  });

  it('has a band that ends where the index does', () => {
    expect(estimateOf([100, 100, 40])).toMatchObject({ mean: 80, high: 100 });
    expect(estimateOf([-50, -50, 10])).toMatchObject({ mean: -30, low: -50 });
  });

  it.each([2, 3, 5, 11, 40])('has a band that holds 68.27 %% with %d degrees of freedom', (degrees) => {
    // As many values ±1 about 0 as give that band a width that only t and n decide.
    const values = Array.from({ length: degrees + 1 }, (_, at) => (at % 2 === 0 ? 1 : -1));
    const { mean, high } = estimateOf(values)!;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / degrees;
    const t = (high - mean) / Math.sqrt(variance / values.length);
    const inside = 1 - jstat.ibeta(degrees / (degrees + t * t), degrees / 2, 0.5);
    expect(inside).toBeCloseTo(0.6827, 3);
  });

  test('lies in its band, and the band in the range of the index', () => {
    fc.assert(
      fc.property(anyIndices, (values) => {
        const estimate = estimateOf(values);
        expect(estimate === null).toBe(values.length < 3);
        if (estimate === null) return;
        expect(estimate.low).toBeGreaterThanOrEqual(-50);
        expect(estimate.low).toBeLessThanOrEqual(estimate.mean);
        expect(estimate.mean).toBeLessThanOrEqual(estimate.high);
        expect(estimate.high).toBeLessThanOrEqual(100);
      }),
      runs,
    );
  });
});

describe('a trend', () => {
  it.each([
    [[10, 50, 90], null],
    [[10, 20, 30, 40], 'up'],
    [[40, 30, 20, 10], 'down'],
    [[50, 51, 52, 53], 'steady'],
    [[50, 50, 50, 50, 50], 'steady'],
    [[60, 20, 70, 30, 65, 25], 'steady'],
    [[20, 25, 35, -50, 40, 50, 55, 60], 'up'],
    [[90, 90, 90, 90, 10, 20, 30, 40, 50, 60, 70, 75, 80, 85], 'up'],
  ] as const)('of %j is %s', (values, word) => {
    expect(trendOf(values)).toBe(word);
  });

  it.each([4, 5, 6, 7])(
    'is called by chance in less than one of ten orders of %d figures, on either side',
    (count) => {
      const orders = permutations(Array.from({ length: count }, (_, at) => at * 10));
      const words = orders.map(trendOf);
      for (const word of ['up', 'down'])
        expect(words.filter((each) => each === word).length / orders.length).toBeLessThan(0.1);
      expect(words).toContain('up');
    },
  );

  test('turns with the figures: backwards, and upside down', () => {
    const turned = { up: 'down', down: 'up', steady: 'steady' } as const;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 100 }), { minLength: 4, maxLength: 10 }), (values) => {
        const word = turned[trendOf(values)!];
        expect(trendOf([...values].reverse())).toBe(word);
        expect(trendOf(values.map((value) => 50 - value))).toBe(word);
      }),
      runs,
    );
  });

  test('is not turned by one freak figure', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: -50, max: 100 }), (at, freak) => {
        const rising = Array.from({ length: 10 }, (_, nth) => nth * 8);
        expect(trendOf(rising.with(at, freak))).toBe('up');
      }),
      runs,
    );
  });
});

describe('progress', () => {
  it('is nothing where nothing was played', () => {
    expect(progressOf([])).toEqual({ graded: 0, ungraded: 0, archetypes: [], missed: [] });
  });

  it('counts attempts and keeps figures by archetype and dimension', () => {
    const history = [
      call({ at: 0, index: all(40) }),
      call({ at: 1, index: { ...all(50), boundary: null }, points: { ...all(80), boundary: null } }),
      call({ at: 2, points: null }),
      call({ at: 3, index: all(60), passed: false, personaName: 'The cross customer' }),
      call({ at: 4, graded: false, index: all(-50) }),
      call({ at: 5, persona: 'worried', index: all(90) }),
    ];
    const { graded, ungraded, archetypes } = progressOf(history);
    expect({ graded, ungraded }).toEqual({ graded: 5, ungraded: 1 });
    expect(archetypes.map(({ persona, calls, passed }) => [persona, calls, passed])).toEqual([
      ['angry', 4, 3],
      ['worried', 1, 1],
    ]);
    expect(archetypes[0]!.personaName).toBe('The cross customer');
    expect(archetypes[0]!.skills).toMatchObject([
      { dimension: 'calmness', attempts: 4, indices: [40, 50, 60], mean: { mean: 50 }, trend: null },
      { dimension: 'empathy', attempts: 4, indices: [40, 50, 60] },
      { dimension: 'boundary', attempts: 3, indices: [40, 60], mean: null },
    ]);
  });

  it('leaves out what was never tested', () => {
    const [only] = progressOf([call({ points: { ...nothing, empathy: 80 }, index: nothing })]).archetypes;
    expect(only!.skills).toMatchObject([{ dimension: 'empathy', attempts: 1, indices: [], mean: null }]);
  });

  it('names the three techniques most missed, by calls and then by their place in the lists', () => {
    const lists = [['z', 'b'], ['b', 'z', 'c'], ['b', 'd', 'd', 'd'], ['c']];
    const history = lists.map((missed, at) => call({ at, missed }));
    expect(progressOf(history).missed).toEqual([
      { label: 'b', calls: 3 },
      { label: 'z', calls: 2 },
      { label: 'c', calls: 2 },
    ]);
    expect(progressOf([...history, call({ at: 9, graded: false, missed: ['d', 'd'] })]).missed).toEqual(
      progressOf(history).missed,
    );
  });

  test('is the same in whatever order the history is handed in, and counts every call once', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const progress = progressOf(history);
        expect(progressOf([...history].reverse())).toEqual(progress);
        expect(progress.graded + progress.ungraded).toBe(history.length);
        expect(progress.archetypes.reduce((sum, { calls }) => sum + calls, 0)).toBe(progress.graded);
        for (const { calls, skills } of progress.archetypes)
          for (const { attempts, indices, mean } of skills) {
            expect(attempts).toBeLessThanOrEqual(calls);
            expect(indices.length).toBeLessThanOrEqual(attempts);
            expect(mean === null).toBe(indices.length < 3);
          }
      }),
      runs,
    );
  });
});

function permutations(values: readonly number[]): number[][] {
  if (values.length < 2) return [[...values]];
  return values.flatMap((first, at) =>
    permutations(values.filter((_, other) => other !== at)).map((rest) => [first, ...rest]),
  );
}
