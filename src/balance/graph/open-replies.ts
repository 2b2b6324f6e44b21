/** Knows which replies of a node may be chosen: at once where that depends on nothing, else by asking the engine. */

import { type FactsId, type Kernel, type MoodId, offers, type Program } from '../../engine/index.ts';

export type OpenReplies = (place: number, mood: MoodId, facts: FactsId, turn: number) => readonly number[];

/** Ids are of this kernel. Indices of replies, in the author's order. */
export function openReplies(program: Program, kernel: Kernel): OpenReplies {
  const always = program.nodes.map(({ replies }) => {
    const free = replies.every(({ when, once, fallback }) => when === null && once === null && !fallback);
    return free ? replies.map((_, index) => index) : null;
  });
  return (place, mood, facts, turn) =>
    always[place] ??
    offers(program, {
      place,
      mood: kernel.mood(mood),
      facts: kernel.facts(facts),
      once: kernel.once(facts),
      turn,
    }).flatMap(({ reply, locked }) => (locked === null ? [reply] : []));
}
