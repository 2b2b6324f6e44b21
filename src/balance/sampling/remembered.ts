/**
 * Knows the positions that sampled calls have come to, as one array of words that a walk reads without asking anybody:
 * a block for each, which lies together in the machine's memory. A position is worked out when a call first stands
 * there, in whatever order that happens; once memory is full, no more are.
 */

import { kernelOf, opening, openReplies, type Program, type Snapshot } from '../../engine/index.ts';
import { intTable } from '../graph/int-table.ts';
import { canonicalOf, turnMatters } from '../graph/live.ts';
import { labelOf } from '../graph/told-apart.ts';
import { promising, shortOf, wishes } from '../strategies/players.ts';
import type { Kinds } from './kinds.ts';
import type { Replies } from './replies.ts';
import { drawFor } from './thresholds.ts';

/**
 * A block: its kind, its kind for each wish; then, for each reply on offer, the reply's running number and where its
 * edges begin; then the edges: the last draw that takes it, and a target. The last edge of a reply takes `lastDraw`.
 * The word at 0 is the target that every call begins with.
 */
export const header = 1 + wishes.length;

/** Targets below are where a block begins; from here on, positions that were not worked out when the edge was written. */
export const unknown = 2 ** 30;
/** From here on, labels of endings. */
export const ended = 2 ** 31;

export interface Remembered {
  /** Replaced by a larger one as it fills: to be read again after each `find`. */
  words: Uint32Array;
  /** Where the block of an `unknown` target begins, worked out if need be; −1 where memory is full. */
  readonly find: (target: number) => number;
  readonly snapshot: (target: number) => Snapshot;
}

/** Facts differ without bound, and the kernel remembers much for each of them. */
const mostFacts = 1 << 16;

/** @param limit positions, those next to be come to included, after which no more are worked out. */
export function rememberedOf(program: Program, kinds: Kinds, replies: Replies, limit: number): Remembered {
  const kernel = kernelOf(program);
  const canonical = canonicalOf(program, true);
  const byTurn = turnMatters(program);
  const open = openReplies(program, kernel);
  const table = intTable(4, 1 << 12);
  const tuple = new Int32Array(4);
  /** By position; 0 where it isn't worked out. */
  let blocks = new Int32Array(1 << 12);
  let used = 1;
  let facts = 0;

  const targetOf = (place: number, mood: number, left: number, turn: number): number => {
    if (place >= program.nodes.length) return ended + labelOf(program, place, kernel.mood(mood));
    facts = Math.max(facts, left);
    tuple[0] = place;
    tuple[1] = canonical.moods[place]!.of(mood);
    tuple[2] = canonical.facts[place]!.of(left);
    tuple[3] = byTurn ? turn : 0;
    return unknown + table.intern(tuple);
  };
  const room = (more: number) => {
    if (used + more <= memory.words.length) return;
    const larger = new Uint32Array(2 * (used + more));
    larger.set(memory.words);
    memory.words = larger;
  };
  /** Writes what may follow on a reply; gives how far each wish falls short on average. */
  const addEdges = (place: number, mood: number, rest: number, turn: number, reply: number) => {
    const steps = kernel.step(place, mood, rest, turn, reply);
    const short = wishes.map(() => 0);
    room(2 * steps.count);
    let before = 0;
    for (let at = 0; at < steps.count; at += 1) {
      before += steps.weight[at]!;
      memory.words[used] = drawFor(steps.total, before) - 1;
      memory.words[used + 1] = targetOf(steps.place[at]!, steps.mood[at]!, steps.facts[at]!, turn + 1);
      used += 2;
      const next = kernel.mood(steps.mood[at]!);
      wishes.forEach((wish, index) => {
        short[index]! += steps.weight[at]! * shortOf(wish, next);
      });
    }
    return short.map((sum) => sum / steps.total);
  };
  const workOut = (position: number): number => {
    const place = table.at(position, 0);
    const mood = table.at(position, 1);
    const rest = table.at(position, 2);
    const turn = table.at(position, 3);
    const offered = open(place, mood, rest, turn);
    const block = used;
    room(header + 2 * offered.length);
    used += header + 2 * offered.length;
    const short = offered.map((reply, at) => {
      memory.words[block + header + 2 * at] = replies.first[place]! + reply;
      memory.words[block + header + 2 * at + 1] = used;
      return addEdges(place, mood, rest, turn, reply);
    });
    memory.words[block] = kinds.id(place, offered, null);
    wishes.forEach((_, index) => {
      const kept = promising(short.map((means) => means[index]!));
      memory.words[block + 1 + index] = kinds.id(place, offered, kept);
    });
    return block;
  };
  const snapshot = (target: number): Snapshot => {
    const position = target - unknown;
    return kernel.snapshot(
      table.at(position, 0),
      table.at(position, 1),
      table.at(position, 2),
      table.at(position, 3),
    );
  };

  const memory: Remembered = {
    words: new Uint32Array(1 << 14),
    find(target) {
      const position = target - unknown;
      const known = blocks[position] ?? 0;
      if (known !== 0) return known;
      if (table.count() >= limit || facts >= mostFacts) return -1;
      if (position >= blocks.length) {
        const larger = new Int32Array(2 * position);
        larger.set(blocks);
        blocks = larger;
      }
      blocks[position] = workOut(position);
      return blocks[position]!;
    },
    snapshot,
  };
  const first = opening(program);
  const rest = kernel.factsId(first.facts, first.once);
  memory.words[0] = targetOf(first.place, kernel.moodId(first.mood), rest, first.turn);
  return memory;
}
