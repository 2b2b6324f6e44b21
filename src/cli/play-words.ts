/** What `composure play` says of the command itself: how a call was left, and how to have the same one again. */

import type { Program } from '../engine/index.ts';
import type { ShiftPart } from '../practice/index.ts';
import { clean } from '../report/index.ts';
import type { PlayOptions } from './play.ts';
import { shellWord } from './shell-word.ts';

/** The command that plays the same call, or shift: to be copied, so whatever a shell would take apart is quoted. */
export function againWords(
  id: string,
  seed: string,
  options: PlayOptions,
  command: 'play' | 'shift' = 'play',
): string {
  const { difficulty, mode, pack, at, mood, fact } = options;
  const usual: readonly unknown[] = [undefined, 'standard', 'guided'];
  const flags = Object.entries({ difficulty, mode, pack, at, mood, fact })
    .filter(([, value]) => !usual.includes(value))
    .map(([name, value]) => ` --${name} ${shellWord(value!)}`);
  return `composure ${command} ${shellWord(id)} --seed ${shellWord(seed)}${flags.join('')}`;
}

/** The flag that gives a call what its customer remembered: such a call counts for nothing, but is the same one. */
export function memoryOption(facts: readonly string[]): Pick<PlayOptions, 'fact'> {
  return facts.length === 0 ? {} : { fact: facts.map((fact) => `${fact}=true`).join() };
}

export function leftWords(program: Program, turns: number): string {
  return turns === 0
    ? `You left “${clean(program.title)}” before it began.`
    : `You left “${clean(program.title)}” at turn ${turns}. Nothing is graded.`;
}

export const shiftGoesOn = 'To go on with the shift: composure shift --resume';

/** How to go on with a call that was left, or with its shift. `kept`: whether the record has what was said in it. */
export function goOnWords(shift: ShiftPart | null, kept: boolean, over: boolean): readonly string[] {
  if (shift === null) return kept && !over ? ['To go on with it: composure play --resume'] : [];
  const more = over ? shift.call < shift.of : kept || shift.first !== null;
  return more ? [shiftGoesOn] : [];
}

/** `way`: how to go on; `answers` are null where they are not all of its answers. */
export function inputEndedWords(
  program: Program,
  turn: number,
  answers: readonly string[] | null,
  again: string,
  way: readonly string[],
): string[] {
  const title = `“${clean(program.title)}”`;
  const given = (answers ?? []).map((each) => `${each}\\n`).join('');
  if (answers === null) return ['', `The input ended at turn ${turn} of ${title}.`, ...way];
  return [
    '',
    `The input ended at turn ${turn} of ${title}; answers so far: ${answers.join(' ') || 'none'}.`,
    ...way,
    `To go on, give the same answers and more: printf '${given}…\\n' | ${again} --plain`,
  ];
}
