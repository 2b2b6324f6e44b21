/** `composure data`: where the practice record is, all that is in it, and what to forget. */

import { counted, json } from '../report/index.ts';
import { ageOf } from './age.ts';
import { type Env, say } from './env.ts';
import { UsageError } from './exit.ts';
import { keptPractice, placeOf, troubleOf } from './practice.ts';
import { put } from './report-output.ts';

export async function dataPath(env: Env): Promise<void> {
  const { file } = await placeOf(env);
  say(env.stdout, [file]);
}

export async function dataExport(env: Env, options: { readonly output?: string }): Promise<void> {
  const all = await used(env, (record) => record.export());
  await put(env, `${json(all ?? { runs: [], finished: [] })}\n`, options.output);
}

export async function forgetDetails(env: Env, options: { readonly olderThan: string }): Promise<void> {
  const before = Date.now() - ageOf('--older-than', options.olderThan);
  const calls = (await used(env, (record) => record.forgetDetails(before))) ?? 0;
  say(env.stdout, [
    calls === 0
      ? `no call is older than ${options.olderThan}: nothing was forgotten`
      : `forgot the details of ${counted(calls, 'call')}; of those finished, what, when and whether passed is left`,
  ]);
}

type Record = NonNullable<Awaited<ReturnType<typeof keptPractice>>>;

/** Null where nothing was kept. @throws UsageError */
async function used<T>(env: Env, act: (record: Record) => Promise<T>): Promise<T | null> {
  const record = await keptPractice(env);
  if (record === null) return null;
  try {
    return await act(record);
  } catch (error) {
    throw new UsageError(troubleOf(error, await placeOf(env)).words);
  } finally {
    await record.close();
  }
}
