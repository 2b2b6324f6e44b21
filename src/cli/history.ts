/** Where commands get the finished calls from. */

import type { Finished } from '../practice/index.ts';
import { type Env, say } from './env.ts';
import { UsageError } from './exit.ts';
import { withPractice } from './practice.ts';

/** Oldest first; none where the record can't be read, which is said. */
export async function historyOf(env: Env): Promise<readonly Finished[]> {
  try {
    return (await withPractice(env, (record) => record.history())) ?? [];
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    say(env.stderr, [error.message]);
    return [];
  }
}
