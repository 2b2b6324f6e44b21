/** Knows what a mend is: one number or one wording that makes a failing check hold and lets no other one fail. */

import type { Program } from '../../engine/index.ts';
import type { Estimate } from '../analysis.ts';
import type { Unit } from '../checks/check.ts';

/** An edit that may help. */
export interface Candidate {
  /** What to do, a clause that begins with the place: "in `pickup`, set the boundary of `number` to 1". */
  readonly edit: string;
  readonly program: Program;
}

export interface MendedFigure {
  readonly what: string;
  readonly unit: Unit;
  /** Probabilities 0 to 1 for `percent`. */
  readonly was: Estimate;
  readonly is: Estimate;
}

export interface Mend {
  readonly edit: string;
  /** Of the check that failed first, then of others that failed before and moved. */
  readonly figures: readonly MendedFigure[];
}
