/** Tries a call again from one of its turns: the same customer and the same dice, and both goes side by side. */

import { runAfter } from '../engine/index.ts';
import { compareView } from '../report/index.ts';
import { recordOf } from '../score/index.ts';
import type { Env } from './env.ts';
import { Interrupted } from './exit.ts';
import type { Played } from './player.ts';
import { type Call, type Practised, practise } from './practise.ts';
import type { Stage } from './stage.ts';

/** The debrief of a call, with further goes at its turning points. */
export async function talk(env: Env, stage: Stage, practised: Practised): Promise<void> {
  const { debrief } = await import('./debrief.ts');
  const { call, played, typed } = practised;
  // Of a second go a third may be had, but by its own number: `composure replay`.
  if (call.origin !== null) return debrief(env, stage, practised, null);
  await debrief(env, stage, practised, async (turn) => {
    const id = await practised.keeper.use(async (_, run) => run);
    try {
      await whatIf(env, stage, { ...call, typed }, played, id ?? null, turn);
    } catch (error) {
      // Whoever leaves the second go is back in the talk about the first.
      if (!(error instanceof Interrupted)) throw error;
    }
  });
}

/** `call`: how the first go was played; `id`: its number in the record, null where it isn't kept. */
export async function whatIf(
  env: Env,
  stage: Stage,
  call: Call,
  first: Played,
  id: number | null,
  turn: number,
  introduced = true,
): Promise<void> {
  const run = runAfter(first.run, turn - 1);
  const again: Call = {
    ...call,
    run,
    typed: call.typed.slice(0, turn - 1),
    resumed: null,
    edited: false,
    introduced,
    origin: id === null ? null : { run: id, turn },
    kept: call.kept && id !== null,
    notes: [
      `From reply ${turn} on once more. Up to here all is as it was; this go is practice and not graded.`,
    ],
  };
  await practise(env, stage, again, async ({ played }) => showBoth(stage, first, played, turn));
}

/** Both goes side by side; `turn`: where they part, from 1. */
export async function showBoth(
  { asker, look }: Stage,
  first: Played,
  second: Played,
  turn: number,
): Promise<void> {
  const [then, now] = [first, second].map(({ run, scorecard }) => recordOf(run, scorecard));
  asker.show(compareView(then!, now!, turn, look), true);
  await asker.wait('go on', {});
}
