/** Draws are uniform and independent where a batch of runs needs it; seeds are fixed, so nothing here can flake. */

import { describe, expect, test } from 'vitest';
import { draw, type Key, keyOf, mix, type Stream, streams } from '../../src/chance/index.ts';
import { chiSquare, critical, joint, spread } from './chi-square.ts';

const runs = 100_000;
const seeds = ['', 'heat-1', 'random angry', 'Übung', '日本語'];
const everyStream = Object.keys(streams) as Stream[];

/** The keys of runs 0 to 99,999 of a batch. */
function keysOf(seed: string): Key[] {
  const key = keyOf(seed);
  return Array.from({ length: runs }, (_, run) => mix(key, run));
}

/** Pairs of neighbours that share no member: (0, 1), (2, 3) … or, from 1, (1, 2), (3, 4) … */
function neighbours(draws: readonly number[], from: 0 | 1): [number, number][] {
  const pairs: [number, number][] = [];
  for (let at = from; at + 1 < draws.length; at += 2) pairs.push([draws[at]!, draws[at + 1]!]);
  return pairs;
}

describe.each(seeds)('in the batch of seed %j', (seed) => {
  const keys = keysOf(seed);

  test.each(everyStream)('the first %s draws of the runs are uniform', (stream) => {
    const draws = keys.map((key) => draw(key, stream, 0, 0));
    expect(chiSquare(spread(draws))).toBeLessThan(critical[64]);
  });

  test('the low bits are as uniform as the high ones', () => {
    const draws = keys.map((key) => draw(key, 'dice', 0, 0) << 26);
    expect(chiSquare(spread(draws))).toBeLessThan(critical[64]);
  });

  test.each(everyStream)('the %s draws of consecutive runs are independent', (stream) => {
    const draws = keys.map((key) => draw(key, stream, 0, 0));
    expect(chiSquare(joint(neighbours(draws, 0)))).toBeLessThan(critical[256]);
    expect(chiSquare(joint(neighbours(draws, 1)))).toBeLessThan(critical[256]);
  });

  test.each(everyStream)('the %s draws of consecutive turns of a run are independent', (stream) => {
    for (const turn of [0, 1, 7]) {
      const pairs = keys.map((key) => [draw(key, stream, turn, 0), draw(key, stream, turn + 1, 0)] as const);
      expect(chiSquare(joint(pairs)), `turns ${turn} and ${turn + 1}`).toBeLessThan(critical[256]);
    }
  });

  test.each(everyStream)('two %s draws of one turn are independent', (stream) => {
    const pairs = keys.map((key) => [draw(key, stream, 2, 0), draw(key, stream, 2, 1)] as const);
    expect(chiSquare(joint(pairs))).toBeLessThan(critical[256]);
  });

  test.each([
    ['dice', 'voice'],
    ['dice', 'order'],
    ['voice', 'order'],
  ] as const)('the streams %s and %s are independent', (one, other) => {
    const pairs = keys.map((key) => [draw(key, one, 3, 0), draw(key, other, 3, 0)] as const);
    expect(chiSquare(joint(pairs))).toBeLessThan(critical[256]);
  });

  test('the key of a run tells nothing about the key of the next', () => {
    expect(chiSquare(spread(keys))).toBeLessThan(critical[64]);
    expect(chiSquare(joint(neighbours(keys, 0)))).toBeLessThan(critical[256]);
  });
});

test('seeds that people count up give runs as independent as a batch does', () => {
  const draws = Array.from({ length: runs }, (_, n) => draw(keyOf(`call-${n}`), 'dice', 0, 0));
  expect(chiSquare(spread(draws))).toBeLessThan(critical[64]);
  expect(chiSquare(joint(neighbours(draws, 0)))).toBeLessThan(critical[256]);
});

/** The traps that `mix` avoids, so that passing above means something. */
describe.each(seeds)('the same statistics reject, from seed %j,', (seed) => {
  const key = keyOf(seed);
  const schemes = {
    'xorshift32 seeded key + k': (k: number) => xorshift32((key + k) | 0),
    'sfc32 seeded key + k without warm-up': (k: number) => sfc32((key + k) | 0),
    'a multiplicative hash of key + k': (k: number) => Math.imul((key + k) | 0, 0xcc9e2d51) >>> 0,
  };

  test.each(Object.entries(schemes))('%s', (_, scheme) => {
    const draws = Array.from({ length: runs }, (_, k) => scheme(k));
    expect(chiSquare(joint(neighbours(draws, 0)))).toBeGreaterThan(critical[256]);
  });
});

/** Marsaglia's xorshift32: the first output of a state. */
function xorshift32(state: number): number {
  let x = state;
  x ^= x << 13;
  x ^= x >>> 17;
  x ^= x << 5;
  return x >>> 0;
}

/** Doty-Humphrey's sfc32 with the state (seed, 0, 0, 1): the first output, which the rounds have not touched yet. */
function sfc32(seed: number): number {
  const [a, b, counter] = [seed, 0, 1];
  return (a + b + counter) >>> 0;
}
