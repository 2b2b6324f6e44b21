/** Plays a call to its end through the kernel and remembers no position of it: slow, but in bounded memory. */

import { draw, type Key, pick } from '../../chance/index.ts';
import {
  type Kernel,
  kernelOf,
  type OpenReplies,
  openReplies,
  type Program,
  type Snapshot,
} from '../../engine/index.ts';
import { labelOf } from '../graph/told-apart.ts';
import { promising, shortOf, type Wish } from '../strategies/players.ts';
import type { Chooser } from './chooser.ts';
import type { Kinds } from './kinds.ts';
import type { Replies } from './replies.ts';

/** What a call has gathered, as `Replies` packs it; added to as it is played on. */
export interface Gathered {
  lost: number;
  met: number;
}

export interface Unremembered {
  /** Gives the label of the end, and counts what is said in `picks`. The snapshot's own turn isn't read. */
  readonly finish: (
    from: Snapshot,
    turn: number,
    key: Key,
    who: { readonly chooser: Chooser; readonly wish: Wish | null },
    gathered: Gathered,
    picks: Float64Array,
  ) => number;
}

/** After so many steps the kernel, which never forgets, is left for a new one. */
const lifetime = 1 << 15;

export function unrememberedOf(program: Program, kinds: Kinds, replies: Replies): Unremembered {
  let kernel: Kernel;
  let open: OpenReplies;
  let steps = lifetime;
  const renew = () => {
    // A kernel belongs to its program object.
    const copy = { ...program };
    kernel = kernelOf(copy);
    open = openReplies(copy, kernel);
    steps = 0;
  };
  const shortAfter = (
    wish: Wish,
    place: number,
    mood: number,
    facts: number,
    turn: number,
    reply: number,
  ) => {
    const next = kernel.step(place, mood, facts, turn, reply);
    let sum = 0;
    for (let at = 0; at < next.count; at += 1)
      sum += next.weight[at]! * shortOf(wish, kernel.mood(next.mood[at]!));
    return sum / next.total;
  };

  return {
    finish(from, start, key, { chooser, wish }, gathered, picks) {
      if (steps >= lifetime) renew();
      let { place } = from;
      let mood = kernel.moodId(from.mood);
      let facts = kernel.factsId(from.facts, from.once);
      let turn = start;
      for (; place < program.nodes.length; turn += 1) {
        const offered = open(place, mood, facts, turn);
        const kept =
          wish === null
            ? null
            : promising(offered.map((reply) => shortAfter(wish, place, mood, facts, turn, reply)));
        const row = chooser.row(kinds.id(place, offered, kept), turn);
        const below = chooser.below;
        const chosen = draw(key, 'choice', turn, 0);
        let at = row;
        while (chosen >= below[at]!) at += 1;
        const reply = offered[at - row]!;
        const said = replies.first[place]! + reply;
        picks[said]! += 1;
        gathered.lost += replies.lost[said]!;
        gathered.met += replies.met[said]!;
        const next = kernel.step(place, mood, facts, turn, reply);
        let left = pick(next.total, draw(key, 'dice', turn, 0));
        let edge = 0;
        for (; left >= next.weight[edge]!; edge += 1) left -= next.weight[edge]!;
        facts = kernel.factsAfter(place, facts, reply, next.route[edge]!);
        place = next.place[edge]!;
        mood = next.mood[edge]!;
        steps += 1;
      }
      return labelOf(program, place, kernel.mood(mood));
    },
  };
}
