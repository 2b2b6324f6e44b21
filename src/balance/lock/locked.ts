/**
 * Knows what a lock holds of one scenario. The file itself is written and read by src/script, which balance must not
 * know: test/balance/lock holds the two to the same types.
 */

import type { Difficulty } from '../../persona/index.ts';

export interface LockedScenario {
  /** A hash of all that moves a figure: 16 hex digits. */
  readonly content: string;
  /** A hash a node, in the scenario's order: 8 hex digits. */
  readonly nodes: Readonly<Record<string, string>>;
  readonly difficulties: Readonly<Partial<Record<Difficulty, LockedFigures>>>;
  /** All that moves a figure, packed, so that what was edited can be put back without a version control system. */
  readonly kept: string;
}

export interface LockedFigures {
  /** P(pass) in percent, two decimals, and the mean total in points, one decimal; by strategy. */
  readonly strategies: Readonly<Record<string, { readonly pass: number; readonly total: number }>>;
  /** P(ending) in percent, two decimals. */
  readonly endings: Readonly<Record<string, number>>;
  /** The replies of the best line; none where sampled. */
  readonly best: readonly string[];
  /** Its total in points, one decimal; null where sampled. */
  readonly total: number | null;
  /** The ability at which half of the runs pass, two decimals; null where none reaches that. */
  readonly theta50: number | null;
}

/** What a lock needs of the platform. */
export interface Tools {
  /** At least 16 hex digits, as good as unique. */
  readonly hash: (text: string) => string;
  /** Letters, digits and `+/=`. */
  readonly pack: (text: string) => string;
  /** The inverse of `pack`; null if that never gave such a text. */
  readonly unpack: (packed: string) => string | null;
}
