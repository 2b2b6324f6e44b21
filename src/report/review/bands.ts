/**
 * Knows how far a score may lie from what its trainee can do. One call is few decisions: its score is a sample, and
 * the band says so. 68 %: one standard error of the mean level to either side.
 */

import type { Program } from '../../engine/index.ts';
import type { Dimension } from '../../persona/index.ts';
import type { GradedTurn, Scorecard } from '../../score/index.ts';

/** The levels of a reply that were never given and count all the same: a few equal ones are no certainty. */
const imagined = [0, 4] as const;
/** Points, 0 to 100, that a level of 0 to 4 is worth. */
const perLevel = 25;

/** Points to either side of a dimension's score, from 1. Where nothing tested it, 50: the call can't tell. */
export function bandOf(dimension: Dimension, { turns }: Scorecard): number {
  return band(turns.flatMap(({ levels, tested }) => (tested.includes(dimension) ? [levels[dimension]] : [])));
}

/** That of the total: from the weighted level of each decision, because what is calm is often kind as well. */
export function totalBand({ turns }: Scorecard, weights: Program['weights']): number {
  return band(turns.flatMap((turn) => weighted(turn, weights)));
}

function weighted({ levels, tested }: GradedTurn, weights: Program['weights']): readonly number[] {
  const weight = tested.reduce((sum, dimension) => sum + weights[dimension], 0);
  const sum = tested.reduce((all, dimension) => all + weights[dimension] * levels[dimension], 0);
  return weight === 0 ? [] : [sum / weight];
}

function band(given: readonly number[]): number {
  const levels = [...given, ...imagined];
  const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
  const squares = levels.reduce((sum, level) => sum + (level - mean) ** 2, 0);
  const error = Math.sqrt(squares / (levels.length - 1) / levels.length);
  return Math.max(1, Math.round(perLevel * error));
}
