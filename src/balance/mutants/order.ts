/** A flaw of the order: the best reply stands at the same place, node after node. */

import { choicesOf, habits } from './choices.ts';
import { moveReply } from './edit.ts';
import type { MutantKind } from './mutant.ts';

export const bestFirst: MutantKind = {
  about: 'The best reply comes first, node after node.',
  plant: (program, rubric) =>
    habits(choicesOf(program, rubric).filter(({ reply }) => reply > 0)).map(({ picked, where }) => ({
      name: `the best reply comes first ${where} where it didn't`,
      nodes: picked.map(({ id }) => id),
      program: picked.reduce((edited, place) => moveReply(edited, place, 0), program),
    })),
};
