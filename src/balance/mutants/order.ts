/** A flaw of the order: the best reply stands at the same place, node after node. */

import { choicesOf, habits } from './choices.ts';
import { moveReply } from './edit.ts';
import type { MutantKind } from './mutant.ts';

export const bestFirst: MutantKind = {
  about: 'The best reply comes first, node after node.',
  plant: (program, rubric) =>
    habits(choicesOf(program, rubric)).flatMap(({ picked, where }) => {
      const moved = picked.filter(({ reply }) => reply > 0);
      if (moved.length === 0) return [];
      return {
        name: `the best reply comes first ${where}`,
        nodes: moved.map(({ id }) => id),
        program: moved.reduce((edited, place) => moveReply(edited, place, 0), program),
      };
    }),
};
