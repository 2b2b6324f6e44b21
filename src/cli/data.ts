/** `composure data`: where the practice record is, all that is in it, and what to forget. */

import { counted, json } from '../report/index.ts';
import { ageOf } from './age.ts';
import { type Env, say } from './env.ts';
import { placeOf, withPractice } from './practice.ts';
import { put } from './report-output.ts';

export async function dataPath(env: Env): Promise<void> {
  const { file } = await placeOf(env);
  say(env.stdout, [file]);
}

export async function dataExport(env: Env, options: { readonly output?: string }): Promise<void> {
  const all = await withPractice(env, (record) => record.export());
  await put(env, `${json(all ?? { runs: [], finished: [] })}\n`, options.output);
}

export async function forgetDetails(env: Env, options: { readonly olderThan: string }): Promise<void> {
  const before = env.now() - ageOf('--older-than', options.olderThan);
  const calls = (await withPractice(env, (record) => record.forgetDetails(before))) ?? 0;
  say(env.stdout, [
    calls === 0
      ? `no call is older than ${options.olderThan}: nothing was forgotten`
      : `forgot the details of ${counted(calls, 'call')}; of those finished, what, when and whether passed is left`,
  ]);
}
