/** Knows how fair the branches of a scenario are: that totals follow what was earned, and not the way that was taken. */

import type { Program } from '../engine/index.ts';
import type { Rubric } from '../score/index.ts';
import type { Fairness } from './analysis.ts';
import type { ClassGraph } from './graph/classes.ts';
import type { Lattice } from './graph/lattice.ts';
import { policyOf } from './policy.ts';
import { type Scores, scoresOf } from './scores.ts';
import { simulee } from './strategies/simulees.ts';

/** Abilities at which branches are compared. */
const compared = [2, 4, 6, 8] as const;

/** `scores` and `mix`: the columns of the abilities of the mix, and their weights. */
export function fairnessOf(
  program: Program,
  rubric: Rubric,
  classes: ClassGraph,
  paths: Lattice,
  scores: Pick<Scores, 'total' | 'earnings'>,
  mix: readonly number[],
): Fairness {
  return {
    correlation: correlation(scores, mix),
    branches: spreadOfBranches(program, rubric, classes, paths),
  };
}

/** Pearson's r of the total and the levels earned, over all calls of the mix. */
function correlation(
  { total, earnings }: Pick<Scores, 'total' | 'earnings'>,
  mix: readonly number[],
): number {
  const mean = (value: (column: number) => number) =>
    mix.reduce((sum, share, column) => sum + share * value(column), 0);
  const t = mean((column) => total[column]!.mean);
  const e = mean((column) => earnings[column]!.earned);
  const tt = mean((column) => earnings[column]!.totalSquare) - t * t;
  const ee = mean((column) => earnings[column]!.earnedSquare) - e * e;
  const te = mean((column) => earnings[column]!.earnedTotal) - t * e;
  return tt < 1e-9 || ee < 1e-9 ? 1 : te / Math.sqrt(tt * ee);
}

/**
 * The most, over abilities, of the standard deviation of mean totals between the first replies. What the first reply
 * itself costs is given back: its branch is compared, not its grade.
 */
function spreadOfBranches(program: Program, rubric: Rubric, classes: ClassGraph, paths: Lattice): number {
  const { start } = classes;
  const branches = [...classes.reply.subarray(classes.firstChoice[start]!, classes.firstChoice[start + 1]!)];
  const strategies = compared.flatMap((theta) =>
    branches.map((branch) => {
      const able = simulee(theta);
      return {
        ...able,
        byTurn: true,
        weigh: (situation: Parameters<typeof able.weigh>[0]) =>
          situation.turn === 0
            ? situation.offered.map((reply) => (reply === branch ? 1 : 0))
            : able.weigh(situation),
      };
    }),
  );
  const node = classes.place[start]!;
  const given: Rubric = {
    ...rubric,
    levels: rubric.levels.map((replies, place) =>
      place === node ? replies.map(() => rubric.best[node]!) : replies,
    ),
  };
  const { total } = scoresOf(
    program,
    rubric,
    classes,
    paths,
    policyOf(program, rubric, classes, strategies),
    given,
  );
  const spreads = compared.map((_, index) => {
    const means = branches.map((_branch, at) => total[index * branches.length + at]!.mean);
    const mean = means.reduce((sum, each) => sum + each, 0) / means.length;
    return Math.sqrt(means.reduce((sum, each) => sum + (each - mean) ** 2, 0) / means.length);
  });
  return Math.max(...spreads);
}
