/** Tries all mutants of a scenario and counts which ones are noticed: by its checks alone, and with the lock. */

import type { Program } from '../../engine/index.ts';
import type { Rubric } from '../../score/index.ts';
import type { Mutant } from './mutant.ts';
import { type Finding, noticedBy } from './noticed.ts';
import { mutantKinds, mutantsOf } from './registry.ts';

/** What is found out about a program. */
export interface Tried {
  readonly results: readonly Finding[];
  /** Whether its figures drift from the lock's; null where there is no lock to compare with. */
  readonly drifted: boolean | null;
}

export interface Trial {
  readonly mutant: Omit<Mutant, 'program'>;
  /** Ids of the checks that noticed it. */
  readonly by: readonly string[];
  readonly drifted: boolean | null;
}

export interface MutantTally {
  readonly mutants: number;
  /** By the checks alone. */
  readonly noticed: number;
  /** By the checks or the lock; null without a lock. */
  readonly noticedWithLock: number | null;
}

export interface MutationReport extends MutantTally {
  readonly kinds: readonly (MutantTally & {
    readonly kind: string;
    readonly about: string;
    /** Names of the mutants that no check noticed, and whether the lock did. */
    readonly unnoticed: readonly { readonly name: string; readonly drifted: boolean | null }[];
  })[];
}

/** One analysis a mutant, at the difficulty of the program; null where a program can't be analysed counts as unnoticed. */
export function tryMutants(
  program: Program,
  rubric: Rubric,
  tryOut: (program: Program) => Tried | null,
  progress: (done: number, of: number) => void = () => {},
): readonly Trial[] {
  const before = tryOut(program)?.results ?? [];
  const mutants = mutantsOf(program, rubric);
  return mutants.map(({ program: mutated, ...mutant }, index) => {
    const tried = tryOut(mutated);
    progress(index + 1, mutants.length);
    return { mutant, by: noticedBy(before, tried?.results ?? []), drifted: tried?.drifted ?? null };
  });
}

/** Over the trials of one scenario or of many. */
export function mutationReport(trials: readonly Trial[]): MutationReport {
  return {
    ...tallyOf(trials),
    kinds: Object.entries(mutantKinds).map(([kind, { about }]) => {
      const own = trials.filter(({ mutant }) => mutant.kind === kind);
      const unnoticed = own.filter(({ by }) => by.length === 0);
      return {
        kind,
        about,
        ...tallyOf(own),
        unnoticed: unnoticed.map(({ mutant, drifted }) => ({ name: mutant.name, drifted })),
      };
    }),
  };
}

function tallyOf(trials: readonly Trial[]): MutantTally {
  const locked = trials.some(({ drifted }) => drifted !== null);
  return {
    mutants: trials.length,
    noticed: trials.filter(({ by }) => by.length > 0).length,
    noticedWithLock: locked
      ? trials.filter(({ by, drifted }) => by.length > 0 || drifted === true).length
      : null,
  };
}
