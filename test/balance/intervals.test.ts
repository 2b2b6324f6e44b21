import jstat from 'jstat';
import { describe, expect, it } from 'vitest';
import { clopperPearson, wilson } from '../../src/balance/intervals.ts';

const counts = [1, 2, 5, 10, 37, 100, 1_000, 20_000, 1_000_000];
const shares = [0, 0.0001, 0.01, 0.05, 0.2, 0.5, 0.8, 0.95, 0.999, 1];
const confidences = [0.8, 0.95, 0.99, 0.999];
const grid = counts.flatMap((n) =>
  shares.flatMap((share) =>
    confidences.map((confidence) => ({ successes: Math.round(n * share), n, confidence })),
  ),
);

describe('the Clopper–Pearson interval', () => {
  it('is that of jStat to 1e-9', () => {
    for (const { successes, n, confidence } of grid) {
      const { low, high } = clopperPearson(successes, n, confidence);
      const tail = (1 - confidence) / 2;
      const wanted = [
        successes === 0 ? 0 : jstat.ibetainv(tail, successes, n - successes + 1),
        successes === n ? 1 : jstat.ibetainv(1 - tail, successes + 1, n - successes),
      ] as const;
      expect(Math.abs(low - wanted[0]), `${successes}/${n} ${confidence}`).toBeLessThan(1e-9);
      expect(Math.abs(high - wanted[1]), `${successes}/${n} ${confidence}`).toBeLessThan(1e-9);
    }
  });

  it('leaves half of what it doubts on each side, to twelve digits', () => {
    for (const { successes, n, confidence } of grid.filter(({ n: count }) => count <= 100)) {
      const { low, high } = clopperPearson(successes, n, confidence);
      const chance = (p: number, which: (k: number) => boolean) =>
        Array.from({ length: n + 1 }, (_, k) => (which(k) ? binomial(k, n, p) : 0)).reduce((a, b) => a + b);
      if (successes > 0) expect(chance(low, (k) => k >= successes)).toBeCloseTo((1 - confidence) / 2, 12);
      if (successes < n) expect(chance(high, (k) => k <= successes)).toBeCloseTo((1 - confidence) / 2, 12);
    }
  });

  it('holds any probability at least as often as it says', () => {
    for (const n of [1, 7, 40]) {
      const all = Array.from({ length: n + 1 }, (_, successes) => clopperPearson(successes, n));
      for (let p = 0.005; p < 1; p += 0.005) {
        const held = all.map(({ low, high }, k) => (low <= p && p <= high ? binomial(k, n, p) : 0));
        expect(held.reduce((sum, each) => sum + each)).toBeGreaterThanOrEqual(0.95 - 1e-12);
      }
    }
  });

  it('is the rule of three where nothing ever happened', () => {
    expect(clopperPearson(0, 20_000)).toEqual({
      low: 0,
      high: expect.closeTo(1 - 0.025 ** (1 / 20_000), 12),
    });
    expect(clopperPearson(20_000, 20_000)).toEqual({
      low: expect.closeTo(0.025 ** (1 / 20_000), 12),
      high: 1,
    });
  });
});

describe('the Wilson interval', () => {
  it('ends at the shares whose own score test would just reject', () => {
    for (const { successes, n, confidence } of grid) {
      const { low, high } = wilson(successes, n, confidence);
      const z = jstat.normal.inv((1 + confidence) / 2, 0, 1);
      for (const end of [low, high]) {
        if (end === 0 || end === 1) continue;
        const score = Math.abs(successes / n - end) / Math.sqrt((end * (1 - end)) / n);
        expect(score / z, `${successes}/${n} ${confidence}`).toBeCloseTo(1, 6);
      }
      expect([low === 0, high === 1]).toEqual([successes === 0, successes === n]);
    }
  });

  it('is narrower than the exact one where the share is not extreme', () => {
    for (const { successes, n, confidence } of grid.filter(({ n: count }) => count >= 100)) {
      if (successes < n / 10 || successes > n - n / 10) continue;
      const width = ({ low, high }: { readonly low: number; readonly high: number }) => high - low;
      expect(width(wilson(successes, n, confidence))).toBeLessThan(
        width(clopperPearson(successes, n, confidence)),
      );
    }
  });
});

describe('both', () => {
  it.each([
    [1, 0, 0.95],
    [-1, 5, 0.95],
    [6, 5, 0.95],
    [1.5, 5, 0.95],
    [1, 5, 0],
    [1, 5, 1],
    [1, 5, Number.NaN],
  ])('refuse %d successes in %d trials at a confidence of %d', (successes, n, confidence) => {
    expect(() => clopperPearson(successes, n, confidence)).toThrow(RangeError);
    expect(() => wilson(successes, n, confidence)).toThrow(RangeError);
  });
});

function binomial(k: number, n: number, p: number): number {
  let ways = 1;
  for (let at = 0; at < k; at += 1) ways *= (n - at) / (at + 1);
  return ways * p ** k * (1 - p) ** (n - k);
}
