/** `composure replay`: a call that was played, tried again from one of its turns. */

import { isOver, runAfter } from '../engine/index.ts';
import type { Env } from './env.ts';
import { UsageError } from './exit.ts';
import { finishedRun } from './kept-calls.ts';
import { type LookOptions, lookOf } from './look.ts';
import { againWords } from './play-words.ts';
import { gradeOf } from './player.ts';
import { retrace } from './retrace.ts';
import { stageOf } from './stage.ts';
import { whatIf } from './what-if.ts';

export interface ReplayOptions extends LookOptions {
  readonly from: string;
  readonly typeFirst?: boolean;
}

export async function replay(env: Env, named: string | undefined, options: ReplayOptions): Promise<void> {
  const stored = await finishedRun(env, named);
  const { library, run, typed, hash, lost } = await retrace(env, stored);
  if (lost > 0 || !isOver(run))
    throw new UsageError(
      `call ${stored.id} can't be replayed: its scenario was edited, and ${lost === 0 ? 'no longer ends there' : 'some of its replies are gone'}`,
    );
  const turn = Number(options.from);
  if (!/^\d+$/.test(options.from) || turn < 1 || turn > run.turns.length)
    throw new UsageError(
      `--from takes a turn of the call, from 1 to ${run.turns.length}, not ${options.from}`,
    );
  const look = lookOf(env, options);
  const { scenario, seed, difficulty, mode, pack, id } = stored;
  const stage = await stageOf(env, look, library, mode);
  const call = {
    ...{
      library,
      hash,
      run: runAfter(run, 0),
      typed,
      mode,
      pack,
      origin: null,
      resumed: null,
      edited: false,
    },
    typeFirst: options.typeFirst === true,
    introduced: false,
    notes: [],
    kept: true,
    again: againWords(scenario, seed, { difficulty, mode, ...(pack === null ? {} : { pack }) }),
  };
  try {
    await whatIf(env, stage, call, gradeOf(run), id, turn, false);
  } finally {
    stage.release();
  }
}
