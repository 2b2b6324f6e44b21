/** Looks back on a finished call in a thread of its own, while the trainee is still asked how it went. */

import type { Hindsight } from '../balance/index.ts';
import type { Program, Run } from '../engine/index.ts';
import type { HindsightJob } from './hindsight-job.ts';
import { threadsOf } from './threads.ts';

export interface Awaited {
  /** Null where the scenario has too many states, where it failed, or was stopped first. Never rejects. */
  readonly result: Promise<Hindsight | null>;
  /** Ends the thread, whatever it is at. One that is done has ended. */
  readonly stop: () => Promise<void>;
}

/**
 * Begins at once. The call has ended, and began at the scenario's own opening. A debrief does without what failed:
 * `failed` is told why, for whoever wants to know.
 */
export function hindsightSoon(
  program: Program,
  run: Run,
  failed: (error: unknown) => void = () => {},
): Awaited {
  const threads = threadsOf('hindsight-worker.cjs');
  const job: HindsightJob = { program, seed: run.seed, replies: run.turns.map(({ reply }) => reply) };
  const asked = threads
    .run([job], () => {})
    .then(
      ([found]) => found as Hindsight | null,
      (error: unknown) => {
        failed(error);
        return null;
      },
    );
  let end = (): void => {};
  // What a stopped thread was asked is never answered.
  const stopped = new Promise<null>((resolve) => {
    end = () => resolve(null);
  });
  const stop = (): Promise<void> => {
    end();
    return threads.stop();
  };
  return { result: Promise.race([asked, stopped]).finally(threads.stop), stop };
}
