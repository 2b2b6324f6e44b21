/** Knows what could still be made of a call at each of its turns, exactly: P(pass) with the best play from there on. */

import type { Program, Run } from '../engine/index.ts';
import type { Dimension } from '../persona/index.ts';
import type { Rubric } from '../score/index.ts';

export interface Hindsight {
  /** By turn of the run. */
  readonly turns: readonly HindTurn[];
  /** What scoring at random and the best line come to, points 0 to 100; null where not tested. */
  readonly random: Readonly<Record<Dimension | 'total', number | null>>;
  readonly best: Readonly<Record<Dimension | 'total', number | null>>;
}

export interface HindTurn {
  /** P(pass) with the best play, before the reply: 0 to 1. */
  readonly before: number;
  /** By reply of the node (its index), averaged over the dice; null where it could not be chosen. */
  readonly behind: readonly (number | null)[];
}

/** Null where there are more states than `limit`. @throws Error if the call goes on, or was started in the middle. */
export function hindsightOf(_program: Program, _rubric: Rubric, _run: Run, _limit?: number): Hindsight | null {
  throw new Error('being written');
}
