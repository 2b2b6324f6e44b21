/**
 * Knows how far a share of `n` trials may lie from the probability behind it. Two ways: Clopper & Pearson (1934), whose
 * interval holds the probability at least as often as it says, for what a check may fail on; Wilson (1927), right
 * on average and narrower unless the share is extreme, for figures that are only shown or warned about.
 */

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The exact interval: never wrong more often than 1 − confidence, whatever the probability.
 * @param successes a whole number, 0 to `n`
 * @param confidence above 0, below 1
 * @throws RangeError outside these ranges
 */
export function clopperPearson(successes: number, n: number, confidence = 0.95): Interval {
  check(successes, n, confidence);
  const tail = (1 - confidence) / 2;
  return {
    low: successes === 0 ? 0 : quantile(tail, successes, n - successes + 1),
    // By symmetry the failures' lower bound: that keeps its digits where the probability is near 1.
    high: successes === n ? 1 : 1 - quantile(tail, n - successes, successes + 1),
  };
}

/** The score interval; ranges and errors as for `clopperPearson`. */
export function wilson(successes: number, n: number, confidence = 0.95): Interval {
  check(successes, n, confidence);
  const z = normalQuantile((1 + confidence) / 2);
  const share = successes / n;
  const middle = share + (z * z) / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return {
    low: successes === 0 ? 0 : (middle - half) / scale,
    high: successes === n ? 1 : (middle + half) / scale,
  };
}

function check(successes: number, n: number, confidence: number): void {
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`${n} is no number of trials`);
  if (!Number.isSafeInteger(successes) || successes < 0 || successes > n)
    throw new RangeError(`${successes} successes in ${n} trials`);
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`a confidence of ${confidence}`);
}

/** The x at which the regularised incomplete beta function reaches `p`. */
function quantile(p: number, a: number, b: number): number {
  return bisect((x) => incompleteBeta(x, a, b) < p, 0, 1);
}

function normalQuantile(p: number): number {
  // Φ(z) = (1 ± P(½, z²/2)) / 2, and that incomplete gamma function is erf: a series is enough within |z| < 9.
  return bisect((z) => normal(z) < p, -9, 9);
}

/** Where `below` turns false, to the last digit of a double. */
function bisect(below: (x: number) => boolean, from: number, to: number): number {
  let [low, high] = [from, to];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (below(middle)) low = middle;
    else high = middle;
  }
}

/** Φ(z) by its power series: z · φ(z) · (1 + z²/3 + z⁴/(3·5) + …). */
function normal(z: number): number {
  let term = z;
  let sum = z;
  for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}

/** The regularised incomplete beta function, by its continued fraction on the side where that converges fast (DLMF 8.17.22). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const log = logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x);
  return x < (a + 1) / (a + b + 2)
    ? (Math.exp(log) * fraction(x, a, b)) / a
    : 1 - (Math.exp(log) * fraction(1 - x, b, a)) / b;
}

/** Lentz's method; it takes about √max(a, b) steps. */
function fraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const kept = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; ; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / kept(1 + even * d);
    c = kept(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / kept(1 + odd * d);
    c = kept(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-15 || m > 100_000) return value;
  }
}

/** ln Γ(x) for x ≥ 1: Stirling's series from 10 on, carried down by Γ(x + 1) = x Γ(x). */
function logGamma(x: number): number {
  let shift = 0;
  let at = x;
  for (; at < 10; at += 1) shift += Math.log(at);
  const inverse = 1 / at;
  const square = inverse * inverse;
  const series =
    inverse *
    (1 / 12 -
      square *
        (1 / 360 -
          square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - square * (691 / 360360))))));
  return (at - 0.5) * Math.log(at) - at + Math.log(2 * Math.PI) / 2 + series - shift;
}
