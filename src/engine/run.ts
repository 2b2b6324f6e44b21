/** Knows one playthrough: an immutable list of turns under a seed, so that undo and what-if are earlier values of it. */

import { draw, type Key, keyOf, sample } from '../chance/index.ts';
import type { Outcome } from '../persona/index.ts';
import type { Program } from './program.ts';
import { hasEnded, opening, type Snapshot } from './snapshot.ts';
import { offers, outcomeAt, type Step, transition } from './transition.ts';

/** One reply given. */
export interface Turn {
  readonly node: number;
  readonly reply: number;
  readonly before: Snapshot;
  readonly step: Step;
}

export interface Run {
  readonly program: Program;
  readonly seed: string;
  readonly key: Key;
  /** Where it was started in the middle; null: at the scenario's own opening. */
  readonly start: Snapshot | null;
  readonly snapshot: Snapshot;
  readonly turns: readonly Turn[];
}

/** A call about to open. Same program, seed, start and replies: the same call, on every machine. */
export function startRun(program: Program, seed: string, start: Snapshot | null = null): Run {
  return { program, seed, key: keyOf(seed), start, snapshot: start ?? opening(program), turns: [] };
}

/**
 * The call as it stood after so many replies, from 0.
 * @throws RangeError if fewer have been given.
 */
export function runAfter(run: Run, replies: number): Run {
  if (replies === run.turns.length) return run;
  const next = run.turns[replies];
  if (next === undefined) throw new RangeError(`there is no reply ${replies} of ${run.turns.length}`);
  return { ...run, snapshot: next.before, turns: run.turns.slice(0, replies) };
}

/** The call one reply on. @throws Error if the reply isn't offered. */
export function answer(run: Run, reply: number): Run {
  const steps = transition(run.program, run.snapshot, reply);
  const step = sample(steps, draw(run.key, 'dice', run.snapshot.turn, 0));
  const turn: Turn = { node: run.snapshot.place, reply, before: run.snapshot, step };
  return { ...run, snapshot: step.to, turns: [...run.turns, turn] };
}

/** The index of a reply by its id, if it may be chosen now. */
export function offered(run: Run, replyId: string): number | null {
  const node = run.program.nodes[run.snapshot.place];
  const found = offers(run.program, run.snapshot).find(
    ({ reply, locked }) => locked === null && node?.replies[reply]?.id === replyId,
  );
  return found?.reply ?? null;
}

export function isOver(run: Run): boolean {
  return hasEnded(run.program, run.snapshot);
}

/** How the call ended; null while it goes on. */
export function endOf(run: Run): { readonly ending: string; readonly outcome: Outcome } | null {
  const outcome = outcomeAt(run.program, run.snapshot);
  const ending = run.program.endings[run.snapshot.place - run.program.nodes.length];
  return outcome === null || ending === undefined ? null : { ending: ending.id, outcome };
}
