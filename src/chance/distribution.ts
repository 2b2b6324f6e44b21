/**
 * Exact probability distributions over a few values. Weights are whole numbers out of `total`, so that no sum ever
 * rounds: enumeration and sampling agree to the last digit on every machine.
 */

export interface Weighted<T> {
  readonly value: T;
  /** A positive whole number; the probability is `weight / total`. */
  readonly weight: number;
}

export interface Distribution<T> {
  /** The sum of all weights. */
  readonly total: number;
  readonly outcomes: readonly Weighted<T>[];
}

function certain<T>(value: T): Distribution<T> {
  return { total: 1, outcomes: [{ value, weight: 1 }] };
}

/**
 * Values with whole-number weights; entries of weight 0 are dropped.
 * @throws RangeError if a weight is negative or not whole, or if none is positive.
 */
function weighted<T>(entries: readonly (readonly [value: T, weight: number])[]): Distribution<T> {
  const outcomes = entries.filter(([, weight]) => weight !== 0).map(([value, weight]) => ({ value, weight }));
  return normalise(outcomes);
}

function map<T, U>(distribution: Distribution<T>, change: (value: T) => U): Distribution<U> {
  return {
    total: distribution.total,
    outcomes: distribution.outcomes.map(({ value, weight }) => ({ value: change(value), weight })),
  };
}

/** What follows on each value, joined: P(u) = Σ P(t) · P(u | t). */
function then<T, U>(distribution: Distribution<T>, next: (value: T) => Distribution<U>): Distribution<U> {
  const only = distribution.outcomes.length === 1 ? distribution.outcomes[0] : undefined;
  if (only !== undefined) return next(only.value);
  const branches = distribution.outcomes.map(({ value, weight }) => ({ weight, branch: next(value) }));
  const common = branches.reduce((total, { branch }) => lcm(total, branch.total), 1);
  return normalise(
    branches.flatMap(({ weight, branch }) =>
      branch.outcomes.map((outcome) => ({
        value: outcome.value,
        weight: weight * outcome.weight * (common / branch.total),
      })),
    ),
  );
}

/** Joins values of equal key, keeping the first of each and the order of first appearance. */
function merge<T>(distribution: Distribution<T>, key: (value: T) => string | number): Distribution<T> {
  if (distribution.outcomes.length === 1) return distribution;
  const merged = new Map<string | number, { value: T; weight: number }>();
  for (const { value, weight } of distribution.outcomes) {
    const id = key(value);
    const known = merged.get(id);
    if (known === undefined) merged.set(id, { value, weight });
    else known.weight += weight;
  }
  return normalise([...merged.values()]);
}

/** One namespace, because a bare export called `then` would turn the module into a promise under `import()`. */
export const Distribution = { certain, weighted, map, then, merge } as const;

function normalise<T>(outcomes: readonly Weighted<T>[]): Distribution<T> {
  let divisor = 0;
  for (const { weight } of outcomes) {
    if (!Number.isSafeInteger(weight) || weight < 1)
      throw new RangeError(`weight ${weight} is no whole number above 0`);
    divisor = gcd(divisor, weight);
  }
  if (divisor === 0) throw new RangeError('a distribution needs at least one possible value');
  const reduced =
    divisor === 1 ? outcomes : outcomes.map(({ value, weight }) => ({ value, weight: weight / divisor }));
  const total = reduced.reduce((sum, { weight }) => sum + weight, 0);
  if (!Number.isSafeInteger(total)) throw new RangeError('the weights of a distribution exceed 2^53');
  return { total, outcomes: reduced };
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

function lcm(a: number, b: number): number {
  return (a / gcd(a, b)) * b;
}
