/** Knows how far a mean of few values can be trusted. */

/** A mean, and the band that holds the true one in 68 of 100 cases. */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Fewer values than this say nothing worth printing. */
export const fewest = 3;

/** Of a skill index. */
export const range = { least: -50, most: 100 } as const;

/**
 * Mean ± t × standard error, within the range of the index; null where there are too few values. The standard error
 * alone would hold the true mean of three values in 58 of 100 cases only.
 */
export function estimateOf(values: readonly number[]): Estimate | null {
  if (values.length < fewest) return null;
  const mean = meanOf(values);
  const degrees = values.length - 1;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / degrees;
  const half = student(degrees) * Math.sqrt(variance / values.length);
  return { mean, low: Math.max(range.least, mean - half), high: Math.min(range.most, mean + half) };
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The quantile of Student's t at one standard deviation, by Cornish and Fisher's series: within 0.001 from 2 degrees. */
function student(degrees: number): number {
  return 1 + 1 / (2 * degrees) + 1 / (4 * degrees ** 2) + 1 / (16 * degrees ** 3);
}
