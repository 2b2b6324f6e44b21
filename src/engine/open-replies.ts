/** Knows which replies of a node may be chosen: at once where that depends on nothing, else by asking the engine. */

import type { FactsId } from './facts-table.ts';
import type { Kernel } from './kernel.ts';
import type { MoodId } from './mood-table.ts';
import type { Program } from './program.ts';
import { offers } from './transition.ts';

export type OpenReplies = (place: number, mood: MoodId, facts: FactsId, turn: number) => readonly number[];

/** Ids are of this kernel. Indices of replies, in the author's order. */
export function openReplies(program: Program, kernel: Kernel): OpenReplies {
  const always = program.nodes.map(({ replies }) => {
    const free = replies.every(({ when, once, fallback }) => when === null && once === null && !fallback);
    return free ? replies.map((_, index) => index) : null;
  });
  return (place, mood, facts, turn) =>
    always[place] ??
    offers(program, kernel.snapshot(place, mood, facts, turn)).flatMap(({ reply, locked }) =>
      locked === null ? [reply] : [],
    );
}
