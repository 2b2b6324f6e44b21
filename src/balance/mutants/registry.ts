/** All kinds of mutants, in the order of reports. */

import type { Program } from '../../engine/index.ts';
import type { Rubric } from '../../score/index.ts';
import { equaliseLevels, swapLevels } from './levels.ts';
import { removeLimit } from './limits.ts';
import type { Mutant, MutantKind } from './mutant.ts';
import { bestFirst } from './order.ts';
import { raisePatience } from './patience.ts';
import { zeroPulls } from './pulls.ts';
import { lengthenBest, questionInBest, sorryInBest } from './wording.ts';

export const mutantKinds = {
  'swap-levels': swapLevels,
  'equalise-levels': equaliseLevels,
  'lengthen-best': lengthenBest,
  'sorry-in-best': sorryInBest,
  'question-in-best': questionInBest,
  'best-first': bestFirst,
  'remove-limit': removeLimit,
  'raise-patience': raisePatience,
  'zero-pulls': zeroPulls,
} as const satisfies Record<string, MutantKind>;

export type MutantKindId = keyof typeof mutantKinds;

/** All mutants of a scenario, kind by kind; `rubric` is the program's own. Nothing is drawn: the same list every time. */
export function mutantsOf(program: Program, rubric: Rubric): readonly Mutant[] {
  return Object.entries(mutantKinds).flatMap(([kind, { plant }]) =>
    plant(program, rubric).map((mutant) => ({ kind, ...mutant })),
  );
}
