/** `composure progress`: how practice is going, and what is still missing to be ready. */

import { progressOf, readinessOf } from '../practice/index.ts';
import { json, progressCsv, progressView } from '../report/index.ts';
import { type Env, say } from './env.ts';
import { UsageError } from './exit.ts';
import { historyOf } from './history.ts';
import { type LookOptions, lookOf } from './look.ts';

export interface ProgressOptions extends LookOptions {
  readonly json?: boolean;
  readonly csv?: boolean;
}

export async function progress(
  env: Env,
  options: ProgressOptions,
  history = () => historyOf(env),
): Promise<void> {
  if (options.json === true && options.csv === true) throw new UsageError('choose one of --json and --csv');
  const finished = await history();
  const gone = progressOf(finished);
  const readiness = readinessOf(finished);
  if (options.json === true) return say(env.stdout, [json({ progress: gone, readiness })]);
  if (options.csv === true) return void env.stdout.write(progressCsv(gone));
  if (finished.length === 0)
    return say(env.stdout, [
      'Nothing to show yet: your progress begins with the first call that you finish.',
      'What to start with: composure today',
    ]);
  say(env.stdout, progressView(gone, readiness, lookOf(env, options)));
}
