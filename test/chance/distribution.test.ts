import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as chance from '../../src/chance/index.ts';

const { Distribution } = chance;
type Numbers = chance.Distribution<number>;

const runs = { seed: 1, numRuns: 1_000 };
const values = 6;

function numbers(largest = 12): fc.Arbitrary<Numbers> {
  const entry = fc.tuple(fc.nat(values - 1), fc.integer({ min: 1, max: largest }));
  return fc.array(entry, { minLength: 1, maxLength: 4 }).map((entries) => Distribution.weighted(entries));
}

/** What follows on each value. */
function kernel(largest?: number): fc.Arbitrary<(value: number) => Numbers> {
  const branches = fc.array(numbers(largest), { minLength: values, maxLength: values });
  return branches.map((each) => (value) => each[value]!);
}

/** P(u) = Σ P(t) · P(u | t) in exact fractions of one common denominator. */
function bruteForce(first: Numbers, next: (value: number) => Numbers) {
  const branches = first.outcomes.map(({ value, weight }) => ({ weight, branch: next(value) }));
  const denominator = branches.reduce((all, { branch }) => all * BigInt(branch.total), BigInt(first.total));
  const numerators = Array<bigint>(values).fill(0n);
  for (const { weight, branch } of branches) {
    const share = (BigInt(weight) * denominator) / BigInt(first.total) / BigInt(branch.total);
    for (const outcome of branch.outcomes) numerators[outcome.value]! += share * BigInt(outcome.weight);
  }
  return { numerators, denominator };
}

function weightsOf(distribution: Numbers): bigint[] {
  const weights = Array<bigint>(values).fill(0n);
  for (const { value, weight } of distribution.outcomes) weights[value]! += BigInt(weight);
  return weights;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

function expectSound(distribution: chance.Distribution<unknown>): void {
  const weights = distribution.outcomes.map(({ weight }) => weight);
  expect(weights.every((weight) => Number.isSafeInteger(weight) && weight > 0)).toBe(true);
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(distribution.total);
  expect(weights.reduce(gcd, 0), 'weights are in lowest terms').toBe(1);
}

/** Exactly the probabilities of the fractions, compared crosswise. */
function expectSame(distribution: Numbers, exact: ReturnType<typeof bruteForce>): void {
  const crossed = weightsOf(distribution).map((weight) => weight * exact.denominator);
  expect(crossed).toEqual(exact.numerators.map((numerator) => numerator * BigInt(distribution.total)));
}

describe('a distribution', () => {
  test('of one value is certain', () => {
    expect(Distribution.certain('rain')).toEqual({ total: 1, outcomes: [{ value: 'rain', weight: 1 }] });
  });

  test('keeps the order of its entries, drops impossible ones and reduces the weights', () => {
    const weather = Distribution.weighted([
      ['rain', 30],
      ['snow', 0],
      ['sun', 70],
    ]);
    expect(weather).toEqual({
      total: 10,
      outcomes: [
        { value: 'rain', weight: 3 },
        { value: 'sun', weight: 7 },
      ],
    });
  });

  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses the weight %d', (weight) => {
    const entries = [
      ['bad', weight],
      ['as bad', weight],
    ] as const;
    expect(() => Distribution.weighted(entries)).toThrow(RangeError);
  });

  test.each([
    { what: 'no values', entries: [] },
    { what: 'impossible values alone', entries: [['never', 0]] as const },
  ])('refuses $what', ({ entries }) => {
    expect(() => Distribution.weighted(entries)).toThrow(RangeError);
  });

  test('refuses weights whose sum leaves the whole numbers that are exact', () => {
    const half = 2 ** 52;
    const entries = [
      ['a', half + 1],
      ['b', half],
    ] as const;
    expect(() => Distribution.weighted(entries)).toThrow(RangeError);
  });

  test('has whole weights that sum to its total, whatever made it', () => {
    const property = fc.property(numbers(), kernel(), (first, next) => {
      expectSound(first);
      expectSound(Distribution.map(first, (value) => value * 2));
      expectSound(Distribution.then(first, next));
      expectSound(Distribution.merge(first, (value) => value % 2));
    });
    fc.assert(property, runs);
  });
});

describe('map', () => {
  test('changes values and leaves weights and order alone', () => {
    const property = fc.property(numbers(), (first) => {
      const mapped = Distribution.map(first, (value) => `${value}!`);
      expect(mapped.total).toBe(first.total);
      expect(mapped.outcomes).toEqual(
        first.outcomes.map(({ value, weight }) => ({ value: `${value}!`, weight })),
      );
    });
    fc.assert(property, runs);
  });
});

describe('then', () => {
  test('gives P(u) = Σ P(t) · P(u | t)', () => {
    const property = fc.property(numbers(), kernel(), (first, next) => {
      expectSame(Distribution.then(first, next), bruteForce(first, next));
    });
    fc.assert(property, runs);
  });

  test('is associative, order included', () => {
    const property = fc.property(numbers(), kernel(), kernel(), (first, f, g) => {
      const left = Distribution.then(Distribution.then(first, f), g);
      const right = Distribution.then(first, (value) => Distribution.then(f(value), g));
      expect(left).toEqual(right);
    });
    fc.assert(property, runs);
  });

  test('does nothing after or before a certainty', () => {
    const property = fc.property(numbers(), kernel(), (first, next) => {
      expect(Distribution.then(first, Distribution.certain)).toEqual(first);
      expect(Distribution.then(Distribution.certain(3), next)).toEqual(next(3));
    });
    fc.assert(property, runs);
  });

  const large = 2 ** 14;
  test('is exact up to 2^53 and refuses what lies beyond', () => {
    const property = fc.property(numbers(large), kernel(large), (first, next) => {
      const exact = bruteForce(first, next);
      const joined = attempt(() => Distribution.then(first, next));
      if (joined === null) expect(commonTotal(first, next)).toBeGreaterThan(2n ** 53n - 1n);
      else expectSame(joined, exact);
    });
    fc.assert(property, runs);
  });
});

describe('merge', () => {
  test('keeps the first value of each key and the order of first appearance', () => {
    const words = Distribution.weighted([
      ['pear', 1],
      ['fig', 2],
      ['plum', 3],
      ['kiwi', 4],
      ['date', 2],
    ]);
    expect(Distribution.merge(words, (word) => word.length)).toEqual({
      total: 6,
      outcomes: [
        { value: 'pear', weight: 5 },
        { value: 'fig', weight: 1 },
      ],
    });
  });

  test('tells a number from a text that looks like it', () => {
    const mixed = Distribution.weighted<string | number>([
      [1, 1],
      ['1', 1],
    ]);
    expect(Distribution.merge(mixed, (value) => value)).toEqual(mixed);
  });

  test('changes no probability and leaves each key once', () => {
    const property = fc.property(numbers(), (first) => {
      const merged = Distribution.merge(first, (value) => value);
      expectSame(merged, bruteForce(first, Distribution.certain));
      const left = merged.outcomes.map(({ value }) => value);
      expect(left).toEqual([...new Set(first.outcomes.map(({ value }) => value))]);
    });
    fc.assert(property, runs);
  });
});

test('the module has no export called `then`, so that it can be imported lazily', async () => {
  expect(Object.keys(chance)).not.toContain('then');
  const lazy = await import('../../src/chance/index.ts');
  expect(lazy.Distribution).toBe(Distribution);
});

/** Null if it throws the RangeError of weights that are too large. */
function attempt<T>(make: () => T): T | null {
  try {
    return make();
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    return null;
  }
}

/** The total over which all the joined probabilities are whole, before it is reduced. */
function commonTotal(first: Numbers, next: (value: number) => Numbers): bigint {
  const totals = first.outcomes.map(({ value }) => BigInt(next(value).total));
  const common = totals.reduce((all, total) => (all * total) / divisorOf(all, total), 1n);
  return BigInt(first.total) * common;
}

function divisorOf(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisorOf(b, a % b);
}
