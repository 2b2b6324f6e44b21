/** Knows the shape of what is found out about one scenario at one difficulty: every figure that checks and reports use. */

import type { Program, Target } from '../engine/index.ts';
import type { Difficulty, Dimension, Outcome } from '../persona/index.ts';
import type { Rubric } from '../score/index.ts';
import type { Spread } from './scores.ts';
import type { Kind } from './strategies/strategy.ts';

/** A figure and the interval it lies in; exact figures have no width. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What becomes of a trainee who plays by one strategy. Probabilities 0 to 1, scores 0 to 100. */
export interface Row {
  readonly id: string;
  readonly kind: Kind;
  /** The end of the sentence "a trainee who …". */
  readonly about: string;
  readonly pass: Estimate;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** By ending id. */
  readonly endings: Readonly<Record<string, number>>;
  /** P(the customer is in crisis at some time). */
  readonly crisis: Estimate;
  /** Replies given, on average. */
  readonly decisions: number;
  readonly total: Spread;
  /** Null where the scenario doesn't test the dimension. */
  readonly scores: Readonly<Record<Dimension, Spread | null>>;
  /** Mean tension before each reply, of the calls that still go on then. Empty where it was not followed. */
  readonly tension: readonly number[];
  /** Where sampled: the first run of the batch that passed and the first that failed; `replayOf` plays one alone. */
  readonly examples?: { readonly pass: number | null; readonly fail: number | null };
  /** By node, how often it is come to on average; and by node and reply, how often it is said. */
  readonly visits: readonly number[];
  readonly picks: readonly (readonly number[])[];
  /** By node, reply and place (nodes, then endings): how often it leads there, on average. Left out of optimal play. */
  readonly moves?: readonly (readonly (readonly number[])[])[];
}

/** One step of a line: what was said, and which of the possible things happened. */
export interface LineStep {
  readonly node: number;
  readonly reply: number;
  /** The index of the route taken, or one of the engine's `causes`. */
  readonly route: number;
  /** P(this happens | the reply). */
  readonly probability: number;
  /** The customer's tension before the reply. */
  readonly tension: number;
}

/** One way a call can go, from the start. */
export interface Line {
  readonly steps: readonly LineStep[];
  /** The place it ends at, a node or (nodes + index) an ending. */
  readonly end: number;
  readonly endTension: number;
  /** Of all its steps happening so. */
  readonly probability: number;
}

/** A line to an ending with the total it scores, 0 to 100, unrounded. */
export interface ScoredLine extends Line {
  readonly outcome: Outcome;
  readonly total: number;
}

export type { Target };

/** What can come about. `line` is a shortest way there; where it is null, no way exists and `bound` says what stops it. */
export interface Reached {
  readonly what: Target;
  readonly line: Line | null;
  readonly bound: string | null;
}

/** One node as a test item, over the mix of abilities N(4, 2). Null where no simulee comes to it. */
export interface Item {
  readonly node: number;
  /** P(a reply of mean level 3 or more), among those who come to it. */
  readonly ease: number;
  /** Correlation of the levels earned here with those earned elsewhere; null where there is no spread. */
  readonly discrimination: number | null;
}

/** A point of the curve over ability. */
export interface CurvePoint {
  readonly theta: number;
  readonly pass: number;
  readonly total: number;
}

/** What only the whole graph tells. */
export interface Structure {
  readonly reach: readonly Reached[];
  readonly best: ScoredLine;
  readonly worst: ScoredLine;
  /** The best total of a call that the customer breaks off within two thirds of the shortest full one; null if none can. */
  readonly bestForced: ScoredLine | null;
  /** Decisions of calls that end by a route, least and most; and the least openings for each dimension on one. */
  readonly decisions: { readonly least: number; readonly most: number };
  readonly openings: Readonly<Record<Dimension, number>>;
  /** P(good end) with the best play after the worst reply at one node of a skilled call, where that costs most. */
  readonly afterOneSlip: { readonly winnable: number; readonly line: Line };
  /** And after the three worst replies running, from the start. */
  readonly afterThreeSlips: { readonly winnable: number; readonly line: Line };
  /** A state past saving that chance leads to within two decisions though one plays to avoid it; null if there is none. */
  readonly earlyLoss: Line | null;
  /** P(good end) with the best play from the start. */
  readonly winnable: number;
  /**
   * By node and reply: how much less winnable the call is after it than after the best one, 0 to 1, on average over the
   * borderline trainee's calls that are offered it; null where none is.
   */
  readonly regret: readonly (readonly (number | null)[])[];
}

/** How fair different branches are to the same skill. */
export interface Fairness {
  /** Correlation of the total with the levels earned, over the mix of abilities N(4, 2). */
  readonly correlation: number;
  /** Most, over abilities, of the spread of mean totals between first replies; points. */
  readonly branches: number;
}

export interface Analysis {
  readonly program: Program;
  readonly rubric: Rubric;
  readonly difficulty: Difficulty;
  readonly method: 'exact' | 'sampled';
  /** Runs a strategy where sampled, and the seed of the batch. */
  readonly sample: { readonly runs: number; readonly seed: string } | null;
  readonly size: {
    readonly positions: number;
    readonly states: number;
    readonly classes: number;
    readonly verdicts: number;
  };
  /** In the order of reports. */
  readonly rows: readonly Row[];
  /** Ability 0 to 8 in steps of a half. Where sampled, the abilities that are rows. */
  readonly curve: readonly CurvePoint[];
  /** Null where sampled. */
  readonly structure: Structure | null;
  readonly items: readonly (Item | null)[] | null;
  readonly fairness: Fairness | null;
}

/** A figure that was computed. */
export function exactly(value: number): Estimate {
  return { value, low: value, high: value };
}

/** A row by its id. @throws Error if there is none. */
export function rowOf(analysis: Analysis, id: string): Row {
  const row = analysis.rows.find((each) => each.id === id);
  if (row === undefined) throw new Error(`no strategy ${id}`);
  return row;
}

/** The ability at which half pass, by straight lines between the points of the curve; null if never within it. */
export function theta50(analysis: Analysis): number | null {
  const { curve } = analysis;
  const after = curve.findIndex(({ pass }) => pass >= 0.5);
  if (after <= 0) return null;
  const [a, b] = [curve[after - 1]!, curve[after]!];
  return a.theta + ((0.5 - a.pass) / (b.pass - a.pass)) * (b.theta - a.theta);
}
