/** What the practice record keeps of calls. Times are milliseconds since 1970, handed in: the record owns no clock. */

import type { Difficulty, Dimension, Outcome } from '../persona/index.ts';

/** A call as it was begun. */
export interface RunHead {
  readonly scenario: string;
  readonly title: string;
  /** The archetype's id, and what people call it. */
  readonly persona: string;
  readonly personaName: string;
  readonly difficulty: Difficulty;
  readonly mode: 'guided' | 'exam';
  readonly seed: string;
  /** Of the compiled scenario: another hash, another scenario. */
  readonly hash: string;
  /** The folder of the user's pack that it was played from, or a scenario's file; null: built in. */
  readonly pack: string | null;
  /** The run and the turn (from 1) that this is a what-if of. */
  readonly origin: { readonly run: number; readonly turn: number } | null;
}

/** What a call's place in a shift is. */
export interface ShiftPart {
  readonly shift: string;
  readonly seed: string;
  /** The folder of the user's pack that the shift was played from; null: built in. */
  readonly pack: string | null;
  /** From 1. */
  readonly call: number;
  /** How many calls the shift has. */
  readonly of: number;
  /** The run of its first call; null: it is the first. */
  readonly first: number | null;
  /** Whether the call before went wrong, and no breath was taken since. */
  readonly tense: boolean;
}

/** What happened in a call, in order. Ids, not indices: they outlive an edit of the scenario. */
export type RunEvent =
  | { readonly kind: 'answered'; readonly node: string; readonly reply: string }
  /** The last reply was taken back. */
  | { readonly kind: 'undone' }
  /** What the trainee would have said, before the replies were shown. */
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'left' }
  /** At its beginning: it is one of several in a row. */
  | ({ readonly kind: 'shift' } & ShiftPart)
  /** At its beginning: facts that held because the customer remembered an earlier call. */
  | { readonly kind: 'remembered'; readonly facts: readonly string[] }
  /** Taken up again on a scenario edited since: only so many replies still existed. */
  | { readonly kind: 'edited'; readonly kept: number; readonly hash: string };

export type Scores = Readonly<Record<Dimension | 'total', number | null>>;

/** What a call came to. */
export interface RunResult {
  readonly outcome: Outcome;
  readonly ending: string;
  readonly pass: boolean;
  /** Points, 0 to 100; null where not tested. */
  readonly scores: Scores;
  /** Labels of the techniques that better replies had and the trainee never used, the most missed first. */
  readonly missed: readonly string[];
}

/**
 * 100 × (points − those of random choice) ÷ (those of the best line − those of random choice), from −50 (floor) to 100,
 * in whole numbers; null where not tested. Comparable between scenarios and difficulties.
 */
export type SkillIndex = Scores;

/** How the trainee saw the call before being told: 0 to 4; null where skipped or not tested. */
export interface Reflection {
  readonly ratings: Readonly<Record<Dimension, number | null>>;
  /** The turn (from 1) that they think decided it. */
  readonly turn: number | null;
}

/** A run with all that is kept of it. */
export interface StoredRun extends RunHead {
  readonly id: number;
  readonly startedAt: number;
  readonly events: readonly RunEvent[];
  readonly finishedAt: number | null;
  readonly graded: boolean;
  readonly result: RunResult | null;
  readonly index: SkillIndex | null;
  readonly reflection: Reflection | null;
  /** `If …, then I …`, in the trainee's words. */
  readonly goal: string | null;
}

/**
 * A finished call in the history, oldest first. Where the details have been forgotten only what, when and passed are
 * left: `result` and `index` are null then.
 */
export interface Finished {
  readonly run: number;
  readonly scenario: string;
  readonly title: string;
  readonly persona: string;
  readonly personaName: string;
  readonly difficulty: Difficulty;
  readonly mode: 'guided' | 'exam';
  readonly finishedAt: number;
  readonly passed: boolean;
  /** Whether it counts: not after an undo, on an edited scenario, or as a what-if. */
  readonly graded: boolean;
  readonly result: RunResult | null;
  readonly index: SkillIndex | null;
}

/** The practice record, opened. Every call is committed when its promise resolves. */
export interface PracticeRecord {
  readonly begin: (head: RunHead, at: number) => Promise<number>;
  readonly append: (run: number, event: RunEvent, at: number) => Promise<void>;
  /** Once. Whether it is graded follows from its events and origin (`gradedBy`). */
  readonly finish: (run: number, result: RunResult, at: number) => Promise<void>;
  readonly setIndex: (run: number, index: SkillIndex) => Promise<void>;
  readonly reflect: (run: number, reflection: Reflection) => Promise<void>;
  readonly setGoal: (run: number, goal: string) => Promise<void>;
  readonly run: (id: number) => Promise<StoredRun | null>;
  readonly lastFinished: () => Promise<StoredRun | null>;
  /** The latest call that was left with at least one reply given and not begun anew since. */
  readonly unfinished: () => Promise<StoredRun | null>;
  /** The calls of the shift that was begun last, in order; none where there was none. */
  readonly lastShift: () => Promise<readonly StoredRun[]>;
  /** The goal last set. */
  readonly goal: () => Promise<string | null>;
  readonly history: () => Promise<readonly Finished[]>;
  /** Deletes all but what, when and passed of calls begun before this time, bytes and all; how many there were. */
  readonly forgetDetails: (before: number) => Promise<number>;
  /** Everything, as plain data. */
  readonly export: () => Promise<{
    readonly runs: readonly StoredRun[];
    readonly finished: readonly Finished[];
  }>;
  readonly close: () => Promise<void>;
}
