/** Runs jobs on a few threads of one kind, in order of asking, and gives their results in that order. */

import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { packageRoot } from './package-root.ts';

/** More threads than this bring nothing, and each takes memory. */
const most = 8;

export function threadsFor(jobs: number): number {
  return Math.min(jobs, most, availableParallelism());
}

/** What a thread says of its job. */
export type Answer =
  | { readonly kind: 'progress'; readonly done: string }
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly message: string };

export interface Threads {
  /** Starts a thread ahead of its first job: it takes as long as reading a pack, which can be done meanwhile. */
  readonly start: () => void;
  /** `progress` is told how far a job (its index) is. @throws Error with the thread's stack if one fails. */
  readonly run: (
    jobs: readonly unknown[],
    progress: (job: number, done: string) => void,
  ) => Promise<readonly unknown[]>;
  /** Ends all threads, whatever they are at: what they were asked is never answered. Whoever starts threads ends them. */
  readonly stop: () => Promise<void>;
}

/** `entry`: a file of dist, which answers each message with `Answer`s. */
export function threadsOf(entry: string): Threads {
  /** All that run, and those of them that wait for a job: a thread that has worked before works faster. */
  const threads = new Set<Worker>();
  const idle: Worker[] = [];
  const start = (): void => {
    const worker = new Worker(join(packageRoot(), 'dist', entry));
    threads.add(worker);
    idle.push(worker);
  };
  return {
    start,
    async run(jobs, progress) {
      const results: unknown[] = [];
      const waiting = jobs.map((_, index) => index);
      const one = async (): Promise<void> => {
        if (idle.length === 0) start();
        const worker = idle.pop()!;
        for (let index = waiting.shift(); index !== undefined; index = waiting.shift())
          results[index] = await ask(worker, jobs[index], progress.bind(null, index));
        idle.push(worker);
      };
      await Promise.all(Array.from({ length: threadsFor(jobs.length) }, one));
      return results;
    },
    async stop() {
      await Promise.all([...threads].map((worker) => worker.terminate()));
      threads.clear();
      idle.length = 0;
    },
  };
}

function ask(worker: Worker, job: unknown, progress: (done: string) => void): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      worker.removeAllListeners('message').removeAllListeners('error');
      act();
    };
    worker.on('message', (answer: Answer) => {
      if (answer.kind === 'progress') progress(answer.done);
      else if (answer.kind === 'done') settle(() => resolve(answer.result));
      else settle(() => reject(new Error(answer.message)));
    });
    worker.on('error', (error) => settle(() => reject(error)));
    worker.postMessage(job);
  });
}
