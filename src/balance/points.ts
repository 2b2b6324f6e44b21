/** Knows the points between which a call is placed: those of choosing at random, and those of the best line. */

import type { Program } from '../engine/index.ts';
import { type Dimension, dimensions } from '../persona/index.ts';
import { each, type Rubric, weightedMean } from '../score/index.ts';
import type { Lattice } from './graph/lattice.ts';
import { policyOf } from './policy.ts';
import { scoresOf } from './scores.ts';
import { random } from './strategies/naive.ts';
import { extreme, finished } from './ways.ts';

/** 0 to 100; null where not tested. */
export type Points = Readonly<Record<Dimension | 'total', number | null>>;

/** The mean over all calls, unrounded. `paths`: a score lattice. */
export function pointsAtRandom(program: Program, rubric: Rubric, paths: Lattice): Points {
  const { classes } = paths;
  const policy = policyOf(program, rubric, classes, [random]);
  const { total, scores } = scoresOf(program, rubric, classes, paths, policy);
  const means = each((dimension) => scores[dimensions.indexOf(dimension)]?.[0]?.mean ?? null);
  return { ...means, total: tests(rubric) ? total[0]!.mean : null };
}

/**
 * Those of the line whose total no call exceeds, rounded down as a scorecard does; another line may have more of one
 * dimension. `paths`: a score lattice over classes told apart by how the end counts.
 */
export function pointsAtBest(program: Program, rubric: Rubric, paths: Lattice): Points {
  const { way, entry } = extreme(finished(program, rubric, paths, 1), 1)!;
  const scores = each((dimension) => {
    const word = dimensions.indexOf(dimension);
    const par = rubric.par[dimension];
    const met = paths.sums[entry * dimensions.length + word]!;
    return par === 0 ? null : { earned: way.earned[word]!, possible: Math.max(met, par) };
  });
  const points = each((dimension) => {
    const score = scores[dimension];
    return score === null ? null : Math.floor((100 * score.earned) / score.possible);
  });
  const { numerator, denominator } = weightedMean(program, scores);
  return { ...points, total: tests(rubric) ? Math.floor((100 * numerator) / denominator) : null };
}

/** Whether any dimension is tested: a total is of something. */
function tests({ par }: Rubric): boolean {
  return dimensions.some((dimension) => par[dimension] > 0);
}
