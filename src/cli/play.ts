/** `composure play`: one call, and its debrief. */

import { randomInt } from 'node:crypto';
import { answerTo, type Program, sceneAt, sceneOf, withDifficulty } from '../engine/index.ts';
import type { Difficulty, Rule } from '../persona/index.ts';
import { clean, debriefView, exchangeView, json, type Look, lineView } from '../report/index.ts';
import { recordOf } from '../score/index.ts';
import { chooseScenario } from './choose.ts';
import { type Env, say } from './env.ts';
import { Interrupted, UsageError } from './exit.ts';
import { type Library, locateScenario, openLibrary } from './library.ts';
import { type LookOptions, lookOf } from './look.ts';
import { type Mode, type Played, type Player, playThrough } from './player.ts';
import { scriptedPlayer } from './scripted-player.ts';
import { page, promptContext, terminalPlayer } from './terminal-player.ts';

export interface PlayOptions extends LookOptions {
  readonly seed?: string;
  readonly difficulty?: Difficulty;
  readonly persona?: string;
  readonly mode?: Mode;
  readonly replies?: string;
  readonly json?: boolean;
  readonly pack?: string;
}

export async function play(env: Env, named: string | undefined, options: PlayOptions): Promise<void> {
  const look = lookOf(env, options);
  const { library, id } = await find(env, named, options, look);
  const program = atDifficulty(await library.program(id), options.difficulty);
  const seed = options.seed ?? freshSeed();
  if (options.replies !== undefined) return scripted(env, program, seed, library, options, look);
  const out = options.json === true ? env.stderr : env.stdout;
  const cards = {
    persona: (persona: string) => library.part('personas')[persona],
    rule: (rule: string) => library.part('rules')[rule],
  };
  const again = `composure play ${named ?? id} --seed ${seed}${extras(options)}`;
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
    const played = await playThrough(program, seed, counted);
    if (options.json === true) say(env.stdout, [json(recordOf(played.run, played.scorecard))]);
    else await show(env, played, library.part('rules'), look, again);
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

async function scripted(
  env: Env,
  program: Program,
  seed: string,
  library: Library,
  options: PlayOptions,
  look: Look,
): Promise<void> {
  const ids = options.replies!.split(',').map((id) => id.trim());
  const played = await playThrough(program, seed, scriptedPlayer(ids.filter((id) => id !== '')));
  const { run } = played;
  if (options.json === true) return say(env.stdout, [json(recordOf(run, played.scorecard))]);
  const flat = { ...look, plain: true };
  run.turns.forEach((turn, index) => {
    const scene = sceneAt(run, index);
    const { say: words } = program.nodes[turn.node]!.replies[turn.reply]!;
    const exchange = { say: words, speaker: scene.speaker, answer: answerTo(run, turn) };
    say(env.stdout, [...lineView(scene, flat), ...exchangeView(exchange, flat), '']);
  });
  say(env.stdout, [...lineView(sceneOf(run), flat), '']);
  for (const lines of debriefView(program, played.debrief, library.part('rules'), flat))
    say(env.stdout, [...lines, '']);
}

async function show(
  env: Env,
  { run, debrief }: Played,
  rules: Readonly<Record<string, Rule>>,
  look: Look,
  again: string,
): Promise<void> {
  const pages = debriefView(run.program, debrief, rules, look);
  if (look.plain) {
    for (const lines of pages) say(env.stdout, [...lines, '']);
    return say(env.stdout, [`The same call again: ${again}`]);
  }
  const { pagePrompt } = await import('./page-prompt.ts');
  for (const [index, lines] of pages.entries()) {
    // Only the first clears the screen: the whole debrief stays to be scrolled back to.
    page(env, lines, index === 0);
    if (index < pages.length - 1) await pagePrompt({ enter: 'go on', keys: {}, look }, promptContext(env));
  }
  say(env.stdout, [`  ${look.palette.dim(`The same call again: ${again}`)}`, '']);
}

function leftWords(program: Program, turns: number): string {
  return turns === 0
    ? `You left “${clean(program.title)}” before it began.`
    : `You left “${clean(program.title)}” at turn ${turns}. Nothing is graded.`;
}

function inputEndedWords(
  program: Program,
  turns: number,
  answers: readonly string[],
  again: string,
): string[] {
  const given = [...answers, '…'].map((each) => `${each}\\n`).join('');
  return [
    '',
    `The input ended at turn ${turns} of “${clean(program.title)}”; answers so far: ${answers.join(' ') || 'none'}.`,
    `To go on, give the same answers and more: printf '${given}' | ${again} --plain`,
  ];
}

function extras({ difficulty, mode, pack }: PlayOptions): string {
  const parts = { difficulty, mode, pack };
  return Object.entries(parts)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` --${name} ${value}`)
    .join('');
}
