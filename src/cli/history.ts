/** Where commands get the finished calls from. */

import type { Finished } from '../practice/index.ts';
import type { Env } from './env.ts';

/** Oldest first. */
export async function historyOf(_env: Env): Promise<readonly Finished[]> {
  // WIRE HERE: `openPractice(env)`, then `history()` and `close()` of the record.
  return [];
}
