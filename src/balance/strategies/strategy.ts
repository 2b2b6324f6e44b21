/** Knows what a strategy is: a way of choosing for a simulated trainee, as weights over the replies on offer. */

import type { Program, Reply } from '../../engine/index.ts';
import type { Rubric } from '../../score/index.ts';

/** What a simulated trainee may look at. */
export interface Situation {
  readonly program: Program;
  readonly rubric: Rubric;
  /** Index of the node. */
  readonly node: number;
  /** Indices of the replies that may be chosen, in the author's order. */
  readonly offered: readonly number[];
  /** Replies given so far. */
  readonly turn: number;
}

/** What kind of trainee it stands for; checks and reports group rows by it. */
export type Kind = 'skill' | 'naive' | 'one-sided' | 'borrowed' | 'simulee' | 'test-wise';

export interface Strategy {
  readonly id: string;
  readonly kind: Kind;
  /** What the trainee does, as the end of the sentence "a trainee who …". */
  readonly about: string;
  /** Whether it looks at the turn. */
  readonly byTurn: boolean;
  /** A weight of 0 or more for each reply on offer; they need not sum to 1, but not all may be 0. */
  readonly weigh: (situation: Situation) => readonly number[];
}

export function repliesOf({ program, node, offered }: Situation): readonly Reply[] {
  return offered.map((reply) => program.nodes[node]!.replies[reply]!);
}

/** The replies with the highest value share evenly. */
export function highest(values: readonly number[]): readonly number[] {
  const most = Math.max(...values);
  return values.map((value) => (value > most - 1e-9 ? 1 : 0));
}

/** The replies that match share evenly; where none does, all do. */
export function among(matches: readonly boolean[]): readonly number[] {
  return matches.includes(true) ? matches.map((match) => (match ? 1 : 0)) : matches.map(() => 1);
}
