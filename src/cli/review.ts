/** `composure review`: the talk about a call again, on the screen or as a page to keep. */

import { isOver } from '../engine/index.ts';
import type { Finished } from '../practice/index.ts';
import { clean, reviewHtml, reviewMarkdown, reviewView, tableView } from '../report/index.ts';
import { type Env, say } from './env.ts';
import { UsageError } from './exit.ts';
import { hindsightSoon } from './hindsight.ts';
import { finishedRun } from './kept-calls.ts';
import { type LookOptions, lookOf } from './look.ts';
import { withPractice } from './practice.ts';
import { expectPlace, put } from './report-output.ts';
import { retrace } from './retrace.ts';
import { reviewOf } from './review-of.ts';

export interface ReviewOptions extends LookOptions {
  readonly html?: boolean;
  readonly markdown?: boolean;
  readonly output?: string;
  readonly list?: boolean;
}

export async function review(env: Env, named: string | undefined, options: ReviewOptions): Promise<void> {
  const look = lookOf(env, options);
  if (options.list === true) {
    const history = (await withPractice(env, (record) => record.history())) ?? [];
    if (history.length === 0) return say(env.stdout, ['No call has been played to its end yet.']);
    return say(env.stdout, tableView(['Call', 'Day', 'Level', 'Verdict', 'Title'], history.map(rowOf), look));
  }
  if (options.output !== undefined && options.html !== true && options.markdown !== true)
    throw new UsageError('--output goes with --html or --markdown');
  expectPlace(env.cwd, options.output);
  const stored = await finishedRun(env, named);
  const { library, run, typed, lost, edited } = await retrace(env, stored);
  if (lost > 0 || !isOver(run))
    throw new UsageError(
      `call ${stored.id} can't be shown in full: its scenario has been edited so that the call no longer ends there`,
    );
  if (edited)
    say(env.stderr, ['The scenario has been edited since: lines and scores are as they would be today.']);
  const soon = hindsightSoon(run.program, run);
  try {
    const { id, events, origin, reflection, goal } = stored;
    const history = (await withPractice(env, (record) => record.history())) ?? [];
    const hindsight = await soon.result;
    const told = reviewOf({
      ...{ library, run, typed, events, origin, hindsight, reflection, goal, history, id },
      now: env.now(),
    });
    if (options.html === true) return await put(env, reviewHtml(told), options.output);
    if (options.markdown === true) return await put(env, reviewMarkdown(told), options.output);
    for (const { lines } of reviewView(told, look)) say(env.stdout, [...lines, '']);
  } finally {
    await soon.stop();
  }
}

function rowOf({ run, finishedAt, difficulty, passed, graded, title }: Finished): readonly string[] {
  const verdict = graded ? (passed ? 'passed' : 'not yet') : 'not graded';
  return [String(run), new Date(finishedAt).toISOString().slice(0, 10), difficulty, verdict, clean(title)];
}
