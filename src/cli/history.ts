/** Where commands get the finished calls from. */

import type { Finished } from '../practice/index.ts';
import { type Env, say } from './env.ts';
import { openPractice } from './practice.ts';

/** Oldest first; none where the record can't be read, which is said. */
export async function historyOf(env: Env): Promise<readonly Finished[]> {
  const record = await openPractice(env);
  if (typeof record === 'string') {
    say(env.stderr, [record]);
    return [];
  }
  try {
    return await record.history();
  } finally {
    await record.close();
  }
}
