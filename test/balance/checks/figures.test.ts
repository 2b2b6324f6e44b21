import { describe, expect, it } from 'vitest';
import { difference, meanTotal, shareOf } from '../../../src/balance/checks/figures.ts';
import { rowOf } from '../../../src/balance/index.ts';
import { analysed, fairWith } from './fair.ts';

const sampled = (runs: number) => ({ sample: { runs, seed: 'any' } });

describe('a share', () => {
  it('has no width where it is exact', () => {
    expect(shareOf({ sample: null }, 0.3)).toEqual({ value: 0.3, low: 0.3, high: 0.3 });
  });

  it('has the exact interval of its count where it is sampled', () => {
    // Known value (Clopper and Pearson): 1 of 10 is .0025 to .4450.
    const { value, low, high } = shareOf(sampled(10), 0.1);
    expect(value).toBe(0.1);
    expect(low).toBeCloseTo(0.0025, 4);
    expect(high).toBeCloseTo(0.445, 4);
  });

  it('is never surely none or all, and never beyond', () => {
    const none = shareOf(sampled(100), 0);
    expect(none.low).toBe(0);
    expect(none.high).toBeGreaterThan(0);
    const all = shareOf(sampled(100), 1);
    expect(all.low).toBeLessThan(1);
    expect(all.high).toBe(1);
  });

  it('is surer the more events there are in a run', () => {
    const [once, often] = [shareOf(sampled(100), 0.5), shareOf(sampled(100), 0.5, 4)];
    expect(once.high - once.low).toBeCloseTo(2 * (often.high - often.low), 1);
  });
});

it('knows a mean total to 1.96 standard errors', () => {
  const row = { ...rowOf(analysed(fairWith([])), 'random'), total: { mean: 40, deviation: 10 } };
  expect(meanTotal({ sample: null }, row)).toEqual({ value: 40, low: 40, high: 40 });
  const { low, high } = meanTotal(sampled(400), row);
  expect([low, high]).toEqual([40 - 0.98, 40 + 0.98]);
});

it('takes the widest interval for a difference', () => {
  const a = { value: 5, low: 4, high: 6 };
  expect(difference(a, { value: 2, low: 1, high: 3 })).toEqual({ value: 3, low: 1, high: 5 });
});
