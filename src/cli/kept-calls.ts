/** Finds calls in the practice record by what a command names. */

import type { PracticeRecord, StoredRun } from '../practice/index.ts';
import type { Env } from './env.ts';
import { UsageError } from './exit.ts';
import { withPractice } from './practice.ts';
import { shiftPartOf } from './retrace.ts';

/** The call of that number, else the last one played to its end. @throws UsageError */
export async function finishedRun(env: Env, named: string | undefined): Promise<StoredRun> {
  const stored = await found(env, named, (record) => record.lastFinished());
  if (stored === null) throw new UsageError('no call has been played to its end yet; `composure` begins one');
  if (stored.finishedAt === null)
    throw new UsageError(
      `call ${stored.id} was left before its end; \`composure play --resume ${stored.id}\` goes on with it`,
    );
  return stored;
}

/** The call of that number, else the last one left. @throws UsageError */
export async function unfinishedRun(env: Env, named: string | undefined): Promise<StoredRun> {
  const stored = await found(env, named, (record) => record.unfinished());
  if (stored === null) throw new UsageError('there is no call to go on with; `composure play` begins one');
  if (stored.finishedAt !== null)
    throw new UsageError(
      `call ${stored.id} was played to its end; \`composure review ${stored.id}\` shows it`,
    );
  return stored;
}

/** Whether it is the call that the shift begun last has come to. */
export async function isLastOfShift(env: Env, stored: StoredRun): Promise<boolean> {
  if (shiftPartOf(stored) === null) return false;
  const calls = await withPractice(env, (record) => record.lastShift());
  return calls?.at(-1)?.id === stored.id;
}

/** The call of that number, else the one that `last` finds; null where there is none. */
function found(
  env: Env,
  named: string | undefined,
  last: (record: PracticeRecord) => Promise<StoredRun | null>,
): Promise<StoredRun | null> {
  return withPractice(env, (record) => (named === undefined ? last(record) : storedRun(record, named)));
}

async function storedRun(record: PracticeRecord, named: string): Promise<StoredRun> {
  if (!/^[1-9]\d{0,14}$/.test(named))
    throw new UsageError(
      `a call is named by its number, as \`composure review --list\` shows it, not ${named}`,
    );
  const stored = await record.run(Number(named));
  if (stored === null)
    throw new UsageError(`there is no call ${named} here, or its details have been deleted`);
  return stored;
}
