/** Knows the grade of a finished call: three scores, a total, pass or not and why not. Compared in whole numbers. */

import { endOf, type Program, type Run, type Turn } from '../engine/index.ts';
import { type Dimension, dimensions, type Outcome } from '../persona/index.ts';
import { each, type Levels, type Rubric } from './rubric.ts';

/** Percent: what the total and each dimension need. Set so that guessing and one-sidedness fail and skill passes. */
export const cut = { total: 70, dimension: 55 } as const;

/** Endings that fail whatever was said on the way. */
export const lostOutcomes: readonly Outcome[] = ['meltdown', 'walkaway', 'capitulated'];

/** One decision and its grade. */
export interface GradedTurn {
  readonly turn: Turn;
  readonly levels: Levels;
  readonly best: Levels;
  readonly tested: readonly Dimension[];
}

export interface Score {
  /** Sum of levels earned, and the sum that counts as all: of the best levels met, at least par. */
  readonly earned: number;
  readonly possible: number;
  /** 0 to 100, rounded down, for display. */
  readonly points: number;
}

export type Failure =
  | { readonly kind: 'critical'; readonly turn: number; readonly critical: string }
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  | {
      readonly kind: 'dimension';
      readonly dimension: Dimension;
      readonly points: number;
      readonly needs: number;
    }
  | { readonly kind: 'total'; readonly points: number; readonly needs: number };

export interface Scorecard {
  readonly outcome: Outcome;
  readonly ending: string;
  readonly pass: boolean;
  /** Why it isn't a pass, the gravest first. */
  readonly failures: readonly Failure[];
  /** Null where the scenario does not test the dimension. */
  readonly scores: Readonly<Record<Dimension, Score | null>>;
  /** Weighted mean of the scores, 0 to 100, rounded down. */
  readonly total: number;
  readonly turns: readonly GradedTurn[];
}

/** Grades a call that has ended. @throws Error if it goes on. */
export function scorecardOf(rubric: Rubric, run: Run): Scorecard {
  const end = endOf(run);
  if (end === null) throw new Error('only a call that has ended is graded');
  const turns = run.turns.map((turn) => grade(rubric, turn));
  const scores = {
    calmness: score(rubric, turns, 'calmness'),
    empathy: score(rubric, turns, 'empathy'),
    boundary: score(rubric, turns, 'boundary'),
  };
  const { numerator, denominator } = weightedMean(run.program, scores);
  const failures: Failure[] = [];
  turns.forEach(({ turn }, index) => {
    const critical = run.program.nodes[turn.node]!.replies[turn.reply]!.critical;
    if (critical !== null) failures.push({ kind: 'critical', turn: index + 1, critical });
  });
  if (lostOutcomes.includes(end.outcome)) failures.push({ kind: 'outcome', outcome: end.outcome });
  for (const dimension of dimensions) {
    const got = scores[dimension];
    if (got === null || 100 * got.earned >= cut.dimension * got.possible) continue;
    failures.push({ kind: 'dimension', dimension, points: got.points, needs: cut.dimension });
  }
  const total = Math.floor((100 * numerator) / denominator);
  if (100 * numerator < cut.total * denominator)
    failures.push({ kind: 'total', points: total, needs: cut.total });
  return { ...end, pass: failures.length === 0, failures, scores, total, turns };
}

function grade(rubric: Rubric, turn: Turn): GradedTurn {
  const levels = rubric.levels[turn.node]![turn.reply]!;
  return { turn, levels, best: rubric.best[turn.node]!, tested: rubric.tested[turn.node]! };
}

function score(rubric: Rubric, turns: readonly GradedTurn[], dimension: Dimension): Score | null {
  const par = rubric.par[dimension];
  if (par === 0) return null;
  const counted = turns.filter(({ tested }) => tested.includes(dimension));
  const earned = counted.reduce((sum, { levels }) => sum + levels[dimension], 0);
  const met = counted.reduce((sum, { best }) => sum + best[dimension], 0);
  // Par keeps a call that failed fast from averaging over its few good moments.
  const possible = Math.max(met, par);
  return { earned, possible, points: Math.floor((100 * earned) / possible) };
}

/** The total as a fraction, because 70 has to be met exactly and not to the last bit of a float. */
export function weightedMean(
  program: Program,
  scores: Readonly<Record<Dimension, Pick<Score, 'earned' | 'possible'> | null>>,
): { readonly numerator: number; readonly denominator: number } {
  const counted = dimensions.flatMap((dimension) => {
    const got = scores[dimension];
    return got === null ? [] : [{ ...got, weight: program.weights[dimension] }];
  });
  const product = counted.reduce((all, { possible }) => all * possible, 1);
  const weights = counted.reduce((sum, { weight }) => sum + weight, 0);
  const numerator = counted.reduce(
    (sum, { earned, possible, weight }) => sum + weight * earned * (product / possible),
    0,
  );
  return { numerator, denominator: Math.max(1, weights * product) };
}

/** The levels of a turn on the dimensions that its node tests, summed. */
export function sumTested({ levels, tested }: Pick<GradedTurn, 'levels' | 'tested'>): number {
  return tested.reduce((sum, dimension) => sum + levels[dimension], 0);
}

/** How far a turn fell short of the best levels there, by dimension; 0 where it isn't tested. */
export function shortfall({ levels, best, tested }: GradedTurn): Levels {
  return each((dimension) => (tested.includes(dimension) ? best[dimension] - levels[dimension] : 0));
}
