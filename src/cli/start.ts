/** Reads where a call is to start, if not at its opening: `--at`, `--mood` and `--fact`. */

import { type Fact, opening, type Program, type Snapshot } from '../engine/index.ts';
import { type MoodVariable, model, moodRanges, moodVariables, type Range } from '../persona/index.ts';
import { UsageError } from './exit.ts';

export interface StartOptions {
  /** A node. */
  readonly at?: string;
  /** `tension=5,trust=1`. */
  readonly mood?: string;
  /** `queue=3,hour-promised=true`. */
  readonly fact?: string;
}

/** Beyond these the call would be over before it starts. */
const open: Readonly<Partial<Record<MoodVariable, Range>>> = {
  tension: { min: 0, max: moodRanges.tension.max - 1 },
  patience: { min: 1, max: moodRanges.patience.max },
};

/** Null where none of them is given. The rest is as the call opens. @throws UsageError */
export async function startOf(program: Program, options: StartOptions): Promise<Snapshot | null> {
  const { at, mood, fact } = options;
  if (at === undefined && mood === undefined && fact === undefined) return null;
  const first = opening(program);
  const place = at === undefined ? first.place : await placeOf(program, at);
  return {
    ...first,
    place,
    mood: await moodOf(first.mood, mood),
    facts: await factsOf(program, first, fact),
  };
}

async function placeOf(program: Program, id: string): Promise<number> {
  const place = program.nodes.findIndex((node) => node.id === id);
  if (place !== -1) return place;
  if (program.endings.some((ending) => ending.id === id))
    throw new UsageError(`--at: ${id} is an ending, and a call starts at a node`);
  throw await unknown(
    '--at: there is no node',
    id,
    program.nodes.map((node) => node.id),
  );
}

async function moodOf(first: Snapshot['mood'], text: string | undefined): Promise<Snapshot['mood']> {
  const set: Partial<Record<MoodVariable, number>> = {};
  for (const [name, value] of pairs('--mood', text)) {
    const known = moodVariables.find((each) => each === name);
    if (known === undefined) throw await unknown('--mood: there is no', name, moodVariables);
    set[known] = number('--mood', name, value, open[known] ?? moodRanges[known]);
  }
  const mood = { ...first, ...set };
  if (mood.tension < model.crisisFrom) return mood;
  if (set.flared === 0)
    throw new UsageError(`--mood: flared=0 does not go with tension=${mood.tension}, which is a crisis`);
  return { ...mood, flared: 1 };
}

async function factsOf(
  program: Program,
  first: Snapshot,
  text: string | undefined,
): Promise<readonly number[]> {
  const facts = [...first.facts];
  for (const [name, value] of pairs('--fact', text)) {
    const index = program.facts.findIndex(({ id }) => id === name);
    if (index === -1)
      throw await unknown(
        '--fact: there is no fact',
        name,
        program.facts.map(({ id }) => id),
      );
    facts[index] = factValue(program.facts[index]!, value);
  }
  return facts;
}

function factValue(fact: Fact, value: string): number {
  if (!fact.boolean) return number('--fact', fact.id, value, fact);
  if (value !== 'true' && value !== 'false')
    throw new UsageError(`--fact: ${fact.id} is true or false, not ${value}`);
  return value === 'true' ? 1 : 0;
}

function pairs(flag: string, text: string | undefined): readonly (readonly [string, string])[] {
  if (text === undefined) return [];
  return text.split(',').map((part) => {
    const [name = '', value, ...more] = part.split('=').map((word) => word.trim());
    if (name === '' || value === undefined || value === '' || more.length > 0)
      throw new UsageError(`${flag} takes name=value, separated by commas, not ${part.trim() || 'nothing'}`);
    return [name, value] as const;
  });
}

function number(flag: string, name: string, value: string, { min, max }: Range): number {
  const read = Number(value);
  if (/^[+-]?\d+$/.test(value) && read >= min && read <= max) return read;
  throw new UsageError(`${flag}: ${name} goes from ${min} to ${max}, not ${value}`);
}

async function unknown(what: string, word: string, known: readonly string[]): Promise<UsageError> {
  // Loaded late: reading YAML, which it comes with, is for authors.
  const { didYouMean } = await import('../script/index.ts');
  const hint = didYouMean(word, known) ?? `There is ${known.join(', ')}.`;
  return new UsageError(known.length === 0 ? `${what} ${word}` : `${what} ${word}. ${hint}`);
}
