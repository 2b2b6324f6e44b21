/** `composure` alone: the home screen, and back to it after whatever is done there. */

import type { Difficulty } from '../persona/index.ts';
import type { StoredRun } from '../practice/index.ts';
import { clean, type HomeFacts, homeView, type Look } from '../report/index.ts';
import { type Env, say } from './env.ts';
import { Interrupted, UsageError } from './exit.ts';
import { choicesOf, type Library, openLibrary } from './library.ts';
import { oneLine } from './line-input.ts';
import { type LookOptions, lookOf } from './look.ts';
import { withPractice } from './practice.ts';
import { promptContext } from './terminal-player.ts';

/** What the record knows, and what the keys `c` and `t` stand for. */
interface Known {
  readonly facts: HomeFacts;
  readonly unfinished: StoredRun | null;
  readonly today: { readonly scenario: string; readonly difficulty: Difficulty } | null;
}

export async function home(env: Env, options: LookOptions): Promise<void> {
  const look = lookOf(env, options);
  const library = await openLibrary(env.cwd, undefined);
  for (;;) {
    let known: Promise<Known> | null = null;
    const load = () => {
      known ??= knownOf(env, library);
      return known;
    };
    const key = await choose(env, look, async () => (await load()).facts);
    if (key === 'q') return;
    await act(env, options, key, await load());
    if (!(await goesHome(env, look))) return;
  }
}

async function choose(env: Env, look: Look, load: () => Promise<HomeFacts>): Promise<string> {
  if (!look.plain) {
    const { homePrompt } = await import('./home-prompt.ts');
    env.stdout.write('\u001b[H\u001b[2J');
    return homePrompt({ load, look }, promptContext(env));
  }
  const facts = await load();
  say(env.stdout, [...homeView(facts, look), 'Type a letter, then Enter. q leaves.']);
  const typed = await oneLine(env);
  return typed === null || typed === '' ? 'q' : typed;
}

async function knownOf(env: Env, library: Library): Promise<Known> {
  const { trouble, unfinished, goal, history } = await read(env);
  const { nextOf, repliesOf } = await import('../practice/index.ts');
  const today = nextOf(history, choicesOf(library), env.now());
  return {
    unfinished,
    today,
    facts: {
      unfinished:
        unfinished === null
          ? null
          : { title: unfinished.title, turn: repliesOf(unfinished.events).length + 1 },
      today,
      goal,
      calls: history.length,
      passed: history.filter(({ passed, graded }) => passed && graded).length,
      trouble,
    },
  };
}

async function read(env: Env) {
  const nothing = { unfinished: null, goal: null, history: [] };
  try {
    const found = await withPractice(env, async (record) => ({
      unfinished: await record.unfinished(),
      goal: await record.goal(),
      history: await record.history(),
    }));
    return { ...(found ?? nothing), trouble: null };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { ...nothing, trouble: error.message };
  }
}

async function act(env: Env, options: LookOptions, key: string, known: Known): Promise<void> {
  try {
    if (key === 'c' && known.unfinished !== null) {
      const { isLastOfShift } = await import('./kept-calls.ts');
      if (await isLastOfShift(env, known.unfinished)) {
        const { shift } = await import('./shift.ts');
        await shift(env, undefined, { ...options, resume: true });
      } else {
        const { resumeRun } = await import('./resume.ts');
        await resumeRun(env, known.unfinished, options);
      }
    } else if (key === 't' && known.today !== null) {
      const { play } = await import('./play.ts');
      await play(env, known.today.scenario, { ...options, difficulty: known.today.difficulty });
    } else if (key === 'p') {
      const { progress } = await import('./progress.ts');
      await progress(env, options);
    } else if (key === 'b') {
      const { browse } = await import('./browse.ts');
      await browse(env, options);
    } else if (key === 's') {
      const { shift } = await import('./shift.ts');
      await shift(env, undefined, options);
    } else if (key === 'n') {
      const { play } = await import('./play.ts');
      await play(env, undefined, options);
    } else throw new UsageError(`there is no ${clean(key)} here`);
  } catch (error) {
    // Who leaves a call by its key has not left the program; and a call that can't be had is no reason to end it.
    if (error instanceof UsageError) say(env.stdout, ['', error.message, '']);
    else if (!(error instanceof Interrupted)) throw error;
  }
}

async function goesHome(env: Env, look: Look): Promise<boolean> {
  if (look.plain) {
    say(env.stdout, ['Enter for the home screen, q to leave.']);
    const typed = await oneLine(env);
    return typed !== null && typed !== 'q';
  }
  const { pagePrompt } = await import('./page-prompt.ts');
  return (await pagePrompt({ enter: 'home screen', keys: { q: 'leave' }, look }, promptContext(env))) !== 'q';
}
