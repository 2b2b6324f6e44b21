/** A thread of `composure balance`: takes jobs, gives their results, one at a time. Its own entry of the bundle. */

import { parentPort } from 'node:worker_threads';
import { type Job, type Reply, work } from './balance-job.ts';

const port = parentPort;
if (port === null) throw new Error('a thread of its own is needed');
port.on('message', (job: Job) => {
  const answer = (reply: Reply) => port.postMessage(reply);
  try {
    answer({ kind: 'done', result: work(job, (done) => answer({ kind: 'progress', done })) });
  } catch (error) {
    answer({
      kind: 'failed',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
});
