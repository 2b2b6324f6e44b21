/** Knows a finished call as it was seen and heard, reply by reply, with the grade of each and what would have been better. */

import {
  answererAt,
  answerTo,
  type Program,
  type Reply,
  type Run,
  type Scene,
  sceneAt,
  sceneOf,
} from '../engine/index.ts';
import { bestChoice, type Choice } from './choices.ts';
import { type Rubric, worthOf } from './rubric.ts';
import type { GradedTurn, Scorecard } from './scorecard.ts';

export interface Seen {
  /** What is seen and heard besides. */
  readonly cue: string | null;
  readonly speaker: string;
  /** With what burst out before it. */
  readonly line: string;
}

export interface ToldTurn extends Seen {
  /** From 1. */
  readonly number: number;
  readonly reply: Reply;
  /** The direct answer, and who gives it. */
  readonly answerer: string;
  readonly answer: string | null;
  readonly graded: GradedTurn;
  /** Of those that could be chosen; null where what was said is as good. */
  readonly better: Choice | null;
}

export interface Account {
  readonly turns: readonly ToldTurn[];
  /** The last that is seen and heard. */
  readonly closing: Seen;
}

export function accountOf(rubric: Rubric, run: Run, { turns }: Scorecard): Account {
  return {
    turns: turns.map((graded, index) => {
      const { turn } = graded;
      return {
        ...seen(sceneAt(run, index)),
        number: index + 1,
        reply: replyOf(run.program, turn.node, turn.reply),
        answerer: answererAt(run.program, turn.node),
        answer: answerTo(run, turn),
        graded,
        better: betterThan(rubric, run.program, graded),
      };
    }),
    closing: seen(sceneOf(run)),
  };
}

function seen({ cue, interjection, speaker, line }: Scene): Seen {
  return { cue, speaker, line: interjection === null ? line : `${interjection} ${line}` };
}

function replyOf({ nodes }: Program, node: number, reply: number): Reply {
  return nodes[node]!.replies[reply]!;
}

function betterThan(rubric: Rubric, program: Program, { turn }: GradedTurn): Choice | null {
  const best = bestChoice(rubric, program, turn);
  return best.worth > worthOf(rubric, turn.node, turn.reply) ? best : null;
}
