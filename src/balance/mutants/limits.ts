/** A flaw of the offer: at a push, nobody can hold the line. */

import type { Program } from '../../engine/index.ts';
import type { Rubric } from '../../score/index.ts';
import { type Choice, choicesOf, spread } from './choices.ts';
import { canSpare, removeReply } from './edit.ts';
import { type MutantKind, perKind } from './mutant.ts';

export const removeLimit: MutantKind = {
  about: 'The reply that keeps the boundary is missing.',
  plant: (program, rubric) => {
    const kept = choicesOf(program, rubric).filter((choice) => keepsBoundary(program, rubric, choice));
    const limits = kept.filter((choice) => isLimit(program, choice));
    // Those that set a limit in so many words; where they are few, also those that say no by saying what can be done.
    const places =
      limits.length >= perKind ? limits : [...limits, ...kept.filter((each) => !limits.includes(each))];
    const taken = limits.length >= perKind ? spread(places, perKind) : places.slice(0, perKind);
    return taken.map((choice) => ({
      name: `\`${choice.best}\` is missing at \`${choice.id}\``,
      nodes: [choice.id],
      program: removeReply(program, choice),
    }));
  },
};

/** Whether the best reply is also the firmest, at a node where that counts, and others are left to say. */
function keepsBoundary(program: Program, rubric: Rubric, { node, reply, ...choice }: Choice): boolean {
  return (
    rubric.tested[node]!.includes('boundary') &&
    rubric.levels[node]![reply]!.boundary >= 3 &&
    canSpare(program, { ...choice, node, reply })
  );
}

function isLimit(program: Program, { node, reply }: Choice): boolean {
  const { set } = program.nodes[node]!.replies[reply]!;
  return program.sets[set]!.moves.some(({ family }) => family === 'limit');
}
