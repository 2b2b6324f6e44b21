/** `composure today`: what to practise next, why, and how to start it. */

import { nextOf } from '../practice/index.ts';
import { json, todayView } from '../report/index.ts';
import { type Env, say } from './env.ts';
import { UsageError } from './exit.ts';
import { historyOf } from './history.ts';
import { choicesOf, openLibrary } from './library.ts';
import { type LookOptions, lookOf } from './look.ts';
import { shellWord } from './shell-word.ts';

export interface TodayOptions extends LookOptions {
  readonly json?: boolean;
  readonly pack?: string;
}

export async function today(
  env: Env,
  options: TodayOptions,
  history = () => historyOf(env),
  now = env.now(),
): Promise<void> {
  const library = await openLibrary(env.cwd, options.pack);
  const next = nextOf(await history(), choicesOf(library), now);
  if (next === null) throw new UsageError('there are no scenarios to practise');
  if (options.json === true) return say(env.stdout, [json(next)]);
  // What `play` does by itself is left out.
  const difficulty = next.difficulty === 'standard' ? [] : ['--difficulty', next.difficulty];
  const pack = options.pack === undefined ? [] : ['--pack', shellWord(options.pack)];
  const start = ['composure play', next.scenario, ...difficulty, ...pack].join(' ');
  say(env.stdout, todayView(next, start, now, lookOf(env, options)));
}
