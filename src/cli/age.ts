/** Knows how an age is written on the command line, e.g. `90d`. */

import { UsageError } from './exit.ts';

const day = 24 * 60 * 60 * 1000;
const units = { d: day, w: 7 * day, m: 30 * day, y: 365 * day };

/** Milliseconds. @throws UsageError */
export function ageOf(flag: string, text: string): number {
  const [, count, unit] = /^(\d{1,4})([dwmy])$/.exec(text) ?? [];
  if (count === undefined)
    throw new UsageError(`${flag} takes days, weeks, months or years, like 90d, 12w, 3m or 1y, not ${text}`);
  return Number(count) * units[unit as keyof typeof units];
}
