/** Knows what every reporter of `composure balance` is given: analyses with the verdicts on them, and what has drifted. */

import type { Analysis, Estimate, Row } from '../balance/index.ts';
import type { Diagnostic, Span } from '../diagnostic/index.ts';

export type { Analysis, Estimate, Row } from '../balance/index.ts';

export interface BalanceReport {
  readonly scenarios: readonly ScenarioReport[];
  /** Of the checks over all scenarios together. */
  readonly library: readonly CheckResult[];
  readonly drift: readonly DriftFinding[];
  /** Whatever fails, warns, has drifted or can't be decided, located, in the order to show it. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface ScenarioReport {
  readonly id: string;
  readonly title: string;
  /** As a person would name it; null for a scenario of the built-in pack that was compiled before. */
  readonly file: string | null;
  /** One a difficulty, from easy to hard. */
  readonly analyses: readonly AnalysisReport[];
}

export interface AnalysisReport {
  readonly analysis: Analysis;
  readonly results: readonly CheckResult[];
}

/** `undecided`: the interval of a sampled figure straddles the bound. `skipped`: exempt, or not to be told by sampling. */
export type CheckStatus = 'ok' | 'error' | 'warning' | 'undecided' | 'skipped';

/** `percent` figures are probabilities 0 to 1, their targets 0 to 100. */
export type FigureUnit = 'percent' | 'points' | 'number';

/** The verdict on one measurement; a check may measure several things. */
export interface CheckResult {
  readonly check: string;
  /** Where the check comes from, e.g. `N1`. */
  readonly source: string;
  /** Of the bound that was crossed, or would be first. */
  readonly severity: 'error' | 'warning';
  readonly status: CheckStatus;
  /** What was measured. */
  readonly what: string;
  /** The id of the strategy whose figure it is, where it is one's. */
  readonly row: string | null;
  /** Null where skipped. */
  readonly figure: Estimate | null;
  readonly unit: FigureUnit;
  /** Inclusive; null is open. As an author writes it: percent for probabilities. */
  readonly target: { readonly min: number | null; readonly max: number | null };
  /** What to change, one sentence. */
  readonly advice: string;
  readonly where: {
    readonly node?: string;
    readonly reply?: string;
    readonly ending?: string;
    readonly key?: string;
  };
  /** The place in the file that `where` amounts to; null where there is no file, or nothing to look at. */
  readonly span: Span | null;
  /** Why the check exists. */
  readonly why: string;
}

/** A figure of the lock that has moved beyond its tolerance. */
export interface DriftFinding {
  readonly scenario: string;
  readonly difficulty: string;
  /** In words, e.g. `P(pass) of θ 4`. */
  readonly figure: string;
  readonly unit: FigureUnit;
  /** In the unit's own scale, as `Estimate.value`; null where one side has no such figure. */
  readonly was: number | null;
  readonly is: number | null;
  readonly tolerance: number;
  /** Ids of the nodes whose edit did it, if they can be told. */
  readonly nodes: readonly string[];
}

/** How often a reply leads to each place (nodes, then endings), on average; by node, then reply. */
export type Moves = readonly (readonly (readonly number[])[])[];

/** A row whose ways on were counted too. Where they weren't, a reply with several ways on has no share for each. */
export interface MovingRow extends Row {
  readonly moves?: Moves;
}
