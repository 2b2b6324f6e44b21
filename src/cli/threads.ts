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

/** All that run, and those of them that wait for a job: a thread that has worked before works faster. */
const threads = new Set<Worker>();
const idle: Worker[] = [];

/** Starts a thread ahead of its first job: it takes as long as reading a pack, which can be done meanwhile. */
export function startThread(): void {
  const worker = new Worker(join(packageRoot(), 'dist', 'balance-worker.cjs'));
  threads.add(worker);
  idle.push(worker);
}

/** Ends all threads, whatever they are at: what they were asked is never answered. Whoever starts threads ends them. */
export async function stopThreads(): Promise<void> {
  await Promise.all([...threads].map((worker) => worker.terminate()));
  threads.clear();
  idle.length = 0;
}

/** `progress` is told how far a job (its index) is. @throws Error with the thread's stack if one fails. */
export async function onThreads<Kind extends Job['kind']>(
  jobs: readonly (Job & { readonly kind: Kind })[],
  progress: (job: number, done: string) => void,
): Promise<readonly Results[Kind][]> {
  const results: Results[Kind][] = [];
  const waiting = jobs.map((_, index) => index);
  const one = async (): Promise<void> => {
    if (idle.length === 0) startThread();
    const worker = idle.pop()!;
    for (let index = waiting.shift(); index !== undefined; index = waiting.shift())
      results[index] = (await ask(worker, jobs[index]!, progress.bind(null, index))) as Results[Kind];
    idle.push(worker);
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
