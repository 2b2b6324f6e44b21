/** Knows how sure a figure is: exact ones have no width, sampled ones the interval that 19 samples in 20 would cover. */

import { type Analysis, type Estimate, exactly, type Row } from '../analysis.ts';
import { clopperPearson } from '../intervals.ts';

/** Standard deviations either side of a mean. */
const z = 1.96;

/** A share 0 to 1 of the calls, or of `each` times as many events. Never surer than it may be: checks fail on it. */
export function shareOf({ sample }: Pick<Analysis, 'sample'>, share: number, each = 1): Estimate {
  if (sample === null) return exactly(share);
  const n = Math.max(1, Math.round(sample.runs * each));
  return { value: share, ...clopperPearson(Math.min(n, Math.round(share * n)), n) };
}

/** The mean total of a row, points. */
export function meanTotal({ sample }: Pick<Analysis, 'sample'>, { total }: Row): Estimate {
  const half = sample === null ? 0 : (z * total.deviation) / Math.sqrt(sample.runs);
  return { value: total.mean, low: total.mean - half, high: total.mean + half };
}

export function difference(a: Estimate, b: Estimate): Estimate {
  return { value: a.value - b.value, low: a.low - b.high, high: a.high - b.low };
}
