/** Turns figures into verdicts: what lies outside of a range, and what nobody can tell because its interval straddles a bound. */

import type { Program } from '../../engine/index.ts';
import type { Target, Targets } from '../../script/index.ts';
import type { Estimate } from '../analysis.ts';
import type { CheckContext, CheckOf, Exemption, Measurement, Unit } from './check.ts';
import { checks } from './registry.ts';

/** Rounding of floats must not make an error of a figure that lies on its bound. */
const tolerance = 1e-9;

export type Severity = 'error' | 'warning';

export interface Result {
  readonly check: CheckOf<never, unknown>;
  readonly measurement: Measurement;
  readonly verdict: 'ok' | 'warning' | 'error' | 'undecided';
  /** What it is, or if undecided may be; null if ok. */
  readonly severity: Severity | null;
  /** The bound that is broken or straddled, in the unit shown; null if ok. */
  readonly bound: number | null;
  /** The range that the bound belongs to, in the unit shown; null if ok. */
  readonly range: Target | null;
}

export interface Evaluation {
  readonly results: readonly Result[];
  /** Ids of checks that can't be told from these figures, and of those the scenario is exempt from. */
  readonly untold: readonly string[];
  readonly exempt: readonly string[];
}

/** All checks on one scenario. `targets` by the id of a check, in the unit shown; unknown ids are the caller's finding. */
export function evaluateAll(context: CheckContext, targets: Targets = {}): Evaluation {
  const { program, difficulty } = context.analysis;
  const results: Result[] = [];
  const untold: string[] = [];
  const exempt: string[] = [];
  for (const check of Object.values(checks)) {
    if (isExempt(program, check.exempt)) {
      exempt.push(check.id);
      continue;
    }
    const warning = check.warningAt?.[difficulty] ?? check.warning;
    const found = evaluate({ ...check, warning }, context, targets[check.id]);
    if (found === null) untold.push(check.id);
    else results.push(...found);
  }
  return { results, untold, exempt };
}

/** Null where it can't be told. An override takes the place of the error's range, or of the warning's if there is no other. */
export function evaluate<Context>(
  check: CheckOf<Context, unknown>,
  context: Context,
  override?: Target,
): readonly Result[] | null {
  const error = check.error === null ? null : (override ?? check.error);
  const warning = check.error === null ? (override ?? check.warning) : check.warning;
  const ranges: (readonly [Severity, Target])[] = [];
  if (error !== null) ranges.push(['error', error]);
  if (warning !== null) ranges.push(['warning', warning]);
  return check.measure(context)?.map((measurement) => judge(check, measurement, ranges)) ?? null;
}

/** A figure as it is shown and targeted. */
export function shown(value: number, unit: Unit): number {
  return unit === 'percent' ? 100 * value : value;
}

function judge(
  check: CheckOf<never, unknown>,
  measurement: Measurement,
  ranges: readonly (readonly [Severity, Target])[],
): Result {
  for (const [severity, range] of ranges) {
    const broken = outside(measurement.figure, check.unit, range);
    if (broken === null) continue;
    const counted = measurement.atWorst ?? severity;
    const verdict = broken.sure ? counted : 'undecided';
    return { check, measurement, verdict, severity: counted, bound: broken.bound, range };
  }
  return { check, measurement, verdict: 'ok', severity: null, bound: null, range: null };
}

/** Null where the whole interval lies within; sure where none of it does. */
function outside(
  { low, high }: Estimate,
  unit: Unit,
  { min, max }: Target,
): { readonly bound: number; readonly sure: boolean } | null {
  const [from, to] = [shown(low, unit), shown(high, unit)];
  if (max !== null && from > max + tolerance) return { bound: max, sure: true };
  if (min !== null && to < min - tolerance) return { bound: min, sure: true };
  if (max !== null && to > max + tolerance) return { bound: max, sure: false };
  if (min !== null && from < min - tolerance) return { bound: min, sure: false };
  return null;
}

function isExempt(program: Program, exempt: readonly Exemption[]): boolean {
  return exempt.some((kind) =>
    kind === 'drill' ? program.drill : program.endings.some(({ outcome }) => outcome === kind),
  );
}
