/**
 * The talk after a call: the trainee first says how it went, then sees what came of it, can try a turning point again,
 * and takes a rule along. Who is asked before being shown the record learns most (Tannenbaum & Cerasoli 2013). The call
 * is over and kept by then: whatever is skipped here loses nothing.
 */

import { skillIndexOf } from '../balance/index.ts';
import { type Dimension, dimensions } from '../persona/index.ts';
import type { Reflection } from '../practice/index.ts';
import { type Review, reviewView, wrap } from '../report/index.ts';
import { pointsOf } from '../score/index.ts';
import { type Env, say } from './env.ts';
import { type Awaited, hindsightSoon } from './hindsight.ts';
import type { Practised } from './practise.ts';
import { reviewOf } from './review-of.ts';
import type { Stage } from './stage.ts';

/** `tryAgain`: plays on from before a reply (its turn, from 1); null where the call is a second go already. */
export async function debrief(
  env: Env,
  stage: Stage,
  practised: Practised,
  tryAgain: ((turn: number) => Promise<void>) | null,
): Promise<void> {
  const { call, played, keeper, events } = practised;
  const { run } = played;
  // It takes half a second, in which the trainee is asked how it went.
  const soon = run.start === null ? hindsightSoon(run.program, run) : nothingSoon;
  try {
    // Authors start in the middle, to see what comes; it is no practice.
    const reflection =
      run.start === null ? await reflect(stage, played.scorecard.scores, run.turns.length) : null;
    if (reflection !== null) await keeper.use((record, id) => record.reflect(id, reflection));
    const hindsight = await soon.result;
    if (hindsight !== null) {
      const index = skillIndexOf(pointsOf(played.scorecard), hindsight);
      await keeper.use((record, id) => record.setIndex(id, index));
    }
    const known = await keeper.use(async (record, id) => ({ history: await record.history(), id }));
    const { library, origin } = call;
    const { typed } = practised;
    const review = reviewOf({
      ...{ library, run, typed, events, origin, hindsight, reflection, goal: null },
      ...{ history: known?.history ?? [], id: known?.id ?? null, now: env.now() },
    });
    await show(stage, review, (env.stdout.rows ?? 24) - around, tryAgain);
    const goal = known === undefined ? null : await stage.asker.text(goalQuestion);
    if (goal !== null) await keeper.use((record, id) => record.setGoal(id, goal));
    const again = `The same call again: ${call.again}`;
    const seen = known === undefined ? [] : ['This talk again: composure review'];
    say(
      stage.out,
      stage.look.plain
        ? [again, ...seen]
        : ['', ...[again, ...seen].map((line) => `  ${stage.look.palette.dim(line)}`), ''],
    );
  } finally {
    await soon.stop();
  }
}

const nothingSoon: Awaited = { result: Promise.resolve(null), stop: async () => {} };

/** Lines that a page has besides its own: blank ones, and the legend. */
const around = 3;

const goalQuestion = 'Next time: if …, then I …? Type your own.';

async function reflect(
  { asker, look }: Stage,
  scores: Readonly<Record<Dimension, unknown>>,
  turns: number,
): Promise<Reflection | null> {
  const intro = 'Say it before you see what came of it: 0 is not at all, 4 as well as can be.';
  asker.show([look.palette.strong('How did it go?'), '', ...wrap(intro, look.width)], true);
  const ratings: Record<Dimension, number | null> = { calmness: null, empathy: null, boundary: null };
  for (const dimension of dimensions)
    if (scores[dimension] !== null) ratings[dimension] = await asker.number(questions[dimension], 0, 4);
  const turn = await asker.number('Which reply mattered most?', 1, turns);
  const isSilent = turn === null && dimensions.every((dimension) => ratings[dimension] === null);
  return isSilent ? null : { ratings, turn };
}

const questions: Readonly<Record<Dimension, string>> = {
  calmness: 'How calm did you stay?',
  empathy: 'How well did they feel understood?',
  boundary: 'How well did you hold the line?',
};

async function show(
  { asker, look }: Stage,
  review: Review,
  rows: number,
  tryAgain: ((turn: number) => Promise<void>) | null,
): Promise<void> {
  const pages = reviewView(review, look, rows);
  for (const [index, { lines, whatIf }] of pages.entries()) {
    // Only the first clears the screen: the whole debrief stays to be scrolled back to.
    let fresh = index === 0;
    for (;;) {
      asker.show(lines, fresh);
      const offered = whatIf !== null && tryAgain !== null;
      const key = await asker.wait('go on', offered ? { w: 'try again from here' } : {});
      if (key !== 'w' || !offered) break;
      await tryAgain(whatIf);
      fresh = true;
    }
  }
}
