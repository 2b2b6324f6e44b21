/** `composure shift`: several calls in a row, what carries over between them, and one scorecard for the whole. */

import { isOver, remembering, startRun } from '../engine/index.ts';
import { type Difficulty, dimensions } from '../persona/index.ts';
import {
  betweenView,
  breathView,
  json,
  type ShiftCallReport,
  type ShiftReport,
  shiftIntroView,
  shiftView,
} from '../report/index.ts';
import { pointsOf } from '../score/index.ts';
import type { Shift } from '../script/index.ts';
import { contentHash, packOfScenario } from './content.ts';
import { atDifficulty } from './difficulty.ts';
import { type Env, say } from './env.ts';
import { Interrupted, UsageError } from './exit.ts';
import { type Library, openLibrary } from './library.ts';
import { type LookOptions, lookOf } from './look.ts';
import { againWords, memoryOption } from './play-words.ts';
import type { Mode, Played } from './player.ts';
import { type Call, practise, unplayed } from './practise.ts';
import { freshSeed } from './seed.ts';
import { harder, type PlannedCall, planOf } from './shift-plan.ts';
import { type Stage, stageOf } from './stage.ts';
import { talk } from './what-if.ts';

export interface ShiftOptions extends LookOptions {
  readonly seed?: string;
  readonly mode?: Mode;
  readonly json?: boolean;
  readonly pack?: string;
  readonly typeFirst?: boolean;
  readonly private?: boolean;
}

/** A call as it came: planned, or a step harder. */
interface Came {
  readonly difficulty: Difficulty;
  readonly remembered: readonly string[];
  readonly carried: string | null;
}

export async function shift(env: Env, named: string | undefined, options: ShiftOptions): Promise<void> {
  const look = lookOf(env, options);
  const library = await openLibrary(env.cwd, options.pack);
  const chosen = await find(env, library, named, look.plain);
  const seed = options.seed ?? freshSeed();
  const plan = planOf(chosen, seed);
  const stage = await stageOf(env, look, library, options.mode ?? 'guided', options.json);
  const done: ShiftCallReport[] = [];
  const report = () => reportOf(chosen, seed, plan, done);
  try {
    const { title, setting } = chosen;
    stage.asker.show(shiftIntroView({ title, setting, customers: plan.length }, stage.look), true);
    await stage.asker.wait('begin', {});
    // Whether the last call went wrong and no breath was taken since.
    let tense = false;
    for (const [at, planned] of plan.entries()) {
      const standard = await library.program(planned.scenario);
      const came = cameOf(planned, standard.difficulties, tense, done);
      const program = remembering(atDifficulty(standard, came.difficulty), came.remembered);
      const call: Call = {
        ...unplayed,
        library,
        hash: contentHash(standard),
        run: startRun(program, planned.seed),
        mode: options.mode ?? 'guided',
        typeFirst: options.typeFirst === true,
        pack: packOfScenario(library, planned.scenario, null),
        remembered: came.remembered,
        notes: came.carried === null ? [] : [came.carried],
        kept: options.private !== true,
        ownInput: at === 0,
        again: againWords(planned.scenario, planned.seed, {
          ...options,
          difficulty: came.difficulty,
          ...memoryOption(came.remembered),
        }),
      };
      await practise(env, stage, call, async (practised) => {
        done.push(callReport(practised.played, came));
        const next = plan[at + 1];
        if (next === undefined) return;
        tense = await between(stage, library, plan, done, next, () => talk(env, stage, practised));
      });
    }
    if (options.json === true) return say(env.stdout, [json(report())]);
    stage.asker.show(shiftView(report(), stage.look), true);
    const ways = [
      'Each call is kept: composure review --list',
      `The same shift again: ${again(chosen, seed, options)}`,
    ];
    say(stage.out, options.private === true ? ways.slice(1) : ways);
  } catch (error) {
    // Whoever leaves in the middle has played the calls before it.
    if (done.length > 0 && isLeaving(error)) say(stage.out, ['', ...shiftView(report(), stage.look)]);
    throw error;
  } finally {
    stage.release();
  }
}

function isLeaving(error: unknown): boolean {
  return error instanceof Interrupted || (error as Error).name === 'ExitPromptError';
}

/** What a call is like when its turn has come. */
function cameOf(
  { difficulty, remembers }: PlannedCall,
  offered: readonly Difficulty[],
  tense: boolean,
  done: readonly ShiftCallReport[],
): Came {
  const up = tense ? harder(difficulty, offered) : difficulty;
  const kept = remembers !== null && done[remembers.call]!.pass;
  const notes = [
    ...(up === difficulty ? [] : [`No breath after the last call, so this one came at ${up}.`]),
    ...(remembers === null ? [] : [`A regular, who remembers call ${remembers.call + 1}.`]),
  ];
  return {
    difficulty: up,
    remembered: kept ? remembers.sets : [],
    carried: notes.length === 0 ? null : notes.join(' '),
  };
}

/** What is done between two calls; whether the next customer meets somebody who is still tense. */
async function between(
  { asker, look }: Stage,
  library: Library,
  plan: readonly PlannedCall[],
  done: readonly ShiftCallReport[],
  next: PlannedCall,
  talkItOver: () => Promise<void>,
): Promise<boolean> {
  const last = done.at(-1)!;
  const { title, customer, difficulties } = await library.program(next.scenario);
  const up = harder(next.difficulty, difficulties);
  const carries = !last.pass && up !== next.difficulty;
  const shown = { title, customer, harder: carries ? up : null };
  let talked = false;
  for (;;) {
    asker.show(betweenView(done.length, plan.length, last, shown, look), true);
    const keys = {
      ...(last.pass ? {} : { b: 'take a breath' }),
      ...(talked ? {} : { t: 'talk it over' }),
    };
    const key = await asker.wait('meet the next customer', keys);
    if (key === 't') {
      await talkItOver();
      talked = true;
    } else if (key === 'b') {
      asker.show(breathView(look), true);
      await asker.wait('meet the next customer', {});
      return false;
    } else return carries;
  }
}

function callReport({ run, scorecard }: Played, { carried }: Came): ShiftCallReport {
  if (!isOver(run)) throw new Error('only a call that has ended is reported');
  const { title, customer, difficulty } = run.program;
  return { title, customer, difficulty, carried, pass: scorecard.pass, scores: pointsOf(scorecard) };
}

function reportOf(
  { title }: Shift,
  seed: string,
  plan: readonly PlannedCall[],
  calls: readonly ShiftCallReport[],
): ShiftReport {
  const mean = (name: keyof ShiftReport['means']) => {
    const points = calls.flatMap(({ scores }) => scores[name] ?? []);
    return points.length === 0
      ? null
      : Math.floor(points.reduce((sum, each) => sum + each, 0) / points.length);
  };
  const [calmness, empathy, boundary] = dimensions.map(mean) as [number | null, number | null, number | null];
  return {
    title,
    seed,
    planned: plan.length,
    calls,
    means: { calmness, empathy, boundary, total: mean('total') },
  };
}

function again({ id }: Shift, seed: string, options: ShiftOptions): string {
  return againWords(id, seed, options).replace('composure play', 'composure shift');
}

async function find(env: Env, library: Library, named: string | undefined, plain: boolean): Promise<Shift> {
  const shifts = library.part('shifts');
  const ids = Object.keys(shifts);
  if (ids.length === 0) throw new UsageError('there are no shifts');
  if (named !== undefined) {
    if (Object.hasOwn(shifts, named)) return shifts[named]!;
    const { didYouMean } = await import('../script/index.ts');
    throw new UsageError(
      `there is no shift ${named}. ${didYouMean(named, ids) ?? 'See `composure list shifts`.'}`,
    );
  }
  if (env.stdin.isTTY !== true || env.stdout.isTTY !== true)
    throw new UsageError('name a shift; `composure list shifts` shows them');
  const { chooseOne } = await import('./choose.ts');
  const id = await chooseOne(
    env,
    'Which shift?',
    Object.values(shifts).map(({ id: value, title, calls }) => ({
      value,
      name: `${title}, ${calls.length} calls`,
    })),
    plain,
  );
  return shifts[id]!;
}
