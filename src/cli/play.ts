/** `composure play`: one call, and its debrief. */

import { randomInt } from 'node:crypto';
import { answerTo, type Program, type Snapshot, sceneAt, sceneOf, withDifficulty } from '../engine/index.ts';
import type { Difficulty, Rule } from '../persona/index.ts';
import {
  exchangeView,
  json,
  type Look,
  lineView,
  type Review,
  reviewView,
  startView,
} from '../report/index.ts';
import { recordOf, startRecordOf } from '../score/index.ts';
import { chooseScenario } from './choose.ts';
import { type Env, say } from './env.ts';
import { Interrupted, UsageError } from './exit.ts';
import { type Library, locateScenario, openLibrary } from './library.ts';
import { type LookOptions, lookOf } from './look.ts';
import { againWords, inputEndedWords, leftWords } from './play-words.ts';
import { type Mode, type Played, type Player, playThrough } from './player.ts';
import type { Destination } from './record.ts';
import { scriptedPlayer } from './scripted-player.ts';
import { type StartOptions, startOf } from './start.ts';
import { page, promptContext, terminalPlayer } from './terminal-player.ts';

export interface PlayOptions extends LookOptions, StartOptions {
  readonly seed?: string;
  readonly difficulty?: Difficulty;
  readonly persona?: string;
  readonly mode?: Mode;
  readonly replies?: string;
  readonly json?: boolean;
  readonly pack?: string;
  /** True: into the scenario's own file. */
  readonly record?: string | true;
}

export async function play(env: Env, named: string | undefined, options: PlayOptions): Promise<void> {
  const look = lookOf(env, options);
  const { record } = options;
  // Its file may be left out, so it takes what is meant as the scenario if that stands behind it.
  if (typeof record === 'string' && !/\.ya?ml$/.test(record))
    throw new UsageError(`--record takes a YAML file, not ${record}; write the scenario before it`);
  const { library, id } = await find(env, named, options, look);
  const program = atDifficulty(await library.program(id), options.difficulty);
  const seed = options.seed ?? freshSeed();
  const start = await startOf(program, options);
  const destination = await destinationFor(env, library, id, options, start);
  if (options.replies !== undefined) {
    const ids = options.replies.split(',').map((each) => each.trim());
    const script = scriptedPlayer(ids.filter((each) => each !== ''));
    const played = await playThrough(program, seed, script, start);
    if (options.json === true) say(env.stdout, [json(recordOf(played.run, played.scorecard))]);
    else showScript(env, played, library.part('rules'), { ...look, plain: true });
    return keep(env, played, destination, options);
  }
  const out = options.json === true ? env.stderr : env.stdout;
  const cards = {
    persona: (persona: string) => library.part('personas')[persona],
    rule: (rule: string) => library.part('rules')[rule],
  };
  const again = againWords(named ?? id, seed, options);
  const player: Player =
    look.plain || options.json === true
      ? (await import('./line-player.ts')).linePlayer(
          env,
          out,
          { ...look, plain: true },
          options.mode ?? 'guided',
          cards,
        )
      : terminalPlayer(env, look, options.mode ?? 'guided', cards);
  let turns = 0;
  const counted: Player = {
    ...player,
    ask: (run, ...rest) => {
      turns = run.turns.length + 1;
      return player.ask(run, ...rest);
    },
  };
  const left = () => say(out, ['', leftWords(program, turns), `The same call again: ${again}`]);
  env.onInterrupt(left);
  try {
    const played = await playThrough(program, seed, counted, start);
    try {
      if (options.json === true) say(env.stdout, [json(recordOf(played.run, played.scorecard))]);
      else await show(env, played, library.part('rules'), look, again);
    } finally {
      // Whoever leaves the debrief early has played the call all the same.
      await keep(env, played, destination, options);
    }
  } catch (error) {
    const { InputEnded } = await import('./line-player.ts');
    if (error instanceof InputEnded) say(out, inputEndedWords(program, turns, error.answers, again));
    else if (error instanceof Interrupted || (error as Error).name === 'ExitPromptError') left();
    throw error;
  } finally {
    player.release();
  }
}

async function find(
  env: Env,
  named: string | undefined,
  options: PlayOptions,
  look: Look,
): Promise<{ library: Library; id: string }> {
  if (named !== undefined) return locateScenario(env.cwd, options.pack, named);
  if (look.plain) throw new UsageError('name a scenario to play; `composure list` shows them');
  const library = await openLibrary(env.cwd, options.pack);
  return { library, id: await chooseScenario(env, library, options.persona) };
}

function atDifficulty(program: Program, difficulty: Difficulty | undefined): Program {
  if (difficulty === undefined) return withDifficulty(program, 'standard');
  if (!program.difficulties.includes(difficulty)) {
    throw new UsageError(
      `${program.id} is offered at ${program.difficulties.join(', ')}, not at ${difficulty}`,
    );
  }
  return withDifficulty(program, difficulty);
}

/** Short enough to type, long enough not to meet twice. The only place where a run is not determined. */
function freshSeed(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  return Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
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

function showScript(env: Env, played: Played, rules: Readonly<Record<string, Rule>>, flat: Look): void {
  const { run } = played;
  const { program, start } = run;
  if (start !== null) say(env.stdout, [...startView(startRecordOf(program, start), flat), '']);
  run.turns.forEach((turn, index) => {
    const scene = sceneAt(run, index);
    const { say: words } = program.nodes[turn.node]!.replies[turn.reply]!;
    const exchange = { say: words, speaker: scene.speaker, answer: answerTo(run, turn) };
    say(env.stdout, [...lineView(scene, flat), ...exchangeView(exchange, flat), '']);
  });
  say(env.stdout, [...lineView(sceneOf(run), flat), '']);
  for (const { lines } of reviewView(reviewOf(played, rules), flat)) say(env.stdout, [...lines, '']);
}

async function show(
  env: Env,
  played: Played,
  rules: Readonly<Record<string, Rule>>,
  look: Look,
  again: string,
): Promise<void> {
  // A blank line above a page, and one with the legend below it.
  const rows = Math.max(4, (env.stdout.rows ?? 24) - 3);
  const pages = reviewView(reviewOf(played, rules), look, rows);
  if (look.plain) {
    for (const { lines } of pages) say(env.stdout, [...lines, '']);
    return say(env.stdout, [`The same call again: ${again}`]);
  }
  const { pagePrompt } = await import('./page-prompt.ts');
  for (const [index, { lines }] of pages.entries()) {
    // Only the first clears the screen: the whole debrief stays to be scrolled back to.
    page(env, lines, index === 0);
    if (index < pages.length - 1) await pagePrompt({ enter: 'go on', keys: {}, look }, promptContext(env));
  }
  say(env.stdout, [`  ${look.palette.dim(`The same call again: ${again}`)}`, '']);
}

/** What a call alone has to tell, without anything kept of it. */
function reviewOf({ run, debrief }: Played, rules: Review['rules']): Review {
  return {
    program: run.program,
    run,
    debrief,
    rules,
    hindsight: null,
    typed: run.turns.map(() => null),
    reflection: null,
    before: null,
    ungraded: null,
    goal: null,
    next: null,
  };
}
