/** Knows what one thread of `composure balance` is asked to do, and does it. Everything here travels between threads. */

import { type Analysis, analyse, type Scripts } from '../balance/index.ts';
import { type Program, withDifficulty } from '../engine/index.ts';
import type { Difficulty } from '../persona/index.ts';

export interface Job {
  readonly kind: 'analyse';
  readonly program: Program;
  readonly difficulty: Difficulty;
  readonly scripts: Scripts;
  readonly limit: number | null;
}

/** Null where there are more states than the limit. The program stays behind: whoever asked has it. */
export type Result = Omit<Analysis, 'program' | 'rubric'> | null;

export type Reply =
  | { readonly kind: 'progress'; readonly turn: number; readonly states: number }
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'failed'; readonly message: string };

export function work(job: Job, progress: (turn: number, states: number) => void): Result {
  const { scripts, limit } = job;
  const analysis = analyse(at(job.program, job.difficulty), {
    scripts,
    progress,
    ...(limit === null ? {} : { limit }),
  });
  if (analysis === null) return null;
  const { program: _program, rubric: _rubric, ...result } = analysis;
  return result;
}

export function at(program: Program, difficulty: Difficulty): Program {
  return difficulty === 'standard' ? program : withDifficulty(program, difficulty);
}
