/** `composure shift`: several calls in a row, what carries over between them, and one scorecard for the whole. */

import { type Program, remembering, startRun } from '../engine/index.ts';
import type { StoredRun } from '../practice/index.ts';
import { json, shiftIntroView, shiftView } from '../report/index.ts';
import { pointsOf } from '../score/index.ts';
import { contentHash, packOfScenario } from './content.ts';
import { atDifficulty } from './difficulty.ts';
import { type Env, say } from './env.ts';
import { Interrupted } from './exit.ts';
import { lookOf } from './look.ts';
import { againWords, memoryOption, shiftGoesOn } from './play-words.ts';
import { type Call, practise, unplayed } from './practise.ts';
import { resumedCall } from './resume.ts';
import { retrace } from './retrace.ts';
import { between } from './shift-between.ts';
import { type Came, cameOf } from './shift-plan.ts';
import { callReport, reportOf } from './shift-report.ts';
import { lastSitting, newSitting, type ShiftOptions, type Sitting, shiftAgain } from './shift-sitting.ts';
import { stageOf } from './stage.ts';
import { talk } from './what-if.ts';

export async function shift(env: Env, named: string | undefined, options: ShiftOptions): Promise<void> {
  const look = lookOf(env, options);
  const sitting =
    options.resume === true
      ? await lastSitting(env, named, options)
      : await newSitting(env, named, options, look.plain);
  const { shift: chosen, library, seed, plan, mode, left } = sitting;
  const stage = await stageOf(env, look, library, mode, options.json);
  const done = [...sitting.done];
  const report = () => reportOf(chosen.title, seed, plan.length, done);
  let { first, tense } = sitting;
  let met = false;
  try {
    if (options.resume !== true) {
      const { title, setting } = chosen;
      stage.asker.show(shiftIntroView({ title, setting, customers: plan.length }, stage.look), true);
      await stage.asker.wait('begin', {});
    } else if (left === null) tense = await between(stage, library, plan, done, null);
    for (const [at, planned] of [...plan.entries()].slice(done.length)) {
      const standard = await library.program(planned.scenario);
      const passed = done.map(({ pass }) => pass);
      const came = cameOf(planned, standard.difficulties, tense, passed);
      const call =
        left !== null && at === sitting.done.length
          ? await leftCall(env, left, options)
          : nextCall(sitting, at, standard, came, { first, tense }, options);
      met = true;
      await practise(env, stage, call, async (practised) => {
        const { run, scorecard } = practised.played;
        const result = { pass: scorecard.pass, scores: pointsOf(scorecard) };
        done.push(callReport(run.program, result, came.carried));
        first ??= (await practised.keeper.use(async (_, id) => id)) ?? null;
        tense = await between(stage, library, plan, done, () => talk(env, stage, practised));
      });
    }
    if (options.json === true) return say(env.stdout, [json(report())]);
    stage.asker.show(shiftView(report(), stage.look), true);
    const ways = [
      'Each call is kept: composure review --list',
      `The same shift again: ${shiftAgain(chosen.id, mode, sitting)}`,
    ];
    say(stage.out, options.private === true ? ways.slice(1) : ways);
  } catch (error) {
    // Whoever leaves in the middle has played the calls before it.
    if (done.length > 0 && isLeaving(error)) {
      // Whoever leaves a call has been told how to go on.
      const ways = met ? [] : ['', shiftGoesOn];
      say(stage.out, ['', ...shiftView(report(), stage.look), ...ways]);
    }
    throw error;
  } finally {
    stage.release();
  }
}

function isLeaving(error: unknown): boolean {
  return error instanceof Interrupted || (error as Error).name === 'ExitPromptError';
}

async function leftCall(env: Env, left: StoredRun, { typeFirst }: ShiftOptions): Promise<Call> {
  return resumedCall(left, await retrace(env, left), typeFirst === true);
}

/** `first`: the run of the first call, where there is one already; `tense`: whether it comes to somebody still tense. */
function nextCall(
  sitting: Sitting,
  at: number,
  standard: Program,
  { difficulty, remembered, carried }: Came,
  { first, tense }: { readonly first: number | null; readonly tense: boolean },
  options: ShiftOptions,
): Call {
  const { shift, library, seed, plan, mode } = sitting;
  const planned = plan[at]!;
  const { scenario } = planned;
  const program = remembering(atDifficulty(standard, difficulty), remembered);
  const kept = options.private !== true;
  const pack = library.isBuiltIn ? null : library.root;
  const named = sitting.pack === null ? {} : { pack: sitting.pack };
  const part = { shift: shift.id, seed, pack, call: at + 1, of: plan.length, first, tense };
  return {
    ...unplayed,
    ...{ library, mode, remembered, kept },
    hash: contentHash(standard),
    run: startRun(program, planned.seed),
    typeFirst: options.typeFirst === true,
    pack: packOfScenario(library, scenario, null),
    // A shift whose first call couldn't be kept can't be gone on with.
    shift: kept && (at === 0 || first !== null) ? part : null,
    notes: carried === null ? [] : [carried],
    ownInput: at === 0,
    again: againWords(scenario, planned.seed, { ...named, difficulty, mode, ...memoryOption(remembered) }),
  };
}
