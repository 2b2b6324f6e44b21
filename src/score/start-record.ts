/** Knows a start in the middle as plain data, by the names that an author gave. */

import type { Program, Snapshot } from '../engine/index.ts';
import type { Mood } from '../persona/index.ts';

export interface StartRecord {
  readonly node: string;
  readonly mood: Omit<Mood, 'echo'>;
  readonly facts: Readonly<Record<string, number | boolean>>;
}

/** @throws Error if the snapshot stands at an ending: no call starts there. */
export function startRecordOf(program: Program, { place, mood, facts }: Snapshot): StartRecord {
  const node = program.nodes[place];
  if (node === undefined) throw new Error('a call starts at a node');
  const { echo: _, ...shown } = mood;
  const named = program.facts.map(({ id, boolean }, index) => {
    const value = facts[index]!;
    return [id, boolean ? value === 1 : value] as const;
  });
  return { node: node.id, mood: shown, facts: Object.fromEntries(named) };
}
