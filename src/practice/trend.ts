/** Knows whether figures go up or down, and when that can't be told from chance. */

export type Trend = 'up' | 'down' | 'steady';

/** So many of the latest figures are looked at: what was long ago is no trend. */
export const lately = 10;

/** Fewer can't show a trend whatever they are. */
const fewest = 4;

/** A rise of so many points of the skill index, first to last, is worth a word. */
const worthSaying = 5;

/** Standard deviations: chance calls a trend in less than one of ten cases on either side. */
const beyondChance = 1.2816;

/**
 * Null below 4 figures. Otherwise `up` or `down` if both hold, else `steady`: by Mann and Kendall's test, which counts
 * how many pairs rise and fall, chance alone would do this in less than one of ten cases; and along Theil and Sen's
 * line, the median slope of all pairs, the figures moved by at least 5 points. One freak figure changes neither by much.
 */
export function trendOf(figures: readonly number[]): Trend | null {
  const values = figures.slice(-lately);
  const count = values.length;
  if (count < fewest) return null;
  const pairs = values.flatMap((from, at) =>
    values.slice(at + 1).map((to, gap) => ({ rise: to - from, slope: (to - from) / (gap + 1) })),
  );
  const signs = pairs.reduce((sum, { rise }) => sum + Math.sign(rise), 0);
  // One less, for continuity; ties lessen the variance.
  const score = (Math.abs(signs) - 1) / Math.sqrt(varianceOf(values));
  const moved = median(pairs.map(({ slope }) => slope)) * (count - 1);
  if (!(score > beyondChance) || Math.abs(moved) < worthSaying || Math.sign(moved) !== Math.sign(signs))
    return 'steady';
  return signs > 0 ? 'up' : 'down';
}

function varianceOf(values: readonly number[]): number {
  const term = (count: number) => count * (count - 1) * (2 * count + 5);
  const ties = [...new Set(values)].map((value) => values.filter((other) => other === value).length);
  return (term(values.length) - ties.reduce((sum, count) => sum + term(count), 0)) / 18;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
}
