/** Runs jobs on a few threads, in order of asking, and gives their results in that order. */

import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Job, Reply, Result } from './balance-job.ts';
import { packageRoot } from './package-root.ts';

/** More threads than this bring nothing: a scenario has three difficulties, and memory is finite. */
const most = 8;

/** `progress` is told of every layer of every job (its index). @throws Error with the thread's stack if one fails. */
export async function onThreads(
  jobs: readonly Job[],
  progress: (job: number, turn: number, states: number) => void,
): Promise<readonly Result[]> {
  const results: Result[] = Array(jobs.length).fill(null);
  // The last jobs are the largest as a rule (hard comes last, so does a long scenario), so they go first.
  const waiting = jobs.map((_, index) => index);
  const one = async (): Promise<void> => {
    const worker = new Worker(join(packageRoot(), 'dist', 'balance-worker.cjs'));
    try {
      for (let index = waiting.shift(); index !== undefined; index = waiting.shift())
        results[index] = await ask(worker, jobs[index]!, progress.bind(null, index));
    } finally {
      await worker.terminate();
    }
  };
  const threads = Math.min(jobs.length, most, availableParallelism());
  await Promise.all(Array.from({ length: threads }, one));
  return results;
}

function ask(worker: Worker, job: Job, progress: (turn: number, states: number) => void): Promise<Result> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      worker.removeAllListeners('message').removeAllListeners('error');
      act();
    };
    worker.on('message', (reply: Reply) => {
      if (reply.kind === 'progress') progress(reply.turn, reply.states);
      else if (reply.kind === 'done') settle(() => resolve(reply.result));
      else settle(() => reject(new Error(reply.message)));
    });
    worker.on('error', (error) => settle(() => reject(error)));
    worker.postMessage(job);
  });
}
