/** What `composure play` says of the command itself: how a call was left, and how to have the same one again. */

import type { Program } from '../engine/index.ts';
import { clean } from '../report/index.ts';
import type { PlayOptions } from './play.ts';
import { shellWord } from './shell-word.ts';

/** The command that plays the same call: to be copied, so whatever a shell would take apart is quoted. */
export function againWords(scenario: string, seed: string, options: PlayOptions): string {
  const { difficulty, mode, pack, at, mood, fact } = options;
  const usual: readonly unknown[] = [undefined, 'standard', 'guided'];
  const flags = Object.entries({ difficulty, mode, pack, at, mood, fact })
    .filter(([, value]) => !usual.includes(value))
    .map(([name, value]) => ` --${name} ${shellWord(value!)}`);
  return `composure play ${shellWord(scenario)} --seed ${shellWord(seed)}${flags.join('')}`;
}

export function leftWords(program: Program, turns: number): string {
  return turns === 0
    ? `You left “${clean(program.title)}” before it began.`
    : `You left “${clean(program.title)}” at turn ${turns}. Nothing is graded.`;
}

export function inputEndedWords(
  program: Program,
  turns: number,
  answers: readonly string[],
  again: string,
  kept: boolean,
): string[] {
  const given = [...answers, '…'].map((each) => `${each}\\n`).join('');
  return [
    '',
    `The input ended at turn ${turns} of “${clean(program.title)}”; answers so far: ${answers.join(' ') || 'none'}.`,
    ...(kept ? ['To go on with it: composure play --resume'] : []),
    `${kept ? 'Or' : 'To go on,'} give the same answers and more: printf '${given}' | ${again} --plain`,
  ];
}
