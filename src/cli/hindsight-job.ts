/** Knows what the thread that looks back on a call is asked to do, and does it. Everything here travels between threads. */

import { type Hindsight, hindsightOf } from '../balance/index.ts';
import { answer, type Program, startRun } from '../engine/index.ts';
import { rubricOf } from '../score/index.ts';

/** The call is given again from its seed: its kernel's moods and facts don't travel. */
export interface HindsightJob {
  /** At the difficulty that was played. */
  readonly program: Program;
  readonly seed: string;
  /** By turn, the index in its node. */
  readonly replies: readonly number[];
}

/** Null: more states than can be looked through while somebody waits. */
export function hindsightJob({ program, seed, replies }: HindsightJob): Hindsight | null {
  return hindsightOf(program, rubricOf(program), replies.reduce(answer, startRun(program, seed)));
}
