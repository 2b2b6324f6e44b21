/** Knows how to play one run of a batch again, alone: its seed and what is said, as `composure play` takes them. */

import { draw, seedOf } from '../../chance/index.ts';
import { answer, isOver, offers, type Program, type Run, startRun, transition } from '../../engine/index.ts';
import { rubricOf } from '../../score/index.ts';
import type { Scripts } from '../strategies/borrowed.ts';
import { playerOf, promising, shortOf, type Wish } from '../strategies/players.ts';
import { weightsOf } from './chooser.ts';
import { choiceThresholds } from './thresholds.ts';

export interface Replay {
  /** For `--seed`. */
  readonly seed: string;
  /** Ids, for `--replies`. */
  readonly replies: readonly string[];
}

/**
 * Run `k` (0 to 2^32 − 1) of the batch `seed` under a strategy: played as a trainee's call is, not by the walk.
 * @throws Error if there is no such strategy.
 */
export function replayOf(
  program: Program,
  strategyId: string,
  seed: string,
  k: number,
  scripts: Scripts = {},
): Replay {
  const { strategy, wish } = playerOf(program, scripts, strategyId);
  const rubric = rubricOf(program);
  const replies: string[] = [];
  let run = startRun(program, seedOf(seed, k));
  while (!isOver(run)) {
    const { place: node, turn } = run.snapshot;
    const offered = offers(program, run.snapshot).flatMap(({ reply, locked }) =>
      locked === null ? [reply] : [],
    );
    const kept = keptBy(run, wish, offered);
    const below = choiceThresholds(weightsOf(program, rubric, strategy, { node, offered, kept }, turn));
    const drawn = draw(run.key, 'choice', turn, 0);
    const reply = offered[below.findIndex((threshold) => drawn < threshold)]!;
    replies.push(program.nodes[node]!.replies[reply]!.id);
    run = answer(run, reply);
  }
  return { seed: run.seed, replies };
}

/** By reply on offer: whether it is among those that promise most of what is wished for. */
function keptBy(run: Run, wish: Wish | null, offered: readonly number[]): readonly boolean[] {
  if (wish === null) return offered.map(() => true);
  const means = offered.map((reply) => {
    const { total, outcomes } = transition(run.program, run.snapshot, reply);
    return (
      outcomes.reduce((sum, { value, weight }) => sum + weight * shortOf(wish, value.to.mood), 0) / total
    );
  });
  return promising(means);
}
