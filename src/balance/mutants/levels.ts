/** Flaws of the key: the wrong reply is graded best, or none is. */

import type { Program } from '../../engine/index.ts';
import { dimensions } from '../../persona/index.ts';
import type { Levels, Rubric } from '../../score/index.ts';
import { choicesOf, spread } from './choices.ts';
import { editReply, type ReplyPlace } from './edit.ts';
import { type MutantKind, perKind } from './mutant.ts';

export const swapLevels: MutantKind = {
  about: 'The best and the worst reply of a node have swapped their levels.',
  plant: (program, rubric) =>
    spread(choicesOf(program, rubric), perKind).map(({ id, node, reply, best, worst }) => {
      const levels = rubric.levels[node]!;
      const swapped = graded(
        graded(program, rubric, { node, reply }, levels[worst]!),
        rubric,
        { node, reply: worst },
        levels[reply]!,
      );
      const other = program.nodes[node]!.replies[worst]!.id;
      return {
        name: `\`${best}\` and \`${other}\` have swapped their levels at \`${id}\``,
        nodes: [id],
        program: swapped,
      };
    }),
};

export const equaliseLevels: MutantKind = {
  about: 'All replies of a node have the levels of the best one.',
  plant: (program, rubric) =>
    spread(choicesOf(program, rubric), perKind).map(({ id, node, reply, best }) => ({
      name: `all replies have the levels of \`${best}\` at \`${id}\``,
      nodes: [id],
      program: program.nodes[node]!.replies.reduce(
        (edited, _, each) => graded(edited, rubric, { node, reply: each }, rubric.levels[node]![reply]!),
        program,
      ),
    })),
};

/** With these levels, whatever its techniques and promises would make of them. */
function graded(program: Program, rubric: Rubric, place: ReplyPlace, levels: Levels): Program {
  const own = rubric.levels[place.node]![place.reply]!;
  if (dimensions.every((dimension) => own[dimension] === levels[dimension])) return program;
  return editReply(program, place, ({ promises }) => ({
    levels,
    // A broken promise caps boundary whatever the levels say.
    promises: levels.boundary > own.boundary ? promises.map((each) => ({ ...each, kept: true })) : promises,
  }));
}
