import fc from 'fast-check';
import alea from 'seedrandom/lib/alea.js';
import { describe, expect, test } from 'vitest';
import {
  Distribution,
  draw,
  drawOn,
  keyOf,
  mix,
  pick,
  type Stream,
  sample,
  seedOf,
  shuffle,
  streamOf,
  streams,
} from '../../src/chance/index.ts';
import { chiSquare, critical } from './chi-square.ts';

const runs = { seed: 2, numRuns: 2_000 };
const word = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const everyStream = Object.keys(streams) as Stream[];
const stream = fc.constantFrom(...everyStream);

/** A change to any of these changes every shipped transcript and every seed that a trainee has noted down. */
describe('golden vectors', () => {
  test.each([
    ['', 715789690],
    ['a', 1823459548],
    ['heat-1', 1138977640],
    ['hello.', 2054392338],
    ['a b', 2732805330],
    ['Übung', 2902720371],
    ['日本語', 2644806970],
    ['👋🏽', 772977884],
  ])('the key of seed %j is %d', (seed, key) => {
    expect(keyOf(seed)).toBe(key);
  });

  test.each([
    ['heat-1#0', 2971820105],
    ['heat-1#12', 1393322880],
    ['#7', 2213703364],
    ['a#1#2', 688388824],
    ['a#01', 3049969046],
    ['a#4294967296', 3953691669],
    ['a#', 942473368],
  ])('the key of seed %j is %d', (seed, key) => {
    expect(keyOf(seed)).toBe(key);
  });

  test.each([
    [0, 0, 593689054],
    [0, 1, 4226891818],
    [1, 0, 2028806445],
    [1138977640, 0, 2971820105],
    [1138977640, 1, 2263262311],
    [1138977640, 99999, 1396197752],
    [4294967295, 4294967295, 2784895443],
    [2147483648, 2147483647, 313162903],
  ])('key %d mixed with run %d is %d', (key, index, mixed) => {
    expect(mix(key, index)).toBe(mixed);
  });

  test.each([
    [0, 'dice', 0, 0, 3563421123],
    [1138977640, 'dice', 0, 0, 445750711],
    [1138977640, 'dice', 1, 0, 3789864046],
    [1138977640, 'dice', 0, 1, 2127486127],
    [4294967295, 'dice', 19, 3, 1356088117],
    [0, 'voice', 0, 0, 1536738813],
    [1138977640, 'voice', 0, 0, 2221134172],
    [1138977640, 'voice', 1, 0, 748498194],
    [1138977640, 'voice', 0, 1, 2368623291],
    [4294967295, 'voice', 19, 3, 4274114269],
    [0, 'order', 0, 0, 3861938054],
    [1138977640, 'order', 0, 0, 1953324639],
    [1138977640, 'order', 1, 0, 296458861],
    [1138977640, 'order', 0, 1, 646370927],
    [4294967295, 'order', 19, 3, 1732214251],
  ] as const)('draw (%d, %s, %d, %d) is %d', (key, from, turn, n, drawn) => {
    expect(draw(key, from, turn, n)).toBe(drawn);
  });

  test.each([
    ['', 0, 'order', 'deabc'],
    ['heat-1', 0, 'order', 'baedc'],
    ['heat-1', 1, 'order', 'dbaec'],
    ['heat-1', 0, 'voice', 'ceabd'],
    ['heat-1', 0, 'dice', 'eabdc'],
    ['日本語', 6, 'order', 'ebcda'],
  ] as const)('seed %j at turn %d shuffles by %s to %j', (seed, turn, from, shuffled) => {
    expect(shuffle(['a', 'b', 'c', 'd', 'e'], keyOf(seed), from, turn).join('')).toBe(shuffled);
  });
});

describe('the seed of a run', () => {
  test('has the key of its run in the batch, whatever the batch is called', () => {
    const name = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('a', '#', '0', '1', '\n') }));
    const property = fc.property(name, word, (batch, run) => {
      expect(keyOf(seedOf(batch, run))).toBe(mix(keyOf(batch), run));
    });
    fc.assert(property, runs);
  });

  test.each(['a#01', 'a#4294967296', 'a#-1', 'a#1.5', 'a#', 'a# 1', '#'])('is not %j', (seed) => {
    expect(keyOf(seed)).toBe(alea(seed).int32() >>> 0);
  });
});

describe('draw and mix', () => {
  test.each([
    [[], 0, 0],
    [[], 1, 0x514e28b7],
    [[], 0xffffffff, 0x81f16f39],
    [[0xff, 0xff, 0xff, 0xff], 0, 0x76293b50],
    [[0x21, 0x43, 0x65, 0x87], 0, 0xf55b516b],
    [[0x21, 0x43, 0x65, 0x87], 0x5082edee, 0x2362f9de],
    [[...'aaaa'].map((letter) => letter.charCodeAt(0)), 0x9747b28c, 0x5a97808a],
  ])(
    'are compared with a MurmurHash3 that takes %j under seed %d to its published %d',
    (bytes, seed, hash) => {
      expect(murmur3(bytes, seed)).toBe(hash);
    },
  );

  test('draw is MurmurHash3 x86_32 of stream, turn and n', () => {
    const property = fc.property(word, stream, word, word, (key, from, turn, n) => {
      expect(draw(key, from, turn, n)).toBe(murmur3(littleEndian([streams[from], turn, n]), key));
    });
    fc.assert(property, runs);
  });

  test('a draw on a stream begun before is the same draw', () => {
    const property = fc.property(word, stream, word, word, (key, from, turn, n) => {
      expect(drawOn(streamOf(key, from), turn, n)).toBe(draw(key, from, turn, n));
    });
    fc.assert(property, runs);
  });

  test('mix is MurmurHash3 x86_32 of the index', () => {
    const property = fc.property(word, word, (key, index) => {
      expect(mix(key, index)).toBe(murmur3(littleEndian([index]), key));
    });
    fc.assert(property, runs);
  });

  test('mix gives 100,000 runs 100,000 keys', () => {
    const property = fc.property(word, fc.integer({ min: 0, max: 2 ** 32 - 100_000 }), (key, first) => {
      const keys = new Set(Array.from({ length: 100_000 }, (_, run) => mix(key, first + run)));
      expect(keys.size).toBe(100_000);
    });
    fc.assert(property, { seed: 3, numRuns: 20 });
  });

  test('each stream has its own number', () => {
    expect(new Set(Object.values(streams)).size).toBe(everyStream.length);
  });

  test('give whole numbers of 32 bits', () => {
    const property = fc.property(word, stream, fc.nat(19), fc.nat(9), (key, from, turn, n) => {
      for (const number of [draw(key, from, turn, n), mix(key, n)]) {
        expect(number).toBe(number >>> 0);
      }
    });
    fc.assert(property, runs);
  });
});

describe('pick', () => {
  test('stays below its count', () => {
    const property = fc.property(fc.integer({ min: 1, max: 2 ** 31 }), word, (count, drawn) => {
      const picked = pick(count, drawn);
      expect(Number.isInteger(picked) && picked >= 0 && picked < count).toBe(true);
    });
    fc.assert(property, runs);
  });

  test.each([1, 2, 3, 7, 2 ** 20, 2 ** 32, 2 ** 52])(
    'reaches both ends of %d, at the ends of the draw',
    (count) => {
      expect(pick(count, 0)).toBe(0);
      expect(pick(count, 2 ** 32 - 1)).toBe(count - Math.max(1, count / 2 ** 32));
    },
  );
});

describe('sample', () => {
  const draws = 2 ** 16;
  const weights = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 6 });

  test('over equally spaced draws gives each value its share', () => {
    const property = fc.property(weights, (each) => {
      const distribution = Distribution.weighted(each.map((weight, value) => [value, weight] as const));
      const counts = each.map(() => 0);
      for (let n = 0; n < draws; n += 1) counts[sample(distribution, n * 2 ** 16)]! += 1;
      for (const { value, weight } of distribution.outcomes) {
        const share = counts[value]! / draws;
        expect(Math.abs(share - weight / distribution.total)).toBeLessThanOrEqual(1 / draws);
      }
    });
    fc.assert(property, { seed: 4, numRuns: 60 });
  });

  test('gives one of the values, and the later the higher the draw', () => {
    const property = fc.property(weights, word, (each, drawn) => {
      const distribution = Distribution.weighted(each.map((weight, value) => [value, weight] as const));
      const value = sample(distribution, drawn);
      expect(distribution.outcomes.map((outcome) => outcome.value)).toContain(value);
      expect(sample(distribution, Math.floor(drawn / 2))).toBeLessThanOrEqual(value);
    });
    fc.assert(property, runs);
  });

  test('throws if the weights fall short of the total', () => {
    const short = { total: 2, outcomes: [{ value: 'only', weight: 1 }] };
    expect(() => sample(short, 2 ** 32 - 1)).toThrow(Error);
  });
});

describe('shuffle', () => {
  test('keeps every item and leaves its input alone', () => {
    const property = fc.property(fc.array(fc.nat(9)), word, stream, fc.nat(19), (items, key, from, turn) => {
      const before = [...items];
      const shuffled = shuffle(items, key, from, turn);
      expect(items).toEqual(before);
      expect([...shuffled].sort()).toEqual(before.sort());
    });
    fc.assert(property, runs);
  });

  test('puts four items into each of their 24 orders equally often', () => {
    const counts = new Map<string, number>();
    const keys = Array.from({ length: 24_000 }, (_, run) => mix(keyOf('orders'), run));
    for (const key of keys) {
      const order = shuffle(['a', 'b', 'c', 'd'], key, 'order', 0).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    expect(chiSquare([...counts.values()])).toBeLessThan(critical[24]);
  });
});

/** MurmurHash3_x86_32 as Austin Appleby published it, over whole blocks of four bytes. */
function murmur3(bytes: readonly number[], seed: number): number {
  const word32 = (value: bigint) => value & 0xffffffffn;
  const rotateLeft = (value: bigint, by: bigint) => word32(value << by) | (value >> (32n - by));
  let hash = BigInt(seed);
  for (let at = 0; at < bytes.length; at += 4) {
    const [b0, b1, b2, b3] = bytes.slice(at, at + 4).map(BigInt) as [bigint, bigint, bigint, bigint];
    const block = b0 + b1 * 0x100n + b2 * 0x10000n + b3 * 0x1000000n;
    hash ^= word32(rotateLeft(word32(block * 0xcc9e2d51n), 15n) * 0x1b873593n);
    hash = word32(rotateLeft(hash, 13n) * 5n + 0xe6546b64n);
  }
  hash ^= BigInt(bytes.length);
  hash = word32((hash ^ (hash >> 16n)) * 0x85ebca6bn);
  hash = word32((hash ^ (hash >> 13n)) * 0xc2b2ae35n);
  return Number(hash ^ (hash >> 16n));
}

function littleEndian(words: readonly number[]): number[] {
  return words.flatMap((each) => [each & 255, (each >>> 8) & 255, (each >>> 16) & 255, each >>> 24]);
}
