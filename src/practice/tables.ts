/**
 * Knows the tables as they are after the last migration. What was completed is apart from its details, so that those
 * can be deleted alone: everything but `completion` hangs on `run` and goes with its row.
 */

import type { Generated, Kysely } from 'kysely';
import type { Difficulty, Dimension, Outcome } from '../persona/index.ts';
import type { RunEvent } from './types.ts';

export type Flag = 0 | 1;

/** What was played, in both halves. */
export interface Played {
  readonly scenario: string;
  readonly title: string;
  readonly persona: string;
  readonly persona_name: string;
  readonly difficulty: Difficulty;
  readonly mode: 'guided' | 'exam';
}

export interface CompletionTable extends Played {
  readonly run: number;
  readonly finished_at: number;
  readonly passed: Flag;
  readonly graded: Flag;
}

export interface RunTable extends Played {
  readonly id: Generated<number>;
  readonly seed: string;
  readonly hash: string;
  readonly pack: string | null;
  readonly origin_run: number | null;
  readonly origin_turn: number | null;
  readonly started_at: number;
}

export interface EventTable {
  readonly run: number;
  /** From 0, in the order in which they happened. */
  readonly position: number;
  readonly at: number;
  readonly kind: RunEvent['kind'];
  /** What else the event says, as JSON. */
  readonly body: string;
}

export type ScoreColumns = Readonly<Record<Dimension | 'total', number | null>>;

export interface ResultTable extends ScoreColumns {
  readonly run: number;
  readonly outcome: Outcome;
  readonly ending: string;
  /** A list of labels, as JSON. */
  readonly missed: string;
}

export interface SkillIndexTable extends ScoreColumns {
  readonly run: number;
}

export interface ReflectionTable extends Readonly<Record<Dimension, number | null>> {
  readonly run: number;
  readonly turn: number | null;
}

export interface GoalTable {
  /** The goal last set has the highest. */
  readonly id: Generated<number>;
  readonly run: number;
  readonly text: string;
}

export interface Tables {
  readonly completion: CompletionTable;
  readonly run: RunTable;
  readonly event: EventTable;
  readonly result: ResultTable;
  readonly skill_index: SkillIndexTable;
  readonly reflection: ReflectionTable;
  readonly goal: GoalTable;
}

export type Store = Kysely<Tables>;
