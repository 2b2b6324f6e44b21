/** Knows how a figure is said: no rounding to a certainty that isn't one, intervals where something was sampled. */

import type { CheckResult, Estimate, FigureUnit } from './balance-report.ts';

/** Closer to 0 or 1 than this is rounding of the sums, not a chance. */
const certain = 1e-9;

/** `0%`, `<0.1%`, `4.2%`, `>99.9%`, `100%`: the ends are said of certainties only. */
export function percent(probability: number, digits = 1): string {
  const least = 10 ** -digits;
  const value = 100 * probability;
  if (probability <= certain) return '0%';
  if (probability >= 1 - certain) return '100%';
  if (value < least / 2) return `<${least.toFixed(digits)}%`;
  if (value > 100 - least / 2) return `>${(100 - least).toFixed(digits)}%`;
  return `${value.toFixed(digits)}%`;
}

/** At most two decimals, none that are 0. */
export function plainNumber(value: number): string {
  const text = String(Number(value.toFixed(2)));
  return text === '-0' ? '0' : text.replace('-', '−');
}

/** 46962 → `46,962`. */
export function grouped(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',');
}

export function figureIn(unit: FigureUnit, value: number): string {
  return unit === 'percent' ? percent(value) : plainNumber(value);
}

export function isSampled({ low, high }: Estimate): boolean {
  return high > low;
}

/** `4.2%`, or `4.2% (sampled, 3.9% to 4.5%)`. */
export function estimateWords(figure: Estimate, unit: FigureUnit): string {
  const { value, low, high } = figure;
  if (!isSampled(figure)) return figureIn(unit, value);
  return `${figureIn(unit, value)} (sampled, ${figureIn(unit, low)} to ${figureIn(unit, high)})`;
}

/** `at most 5%`, `3 to 6`. */
export function targetWords({ target: { min, max }, unit }: CheckResult): string {
  const word = (value: number) => plainNumber(value) + (unit === 'percent' ? '%' : '');
  if (min !== null && max !== null) return min === max ? word(min) : `${word(min)} to ${word(max)}`;
  if (min !== null) return `at least ${word(min)}`;
  return max === null ? 'anything' : `at most ${word(max)}`;
}

/** `8.2%, should be at most 5%`; `4.2% (at most 5%)` where it holds. */
export function verdictWords(result: CheckResult): string {
  if (result.figure === null) return 'not measured';
  const figure = estimateWords(result.figure, result.unit);
  return result.status === 'ok'
    ? `${figure} (${targetWords(result)})`
    : `${figure}, should be ${targetWords(result)}`;
}
