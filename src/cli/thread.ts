/** The inside of a thread: takes jobs, gives their results, one at a time. */

import { parentPort } from 'node:worker_threads';
import type { Answer } from './threads.ts';

export function serve<Job>(work: (job: Job, progress: (done: string) => void) => unknown): void {
  const port = parentPort;
  if (port === null) throw new Error('a thread of its own is needed');
  const answer = (said: Answer) => port.postMessage(said);
  port.on('message', (job: Job) => {
    try {
      answer({ kind: 'done', result: work(job, (done) => answer({ kind: 'progress', done })) });
    } catch (error) {
      answer({
        kind: 'failed',
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
  });
}
