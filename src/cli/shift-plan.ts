/** Knows who comes on a shift: what the seed draws, and what carries over from one call to the next. */

import { draw, keyOf, pick, seedOf } from '../chance/index.ts';
import { type Difficulty, difficulties } from '../persona/index.ts';
import type { Shift } from '../script/index.ts';

/** A call of the shift as it is before anybody has come. */
export interface PlannedCall {
  readonly scenario: string;
  /** Its own seed: it plays the call alone. */
  readonly seed: string;
  readonly difficulty: Difficulty;
  /** The place of an earlier call in the plan, and the facts that hold if it was passed; null: no memory. */
  readonly remembers: { readonly call: number; readonly sets: readonly string[] } | null;
}

/** What a call is like when its turn has come. */
export interface Came {
  readonly difficulty: Difficulty;
  /** Facts that hold at its start. */
  readonly remembered: readonly string[];
  /** Why it isn't as planned, or begins with a memory; null: neither. */
  readonly carried: string | null;
}

/** `tense`: whether the call before went wrong and no breath was taken since; `passed`: by call before it. */
export function cameOf(
  { difficulty, remembers }: PlannedCall,
  offered: readonly Difficulty[],
  tense: boolean,
  passed: readonly boolean[],
): Came {
  const up = tense ? harder(difficulty, offered) : difficulty;
  const kept = remembers !== null && passed[remembers.call] === true;
  const notes = [
    ...(up === difficulty ? [] : [`No breath after the last call, so this one came at ${up}.`]),
    ...(remembers === null ? [] : [`A regular, who remembers call ${remembers.call + 1}.`]),
  ];
  return {
    difficulty: up,
    remembered: kept ? remembers.sets : [],
    carried: notes.length === 0 ? null : notes.join(' '),
  };
}

/** Nobody comes twice by a draw, unless nobody else is left to be drawn. */
export function planOf(shift: Shift, seed: string): readonly PlannedCall[] {
  const key = keyOf(seed);
  const plan: PlannedCall[] = [];
  for (const [at, { from, difficulty, remembers }] of shift.calls.entries()) {
    const fresh = from.filter((id) => plan.every(({ scenario }) => scenario !== id));
    const open = fresh.length === 0 ? from : fresh;
    const scenario = open[pick(open.length, draw(key, 'order', at, 0))]!;
    const before = plan.findLastIndex((call) => call.scenario === remembers?.call);
    plan.push({
      scenario,
      seed: seedOf(seed, at + 1),
      difficulty,
      remembers: remembers === null || before === -1 ? null : { call: before, sets: remembers.sets },
    });
  }
  return plan;
}

/** One step harder, as far as the scenario is offered; the same where there is no harder one. */
export function harder(difficulty: Difficulty, offered: readonly Difficulty[]): Difficulty {
  const above = difficulties.slice(difficulties.indexOf(difficulty) + 1);
  return above.find((each) => offered.includes(each)) ?? difficulty;
}
