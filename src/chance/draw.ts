/**
 * Seeded draws without stored state. A draw is a hash of (key, stream, turn, n), so undo, what-if and replay need
 * nothing but the key, and no run of a batch depends on another.
 */

import alea from 'seedrandom/lib/alea.js';
import type { Distribution } from './distribution.ts';

/** `dice`: what happens; `voice`: which wording; `order`: how replies are shuffled. */
export const streams = { dice: 1, voice: 2, order: 3 } as const;
export type Stream = keyof typeof streams;

/** 32 bits, unsigned. */
export type Key = number;

/** The key of a seed text: the first number of seedrandom's alea for it. */
export function keyOf(seed: string): Key {
  return alea(seed).int32() >>> 0;
}

/** The key of run `index` (0 to 2^32−1) of a batch: one to one in `index`, so that no two runs share a key. */
export function mix(key: Key, index: number): Key {
  return finish(absorb(key, index), 4);
}

/** A whole number, uniform over 0 to 2^32−1: MurmurHash3 (x86, 32 bit) of the words stream, turn, n under the key. */
export function draw(key: Key, stream: Stream, turn: number, n: number): number {
  return finish(absorb(absorb(absorb(key, streams[stream]), turn), n), 12);
}

/** The value that a draw picks from a distribution; the bias is below `total / 2^32`. */
export function sample<T>(distribution: Distribution<T>, drawn: number): T {
  let left = pick(distribution.total, drawn);
  for (const { value, weight } of distribution.outcomes) {
    if (left < weight) return value;
    left -= weight;
  }
  throw new Error('the weights of a distribution do not add up to its total');
}

/** A whole number from 0 to `count` − 1. */
export function pick(count: number, drawn: number): number {
  return Math.floor((drawn / 2 ** 32) * count);
}

/** A Fisher–Yates shuffle of a copy, one draw of the stream a place. */
export function shuffle<T>(items: readonly T[], key: Key, stream: Stream, turn: number): T[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = pick(last + 1, draw(key, stream, turn, last));
    [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
  }
  return shuffled;
}

function absorb(hash: number, word: number): number {
  const scrambled = Math.imul(rotate(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593);
  return (Math.imul(rotate(hash ^ scrambled, 13), 5) + 0xe6546b64) | 0;
}

function finish(hash: number, bytes: number): number {
  let mixed = hash ^ bytes;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
