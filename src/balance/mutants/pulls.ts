/** A flaw of the lesser replies: there is nothing to be said for them. */

import { choicesOf } from './choices.ts';
import { editReplies } from './edit.ts';
import type { MutantKind } from './mutant.ts';

export const zeroPulls: MutantKind = {
  about: 'Lesser replies tempt nobody.',
  plant: (program, rubric) => {
    const choices = choicesOf(program, rubric);
    const half = Math.ceil(choices.length / 2);
    const parts = [
      ['anywhere', choices],
      ['in the first half', choices.slice(0, half)],
      ['in the second half', choices.slice(half)],
      ['at every other node, from the first', choices.filter((_, index) => index % 2 === 0)],
      ['at every other node, from the second', choices.filter((_, index) => index % 2 === 1)],
    ] as const;
    return parts.flatMap(([where, picked]) => {
      const places = picked.flatMap(({ node }) =>
        program.nodes[node]!.replies.flatMap(({ tempts }, reply) =>
          tempts !== null && tempts.pull > 0 ? [{ node, reply }] : [],
        ),
      );
      if (places.length === 0) return [];
      return {
        name: `nothing tempts ${where}`,
        nodes: picked.map(({ id }) => id),
        program: editReplies(program, places, ({ tempts }) => ({ tempts: { ...tempts!, pull: 0 } })),
      };
    });
  },
};
