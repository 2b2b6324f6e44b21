/** Flaws of the wording: something other than its sense tells the best reply from the others. */

import type { Program } from '../../engine/index.ts';
import type { Rubric } from '../../score/index.ts';
import { type Choice, choicesOf, habits } from './choices.ts';
import { editReplies } from './edit.ts';
import type { Mutant, MutantKind } from './mutant.ts';

/** Says nothing, and has none of the words that strategies go by, wherever it is cut. */
const filler = ' and so on and so forth';

export const lengthenBest: MutantKind = {
  about: 'The best reply is the longest, node after node.',
  plant: (program, rubric) =>
    throughout(program, rubric, 'is the longest', (choice, say, mild) => {
      const others = program.nodes[choice.node]!.replies.filter((_, reply) => reply !== choice.reply);
      const longest = Math.max(0, ...others.map((reply) => reply.say.length));
      return padded(say, Math.max(say.length, longest) + (mild ? 1 : 40));
    }),
};

export const sorryInBest: MutantKind = {
  about: 'The best reply says sorry, node after node.',
  plant: (program, rubric) =>
    throughout(program, rubric, 'says sorry', (_, say, mild) =>
      mild ? `I'm sorry. ${say}` : `I'm sorry, truly sorry, so very sorry. ${say}`,
    ),
};

export const questionInBest: MutantKind = {
  about: 'The best reply asks, node after node.',
  plant: (program, rubric) =>
    throughout(program, rubric, 'asks most', (choice, say, mild) => {
      const most = Math.max(
        ...program.nodes[choice.node]!.replies.map((reply) => reply.say.split('?').length),
      );
      const more = most + 1 - say.split('?').length;
      return `${say}${' Yes?'.repeat(mild ? more : more + 2)}`;
    }),
};

/** `say` cut or filled up to a length. */
export function padded(say: string, length: number): string {
  const missing = Math.max(0, length - say.length);
  return (say + filler.repeat(Math.ceil(missing / filler.length))).slice(0, length);
}

/** A habit of the author's; the first mutant has no more of it than there must be to be seen. */
function throughout(
  program: Program,
  rubric: Rubric,
  what: string,
  reword: (choice: Choice, say: string, mild: boolean) => string,
): readonly Omit<Mutant, 'kind'>[] {
  return habits(choicesOf(program, rubric)).map(({ picked, where }, index) => {
    const byNode = new Map(picked.map((choice) => [choice.node, choice]));
    return {
      name: `the best reply ${what} ${where}${index === 0 ? ', just so' : ''}`,
      nodes: picked.map(({ id }) => id),
      program: editReplies(program, picked, ({ say }, { node }) => ({
        say: reword(byNode.get(node)!, say, index === 0),
      })),
    };
  });
}
