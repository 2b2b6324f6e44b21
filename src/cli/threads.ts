/** Runs jobs on a few threads, in order of asking, and gives their results in that order. */

import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Job, Reply, Results } from './balance-job.ts';
import { packageRoot } from './package-root.ts';

/** More threads than this bring nothing, and each takes memory. */
const most = 8;

export function threadsFor(jobs: number): number {
  return Math.min(jobs, most, availableParallelism());
}

/** `progress` is told how far a job (its index) is. @throws Error with the thread's stack if one fails. */
export async function onThreads<Kind extends Job['kind']>(
  jobs: readonly (Job & { readonly kind: Kind })[],
  progress: (job: number, done: string) => void,
): Promise<readonly Results[Kind][]> {
  const results: Results[Kind][] = [];
  const waiting = jobs.map((_, index) => index);
  const one = async (): Promise<void> => {
    const worker = new Worker(join(packageRoot(), 'dist', 'balance-worker.cjs'));
    try {
      for (let index = waiting.shift(); index !== undefined; index = waiting.shift())
        results[index] = (await ask(worker, jobs[index]!, progress.bind(null, index))) as Results[Kind];
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: threadsFor(jobs.length) }, one));
  return results;
}

function ask(worker: Worker, job: Job, progress: (done: string) => void): Promise<Results[Job['kind']]> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      worker.removeAllListeners('message').removeAllListeners('error');
      act();
    };
    worker.on('message', (reply: Reply) => {
      if (reply.kind === 'progress') progress(reply.done);
      else if (reply.kind === 'done') settle(() => resolve(reply.result));
      else settle(() => reject(new Error(reply.message)));
    });
    worker.on('error', (error) => settle(() => reject(error)));
    worker.postMessage(job);
  });
}
