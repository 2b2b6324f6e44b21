import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  opening,
  type Snapshot,
  snapshotKey,
  snapshotOf,
  transition,
  withDifficulty,
} from '../../src/engine/index.ts';
import { anyMood } from '../persona/moods.ts';
import { even } from '../persona/moves.ts';
import { fact, node, program } from './program.ts';
import { anyWalk, openReplies, runsOf } from './walk.ts';

const start = { tension: 4, trust: 2, patience: 3, heard: 1 };
const small = program({
  temperament: { ...even, start, volatility: 2 },
  facts: [fact({ id: 'queue', min: -9, max: 9, start: -2 }), fact({ id: 'asked', start: 1 })],
  onceBits: 3,
  start: 1,
  nodes: [node(), node({ id: 'second' })],
});

describe('the opening of a call', () => {
  test('has the start of the program, the temperament and the facts, and nothing said yet', () => {
    const rest = { entitlement: 0, resolution: 0, flared: 0, apologies: 0, echo: 0 };
    const mood = { ...start, ...rest };
    expect(opening(small)).toEqual({ place: 1, mood, facts: [-2, 1], once: [0, 0, 0], turn: 0 });
  });
});

describe('a difficulty', () => {
  test('changes the temperament and nothing else', () => {
    const { temperament, difficulty, ...rest } = withDifficulty(small, 'hard');
    expect(difficulty).toBe('hard');
    expect(temperament).toEqual({ ...small.temperament, start: { ...start, patience: 2 }, volatility: 3 });
    expect({ ...rest, temperament: small.temperament, difficulty: small.difficulty }).toEqual(small);
  });

  test('that is easy opens calmer and takes the noise away', () => {
    const easy = withDifficulty(small, 'easy');
    expect(opening(easy).mood.tension).toBe(3);
    expect(easy.temperament.volatility).toBe(0);
  });

  test('is set once only', () => {
    expect(() => withDifficulty(withDifficulty(small, 'hard'), 'hard')).toThrow(Error);
  });
});

describe('the key of a snapshot', () => {
  const bit = fc.nat(1);
  const anySnapshot: fc.Arbitrary<Snapshot> = fc.record({
    place: fc.nat(4),
    mood: fc.tuple(anyMood, fc.nat(40)).map(([mood, echo]) => ({ ...mood, echo })),
    facts: fc.tuple(fc.integer({ min: -9, max: 9 }), bit),
    once: fc.tuple(bit, bit, bit),
    turn: fc.nat(20),
  });

  test('leads back to the snapshot', () => {
    const property = fc.property(anySnapshot, (snapshot) => {
      expect(snapshotOf(small, snapshotKey(snapshot))).toEqual(snapshot);
    });
    fc.assert(property, { seed: 17, numRuns: 2_000 });
  });

  test('changes with any part of it', () => {
    const property = fc.property(
      anySnapshot,
      anySnapshot,
      fc.constantFrom(...parts),
      (snapshot, other, part) => {
        const changed = { ...snapshot, [part]: other[part] };
        const same = JSON.stringify(snapshot[part]) === JSON.stringify(other[part]);
        expect(snapshotKey(changed) === snapshotKey(snapshot)).toBe(same);
      },
    );
    fc.assert(property, { seed: 18, numRuns: 2_000 });
  });

  test('is one to one with the snapshots that shipped scenarios may come to', () => {
    const property = fc.property(anyWalk, (walk) => {
      const runs = runsOf(walk);
      const byKey = new Map<string, Snapshot>();
      for (const run of runs) {
        const followers = openReplies(run).flatMap(
          (reply) => transition(run.program, run.snapshot, reply).outcomes,
        );
        for (const snapshot of [run.snapshot, ...followers.map(({ value }) => value.to)]) {
          const key = snapshotKey(snapshot);
          expect(snapshotOf(run.program, key)).toEqual(snapshot);
          expect(byKey.get(key) ?? snapshot).toEqual(snapshot);
          byKey.set(key, snapshot);
        }
      }
    });
    fc.assert(property, { seed: 19, numRuns: 100 });
  });
});

const parts = ['place', 'mood', 'facts', 'once', 'turn'] as const satisfies readonly (keyof Snapshot)[];
