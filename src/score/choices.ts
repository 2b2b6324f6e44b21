/** Knows what could have been said at a turn of a run, and what would have been best. */

import { offers, type Program, type Reply, type Turn } from '../engine/index.ts';
import { type Levels, type Rubric, worthOf } from './rubric.ts';

export interface Choice {
  /** Among the replies of its node. */
  readonly index: number;
  readonly reply: Reply;
  readonly levels: Levels;
  /** Levels on the dimensions tested, summed. */
  readonly worth: number;
}

/** What could have been said at a turn: nobody is told afterwards of a better line that wasn't there. */
export function choices(rubric: Rubric, program: Program, { node, before }: Turn): readonly Choice[] {
  return offers(program, before)
    .filter(({ locked }) => locked === null)
    .map(({ reply: index }) => {
      const levels = rubric.levels[node]![index]!;
      const reply = program.nodes[node]!.replies[index]!;
      return { index, reply, levels, worth: worthOf(rubric, node, index) };
    });
}

/** The choice with the best levels on the whole; the author's first among equals. */
export function bestChoice(rubric: Rubric, program: Program, turn: Turn): Choice {
  return choices(rubric, program, turn).reduce((best, each) => (each.worth > best.worth ? each : best));
}

/** Levels lost at a turn against the best choice, on the dimensions tested. */
export function lostAt(rubric: Rubric, program: Program, turn: Turn): number {
  return bestChoice(rubric, program, turn).worth - worthOf(rubric, turn.node, turn.reply);
}
