/**
 * Seeded draws without stored state. A draw is a hash of (key, stream, turn, n), so undo, what-if and replay need
 * nothing but the key, and no run of a batch depends on another.
 */

import alea from 'seedrandom/lib/alea.js';
import type { Distribution } from './distribution.ts';

/** `dice`: what happens; `voice`: which wording; `order`: how replies are shuffled; `choice`: what a simulated trainee says. */
export const streams = { dice: 1, voice: 2, order: 3, choice: 4 } as const;
export type Stream = keyof typeof streams;

/** 32 bits, unsigned. */
export type Key = number;

/** The seed text of run `index` (0 to 2^32−1) of a batch: it replays that run alone. */
export function seedOf(batch: string, index: number): string {
  return `${batch}#${index}`;
}

/**
 * The key of a seed text: the first number of seedrandom's alea for it. `name#12` (`seedOf`) is run 12 of the batch
 * `name` and has the key `mix(keyOf('name'), 12)`; a number that `seedOf` wouldn't write, or above 2^32−1, is plain text.
 */
export function keyOf(seed: string): Key {
  const [, batch, index] = /^(.*)#(0|[1-9]\d{0,9})$/s.exec(seed) ?? [];
  if (batch !== undefined && Number(index) < 2 ** 32) return mix(keyOf(batch), Number(index));
  return alea(seed).int32() >>> 0;
}

/** The key of run `index` (0 to 2^32−1) of a batch: one to one in `index`, so that no two runs share a key. */
export function mix(key: Key, index: number): Key {
  return finish(absorb(key, index), 4);
}

/** A whole number, uniform over 0 to 2^32−1: MurmurHash3 (x86, 32 bit) of the words stream, turn, n under the key. */
export function draw(key: Key, stream: Stream, turn: number, n: number): number {
  return drawOn(streamOf(key, stream), turn, n);
}

/** What all draws of a key from one stream begin with; for those who draw so often that it tells. */
export function streamOf(key: Key, stream: Stream): number {
  return absorb(key, streams[stream]);
}

/** `draw(key, stream, turn, n)`, given `streamOf(key, stream)`. */
export function drawOn(begun: number, turn: number, n: number): number {
  return finish(absorb(absorb(begun, turn), n), 12);
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

/** MurmurHash3 of 32-bit words, for tables of what is counted: `length` words from `from` on. */
export function hashOf(words: ArrayLike<number>, from: number, length: number): number {
  let hash = 0;
  for (let at = from; at < from + length; at += 1) hash = absorb(hash, words[at]!);
  return finish(hash, 4 * length);
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
