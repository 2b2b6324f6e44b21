/** Edits of one number of one reply: a level, or how strongly it tempts. */

import type { Program } from '../../engine/index.ts';
import { type Dimension, levelRange } from '../../persona/index.ts';
import { type Rubric, rubricOf } from '../../score/index.ts';
import { bestOf } from '../checks/tell.ts';
import { editReply, type ReplyPlace } from '../mutants/edit.ts';
import type { Candidate } from './mend.ts';

/** The pulls that an author can write. */
const pullRange = { min: 0, max: 2 };

/** Its level on each of the dimensions a step up or down; none where a cap keeps it where it is. */
export function levelSteps(
  program: Program,
  rubric: Rubric,
  place: ReplyPlace,
  step: 1 | -1,
  dimensions: readonly Dimension[],
): readonly Candidate[] {
  const { id, replies } = program.nodes[place.node]!;
  return dimensions.flatMap((dimension) => {
    const level = rubric.levels[place.node]![place.reply]![dimension] + step;
    if (level < levelRange.min || level > levelRange.max) return [];
    const edited = editReply(program, place, ({ levels }) => ({ levels: { ...levels, [dimension]: level } }));
    if (rubricOf(edited).levels[place.node]![place.reply]![dimension] !== level) return [];
    return {
      edit: `in \`${id}\`, set the level of \`${replies[place.reply]!.id}\` on ${dimension} to ${level}`,
      program: edited,
    };
  });
}

/** None where it tempts as strongly as can be, or not at all already. Best replies have nothing to tempt with. */
export function pullStep(
  program: Program,
  rubric: Rubric,
  place: ReplyPlace,
  step: 1 | -1,
): readonly Candidate[] {
  const { id, replies } = program.nodes[place.node]!;
  const { id: reply, tempts } = replies[place.reply]!;
  const pull = (tempts?.pull ?? 0) + step;
  const best = bestOf({ rubric }, place.node).includes(place.reply);
  if (best || pull < pullRange.min || pull > pullRange.max) return [];
  return [
    {
      edit: `in \`${id}\`, set the pull of \`${reply}\` to ${pull}`,
      program: editReply(program, place, () => ({ tempts: { text: tempts?.text ?? '', pull } })),
    },
  ];
}
