/** Knows a moment of a finished call: what was said on both sides, and what it was worth. */

import { answerTo, type Reply, type Run, sceneAt, speakerAt, type Turn } from '../engine/index.ts';
import type { Dimension } from '../persona/index.ts';
import type { Levels } from './rubric.ts';
import type { GradedTurn } from './scorecard.ts';

export interface Moment {
  /** From 1. */
  readonly turn: number;
  readonly speaker: string;
  readonly line: string;
  readonly reply: Reply;
  /** The customer's direct answer. */
  readonly answer: string | null;
  readonly levels: Levels;
  readonly tested: readonly Dimension[];
}

export function momentOf(run: Run, turn: Turn, index: number, graded: GradedTurn): Moment {
  const scene = sceneAt(run, index);
  const reply = run.program.nodes[turn.node]!.replies[turn.reply]!;
  const { levels, tested } = graded;
  return {
    turn: index + 1,
    speaker: speakerAt(run.program, turn.node),
    line: scene.line,
    reply,
    answer: answerTo(run, turn),
    levels,
    tested,
  };
}
