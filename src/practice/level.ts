/** Knows how hard the next call should be: as the last ones were, a step up after two passes, down after two fails. */

import type { Difficulty } from '../persona/index.ts';
import type { Finished } from './types.ts';

/** The easiest first. Spelt out, because of other modules the record sees only types; a test holds them equal. */
export const levels = ['easy', 'standard', 'hard'] as const satisfies readonly Difficulty[];

/** From graded calls of one kind, oldest first; standard where there are none. Always one that is offered, if any is. */
export function levelAfter(calls: readonly Finished[], offered: readonly string[]): Difficulty {
  const last = calls.at(-1);
  const before = calls.at(-2);
  if (last === undefined) return nearest('standard', offered);
  const twice = before?.difficulty === last.difficulty && before.passed === last.passed;
  const step = twice ? (last.passed ? 1 : -1) : 0;
  const wanted = levels.indexOf(last.difficulty) + step;
  return nearest(levels[Math.max(0, Math.min(wanted, levels.length - 1))]!, offered);
}

/** Of two equally near the easier one: too hard costs more heart than too easy. */
function nearest(wanted: Difficulty, offered: readonly string[]): Difficulty {
  const far = (level: Difficulty) => Math.abs(levels.indexOf(level) - levels.indexOf(wanted));
  const [best = wanted] = levels.filter((level) => offered.includes(level)).sort((a, b) => far(a) - far(b));
  return best;
}
