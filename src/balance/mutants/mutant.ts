/** Knows what a mutant is: a scenario with one known flaw planted in it, to see whether a check notices. */

import type { Program } from '../../engine/index.ts';
import type { Rubric } from '../../score/index.ts';

export interface Mutant {
  readonly kind: string;
  /** What was changed and where, one clause: "the levels of `both` and `tag` are swapped at `pickup`". */
  readonly name: string;
  /** Ids of the nodes that were changed; empty where it's the customer. */
  readonly nodes: readonly string[];
  readonly program: Program;
}

/** One way of spoiling a scenario. */
export interface MutantKind {
  /** What it stands for, one sentence, in the words of a report. */
  readonly about: string;
  /** Always the same for the same program, the most telling first; fewer than five only where it has no place for more. */
  readonly plant: (program: Program, rubric: Rubric) => readonly Omit<Mutant, 'kind'>[];
}

/** Mutants of each kind that a scenario of usual size gives. */
export const perKind = 5;
