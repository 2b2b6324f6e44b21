/** Sets a scenario's difficulty, if it is offered: the standard one where none is named. */

import { type Program, withDifficulty } from '../engine/index.ts';
import type { Difficulty } from '../persona/index.ts';
import { UsageError } from './exit.ts';

/** @throws UsageError */
export function atDifficulty(program: Program, difficulty: Difficulty | undefined): Program {
  if (difficulty === undefined) return withDifficulty(program, 'standard');
  if (program.difficulties.includes(difficulty)) return withDifficulty(program, difficulty);
  throw new UsageError(
    `${program.id} is offered at ${program.difficulties.join(', ')}, not at ${difficulty}`,
  );
}
