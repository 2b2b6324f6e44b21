/**
 * P(pass) under the best play from the middle of a call, the slow way: by play's own states and the grade of the whole
 * call, one step of `transition` at a time. Shares nothing with the analysis but the engine and the score.
 */

import { hasEnded, type Run, snapshotKey, transition } from '../../src/engine/index.ts';
import { type Rubric, scorecardOf } from '../../src/score/index.ts';
import { openReplies } from '../engine/walk.ts';

/** What has been worked out of a scenario, by calls that stand alike and have been said the same replies, in whatever order. */
export type Known = Map<string, number>;

export function bestFrom(rubric: Rubric, run: Run, known: Known): number {
  if (hasEnded(run.program, run.snapshot)) return scorecardOf(rubric, run).pass ? 1 : 0;
  const said = run.turns.map(({ node, reply }) => `${node}.${reply}`).sort();
  const key = `${snapshotKey(run.snapshot)} ${said.join(' ')}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = Math.max(...openReplies(run).map((reply) => behind(rubric, run, reply, known)));
  known.set(key, value);
  return value;
}

/** By reply of the node: what is left behind it; null where it could not be chosen. */
export function behindEach(rubric: Rubric, run: Run, known: Known): readonly (number | null)[] {
  const open = openReplies(run);
  return run.program.nodes[run.snapshot.place]!.replies.map((_, reply) =>
    open.includes(reply) ? behind(rubric, run, reply, known) : null,
  );
}

function behind(rubric: Rubric, run: Run, reply: number, known: Known): number {
  const { outcomes, total } = transition(run.program, run.snapshot, reply);
  return outcomes.reduce((sum, { value: step, weight }) => {
    const turn = { node: run.snapshot.place, reply, before: run.snapshot, step };
    const next = { ...run, snapshot: step.to, turns: [...run.turns, turn] };
    return sum + (weight / total) * bestFrom(rubric, next, known);
  }, 0);
}
