/** The threads of `composure balance`. */

import type { Job, Results } from './balance-job.ts';
import { threadsOf } from './threads.ts';

const threads = threadsOf('balance-worker.cjs');

export const startThread = threads.start;
export const stopThreads = threads.stop;

/** `progress` is told how far a job (its index) is. @throws Error with the thread's stack if one fails. */
export function onThreads<Kind extends Job['kind']>(
  jobs: readonly (Job & { readonly kind: Kind })[],
  progress: (job: number, done: string) => void,
): Promise<readonly Results[Kind][]> {
  return threads.run(jobs, progress) as Promise<readonly Results[Kind][]>;
}
