/** `composure replay`: a call that was played, tried again from one of its turns. */

import { isOver } from '../engine/index.ts';
import type { Env } from './env.ts';
import { UsageError } from './exit.ts';
import { finishedRun } from './kept-calls.ts';
import { type LookOptions, lookOf } from './look.ts';
import { gradeOf } from './player.ts';
import { callOf, retrace } from './retrace.ts';
import { stageOf } from './stage.ts';
import { whatIf } from './what-if.ts';

export interface ReplayOptions extends LookOptions {
  readonly from: string;
  readonly typeFirst?: boolean;
}

export async function replay(env: Env, named: string | undefined, options: ReplayOptions): Promise<void> {
  const stored = await finishedRun(env, named);
  const found = await retrace(env, stored);
  const { run, lost } = found;
  if (lost > 0 || !isOver(run))
    throw new UsageError(
      `call ${stored.id} can't be replayed: its scenario was edited, and ${lost === 0 ? 'no longer ends there' : 'some of its replies are gone'}`,
    );
  const turn = Number(options.from);
  if (!/^\d+$/.test(options.from) || turn < 1 || turn > run.turns.length)
    throw new UsageError(
      `--from takes a turn of the call, from 1 to ${run.turns.length}, not ${options.from}`,
    );
  const stage = await stageOf(env, lookOf(env, options), found.library, stored.mode);
  const call = { ...callOf(stored, found), typeFirst: options.typeFirst === true };
  try {
    await whatIf(env, stage, call, gradeOf(run), stored.id, turn, false);
  } finally {
    stage.release();
  }
}
