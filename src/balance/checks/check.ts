/** Knows what a balance check is: figures of an analysis, the ranges they must lie in, and an example that breaks it. */

import type { Difficulty, Persona } from '../../persona/index.ts';
import type { Target } from '../../script/index.ts';
import type { Analysis, Estimate } from '../analysis.ts';

/** `percent` figures are measured as probabilities 0 to 1 and shown, and targeted, times 100. */
export type Unit = 'percent' | 'points' | 'number';

/** What a finding is about; turned into a place of the scenario's file by whoever knows the file. */
export interface Where {
  readonly node?: string;
  readonly reply?: string;
  readonly ending?: string;
  /** A key of that reply or node, or of the scenario: `say`, `to`, `tempts`, `mood`, … */
  readonly key?: string;
}

export interface Measurement {
  /** What was measured, e.g. "P(pass) of a trainee who always takes the longest reply". */
  readonly what: string;
  readonly figure: Estimate;
  /** The id of the strategy whose figure it is, where it is one's. */
  readonly row?: string;
  readonly where: Where;
  /** What to change if it is out of range, one sentence. */
  readonly advice: string;
  /** Set where this figure can't be more than a warning, whatever the check makes of the others. */
  readonly atWorst?: 'warning';
}

/** What a check may look at besides the figures. */
export interface CheckContext {
  readonly analysis: Analysis;
  /** The archetype's own file: its pushes and its script. */
  readonly persona: Pick<Persona, 'pushes' | 'script'> | null;
}

/** Sets what stands at a path of a scenario's file; with `set` left out it is removed. */
export interface Change {
  readonly at: readonly string[];
  readonly set?: unknown;
}

/** Changes that make the check fire on the fair scenario of the tests; what is said of them stands in docs/balance.md. */
export interface Example {
  readonly bad: { readonly note: string; readonly changes: readonly Change[] };
  readonly good: string;
}

export type Exemption = 'drill' | 'contained' | 'parted';

/** A check says one kind of figure, so that a target in an author's file means one thing. */
export interface CheckOf<Context, Sample> {
  /** Kebab-case; the name of its file, and the word an author writes under `balance:`. */
  readonly id: string;
  /** Where it comes from, e.g. `N1`. */
  readonly source: string;
  readonly summary: string;
  /** The formula, in words. */
  readonly formula: string;
  readonly why: string;
  readonly unit: Unit;
  /** Outside of it: an error. */
  readonly error: Target | null;
  /** Outside of it: a warning. */
  readonly warning: Target | null;
  /** Difficulties at which the warning's range is another one. */
  readonly warningAt?: Partial<Record<Difficulty, Target>>;
  /** Kinds of scenario that are exempt: drills, and those with an ending of that outcome. */
  readonly exempt: readonly Exemption[];
  readonly example: Sample;
  /** Null where it can't be told (a sampled analysis knows no structure); empty where there is nothing to measure. */
  readonly measure: (context: Context) => readonly Measurement[] | null;
}

export type Check = CheckOf<CheckContext, Example>;

export const atMost = (max: number): Target => ({ min: null, max });
export const atLeast = (min: number): Target => ({ min, max: null });
export const within = (min: number, max: number): Target => ({ min, max });
