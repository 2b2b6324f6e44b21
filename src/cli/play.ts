/** `composure play`: one call, and the talk after it. */

import { resolve } from 'node:path';
import {
  answererAt,
  answerTo,
  type Run,
  type Snapshot,
  sceneAt,
  sceneOf,
  startRun,
} from '../engine/index.ts';
import type { Difficulty } from '../persona/index.ts';
import { exchangeView, json, type Look, lineView, reviewView, startView } from '../report/index.ts';
import { recordOf, startRecordOf } from '../score/index.ts';
import { chooseScenario } from './choose.ts';
import { contentHash, packOfScenario } from './content.ts';
import { atDifficulty } from './difficulty.ts';
import { type Env, say } from './env.ts';
import { UsageError } from './exit.ts';
import { type Library, locateScenario, openLibrary } from './library.ts';
import { type LookOptions, lookOf } from './look.ts';
import { isScenarioFile } from './pack-files.ts';
import { againWords } from './play-words.ts';
import { hearsNothing, type Mode, type Played, playThrough } from './player.ts';
import { type Call, practise, unplayed } from './practise.ts';
import type { Destination } from './record.ts';
import { scriptedPlayer } from './scripted-player.ts';
import { freshSeed } from './seed.ts';
import { stageOf } from './stage.ts';
import { type StartOptions, startOf } from './start.ts';
import { talk } from './what-if.ts';

export interface PlayOptions extends LookOptions, StartOptions {
  readonly seed?: string;
  readonly difficulty?: Difficulty;
  readonly persona?: string;
  readonly mode?: Mode;
  readonly replies?: string;
  readonly json?: boolean;
  readonly pack?: string;
  readonly typeFirst?: boolean;
  /** True: nothing of the call is kept. */
  readonly private?: boolean;
  /** Goes on with the call that was left last, or with this one. */
  readonly resume?: string | true;
  /** True: into the scenario's own file. */
  readonly record?: string | true;
}

export async function play(env: Env, named: string | undefined, options: PlayOptions): Promise<void> {
  if (options.resume !== undefined) {
    const { resume } = await import('./resume.ts');
    return resume(env, named, options);
  }
  const look = lookOf(env, options);
  const { record } = options;
  // Its file may be left out, so it takes what is meant as the scenario if that stands behind it.
  if (typeof record === 'string' && !isScenarioFile(record))
    throw new UsageError(`--record takes a YAML file, not ${record}; write the scenario before it`);
  const { library, id } = await find(env, named, options, look);
  const standard = await library.program(id);
  const program = atDifficulty(standard, options.difficulty);
  const seed = options.seed ?? freshSeed();
  const start = await startOf(program, options);
  const run = startRun(program, seed, start);
  const destination = await destinationFor(env, library, id, options, start);
  if (options.replies !== undefined) return script(env, library, run, options, destination, look);
  const mode = options.mode ?? 'guided';
  const file = named !== undefined && isScenarioFile(named) ? resolve(env.cwd, named) : null;
  const call: Call = {
    ...unplayed,
    library,
    hash: contentHash(standard),
    run,
    mode,
    typeFirst: options.typeFirst === true,
    pack: packOfScenario(library, id, file),
    kept: options.private !== true && start === null,
    again: againWords(named ?? id, seed, options),
  };
  const stage = await stageOf(env, look, library, mode, options.json);
  try {
    await practise(env, stage, call, async (practised) => {
      const { played } = practised;
      try {
        if (options.json === true) say(env.stdout, [json(recordOf(played.run, played.scorecard))]);
        else await talk(env, stage, practised);
      } finally {
        // Whoever leaves the debrief early has played the call all the same.
        await keep(env, played, destination, options);
      }
    });
  } finally {
    stage.release();
  }
}

async function script(
  env: Env,
  library: Library,
  run: Run,
  options: PlayOptions,
  destination: Destination | undefined,
  look: Look,
): Promise<void> {
  const ids = options.replies!.split(',').map((each) => each.trim());
  const player = scriptedPlayer(ids.filter((each) => each !== ''));
  const played = await playThrough(run, player, hearsNothing, { typeFirst: false, introduced: false });
  if (options.json === true) say(env.stdout, [json(recordOf(played.run, played.scorecard))]);
  else await showScript(env, library, played.run, { ...look, plain: true });
  return keep(env, played, destination, options);
}

async function find(
  env: Env,
  named: string | undefined,
  options: PlayOptions,
  look: Look,
): Promise<{ library: Library; id: string }> {
  if (named !== undefined) return locateScenario(env.cwd, options.pack, named);
  if (env.stdin.isTTY !== true || env.stdout.isTTY !== true)
    throw new UsageError('name a scenario to play; `composure list` shows them');
  const library = await openLibrary(env.cwd, options.pack);
  return { library, id: await chooseScenario(env, library, options.persona, look.plain) };
}

/** Undefined where nothing is to be recorded. */
async function destinationFor(
  env: Env,
  library: Library,
  id: string,
  { record }: PlayOptions,
  start: Snapshot | null,
): Promise<Destination | undefined> {
  if (record === undefined) return undefined;
  if (start !== null)
    throw new UsageError('--record keeps calls from their opening on: leave --at, --mood and --fact out');
  const { destinationOf } = await import('./record.ts');
  return destinationOf(env, library, id, record);
}

async function keep(
  env: Env,
  played: Played,
  destination: Destination | undefined,
  { json }: PlayOptions,
): Promise<void> {
  if (destination === undefined) return;
  const { record } = await import('./record.ts');
  await record(env, json === true ? env.stderr : env.stdout, played, destination);
}

async function showScript(env: Env, library: Library, run: Run, flat: Look): Promise<void> {
  const { reviewOf } = await import('./review-of.ts');
  const { program, start } = run;
  if (start !== null) say(env.stdout, [...startView(startRecordOf(program, start), flat), '']);
  run.turns.forEach((turn, index) => {
    const scene = sceneAt(run, index);
    const { say: words } = program.nodes[turn.node]!.replies[turn.reply]!;
    const exchange = { say: words, speaker: answererAt(program, turn.node), answer: answerTo(run, turn) };
    say(env.stdout, [...lineView(scene, flat), ...exchangeView(exchange, flat), '']);
  });
  say(env.stdout, [...lineView(sceneOf(run), flat), '']);
  const nothing = { typed: [], events: [], origin: null, hindsight: null, reflection: null, goal: null };
  const review = reviewOf({ ...nothing, library, run, history: [], id: null, now: 0 });
  for (const { lines } of reviewView(review, flat)) say(env.stdout, [...lines, '']);
}
