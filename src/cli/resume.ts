/** `composure play --resume`: goes on with a call that was left. */

import { isOver } from '../engine/index.ts';
import type { StoredRun } from '../practice/index.ts';
import { type Env, say } from './env.ts';
import { UsageError } from './exit.ts';
import { isLastOfShift, unfinishedRun } from './kept-calls.ts';
import { lookOf } from './look.ts';
import type { PlayOptions } from './play.ts';
import { goOnWords } from './play-words.ts';
import { gradeOf, type Played } from './player.ts';
import { withPractice } from './practice.ts';
import { type Call, practise } from './practise.ts';
import { callOf, type Retraced, retrace, shiftPartOf } from './retrace.ts';
import { stageOf } from './stage.ts';
import { showBoth, talk } from './what-if.ts';

/** What the record decides, so that flags can't change a call half-way. */
const fixed = [
  'seed',
  'difficulty',
  'persona',
  'mode',
  'replies',
  'pack',
  'at',
  'mood',
  'fact',
  'record',
  'private',
  'json',
] as const;

export async function resume(env: Env, named: string | undefined, options: PlayOptions): Promise<void> {
  if (named !== undefined)
    throw new UsageError(
      '--resume takes the number of a call, or nothing for the last one left; no scenario',
    );
  const given = fixed.find((flag) => options[flag] !== undefined);
  if (given !== undefined)
    throw new UsageError(`--resume goes on as the call was begun: leave --${given} out`);
  const which = typeof options.resume === 'string' ? options.resume : undefined;
  return resumeRun(env, await unfinishedRun(env, which), options);
}

export async function resumeRun(env: Env, stored: StoredRun, options: PlayOptions): Promise<void> {
  const found = await retrace(env, stored);
  const { origin } = stored;
  const stage = await stageOf(env, lookOf(env, options), found.library, stored.mode);
  const call = resumedCall(stored, found, options.typeFirst === true);
  try {
    await practise(env, stage, call, async (practised) => {
      const first = origin === null ? null : await firstGo(env, origin.run);
      if (first === null) await talk(env, stage, practised);
      else await showBoth(stage, first, practised.played, origin!.turn);
    });
    if (await isLastOfShift(env, stored)) say(stage.out, goOnWords(call.shift, true, true));
  } finally {
    stage.release();
  }
}

/** The call as it was left, to be gone on with. */
export function resumedCall(stored: StoredRun, found: Retraced, typeFirst: boolean): Call {
  const { origin } = stored;
  const notes = [resumedWords(found)];
  return { ...callOf(stored, found), origin, resumed: stored, shift: shiftPartOf(stored), notes, typeFirst };
}

/** The call that a second go is of; null where it can't be brought back. */
async function firstGo(env: Env, id: number): Promise<Played | null> {
  const stored = await withPractice(env, (record) => record.run(id));
  if (stored == null) return null;
  const { run, lost } = await retrace(env, stored);
  return lost === 0 && isOver(run) ? gradeOf(run) : null;
}

function resumedWords({ run, lost, edited }: Retraced): string {
  const turn = run.turns.length + 1;
  if (!edited) return `You go on where you left: turn ${turn}.`;
  const back =
    lost === 0
      ? `All your replies are still there: turn ${turn}.`
      : `You go on at turn ${turn}: your next reply is no longer there.`;
  return `The scenario was edited since you left it. ${back} The call counts for no grade.`;
}
