/** Knows how well a call went for one dimension, in the four grades that spaced repetition understands. */

import type { Dimension } from '../persona/index.ts';
import type { Finished } from './types.ts';
import { dimensions } from './units.ts';

/** As ts-fsrs numbers them. */
export const grades = { again: 1, hard: 2, good: 3, easy: 4 } as const;
export type GradeName = keyof typeof grades;

/** Points: the floor that every dimension needs, and what a call as a whole needs. As the scorecard's; a test says so. */
export const bars = { floor: 55, pass: 70 } as const;

/** Skill index from which a call was easy. */
export const easyFrom = 85;

/**
 * The grade of a graded call for one dimension; null where the call says nothing about it.
 *
 * Passed: `hard` at the floor, which is from 55 to 69 points: enough for the dimension, less than the call as a whole
 * needs. From 70 `good`, and `easy` if its skill index is 85 or more.
 *
 * Not passed: `again` below the floor. Where no dimension is below it, the call failed by its ending, its total or a
 * breach, and the weakest dimension answers for that. What held in a lost call is `hard`: it isn't relearnt from
 * scratch, nor put off for long.
 *
 * Details forgotten: only passed or not is known, so `good` or `again` for all three.
 */
export function gradeOf(call: Finished, dimension: Dimension): GradeName | null {
  const { passed, result, index } = call;
  if (result === null) return passed ? 'good' : 'again';
  const points = result.scores[dimension];
  if (points === null) return null;
  if (!passed) return points < bars.floor || blamed(result.scores, points) ? 'again' : 'hard';
  if (points < bars.pass) return 'hard';
  return (index?.[dimension] ?? 0) >= easyFrom ? 'easy' : 'good';
}

function blamed(scores: NonNullable<Finished['result']>['scores'], points: number): boolean {
  const lowest = Math.min(...dimensions.map((each) => scores[each] ?? 100));
  return lowest >= bars.floor && points === lowest;
}
