/** Knows the whole state of a call, its opening, and its key. */

import { atDifficulty, type Difficulty, type Mood, moodCode, moodOf, openingMood } from '../persona/index.ts';
import type { Place, Program } from './program.ts';

export interface Snapshot {
  readonly place: Place;
  readonly mood: Mood;
  /** In the order of the program's facts. */
  readonly facts: readonly number[];
  /** A bit (0 or 1) for each reply that may be said once: 1, it has been. */
  readonly once: readonly number[];
  /** Replies given so far. */
  readonly turn: number;
}

/** The same scenario with the customer of that difficulty. @throws Error if one has been set already. */
export function withDifficulty(program: Program, difficulty: Difficulty): Program {
  if (program.difficulty !== 'standard') throw new Error('a difficulty is set on the standard program');
  return { ...program, difficulty, temperament: atDifficulty(program.temperament, difficulty) };
}

/** The same scenario with these facts true at its start: what a regular remembers. Names that it doesn't have are ignored. */
export function remembering(program: Program, facts: readonly string[]): Program {
  if (facts.length === 0) return program;
  const recalled = program.facts.map((fact) =>
    facts.includes(fact.id) ? { ...fact, start: fact.max } : fact,
  );
  return { ...program, facts: recalled };
}

export function opening(program: Program): Snapshot {
  return {
    place: program.start,
    mood: openingMood(program.temperament),
    facts: program.facts.map((fact) => fact.start),
    once: Array<number>(program.onceBits).fill(0),
    turn: 0,
  };
}

export function hasEnded(program: Program, snapshot: Snapshot): boolean {
  return snapshot.place >= program.nodes.length;
}

/** Equal for equal snapshots only: every part, in a fixed order. `snapshotOf` reads it back. */
export function snapshotKey(snapshot: Snapshot): string {
  const { place, turn, mood, facts, once } = snapshot;
  return [place, turn, moodCode(mood), ...facts, ...once].join(' ');
}

/** The inverse of `snapshotKey` within a program. */
export function snapshotOf(program: Program, key: string): Snapshot {
  const [place, turn, mood, ...rest] = key.split(' ').map(Number);
  return {
    place: place!,
    turn: turn!,
    mood: moodOf(mood!),
    facts: rest.slice(0, program.facts.length),
    once: rest.slice(program.facts.length),
  };
}
