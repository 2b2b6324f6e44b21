import { describe, expect, test } from 'vitest';
import { type Effect, type Program, transition } from '../../src/engine/index.ts';
import { after, at, fact, node, program, reply, to } from './program.ts';

/** The facts after a reply with these effects. */
function factsAfter(
  facts: Program['facts'],
  effects: readonly Effect[],
  before?: readonly number[],
): readonly number[] {
  const small = program({ facts, nodes: [node({ replies: [reply({ effects })] })] });
  return after(small, before && { facts: before }).to.facts;
}

describe('an effect', () => {
  const queue = fact({ id: 'queue', min: -2, max: 3, start: 1 });

  test.each([
    ['adds', 'add', 1, 2],
    ['takes away', 'add', -2, -1],
    ['saturates at the most', 'add', 9, 3],
    ['saturates at the least', 'add', -9, -2],
    ['sets', 'set', 2, 2],
    ['saturates what it sets', 'set', 9, 3],
  ] as const)('%s', (_, change, value, expected) => {
    expect(factsAfter([queue], [{ fact: 0, change, value }])).toEqual([expected]);
  });

  test('moves its own fact and no other', () => {
    const facts = [queue, fact({ id: 'asked', max: 1 })];
    expect(factsAfter(facts, [{ fact: 1, change: 'set', value: 1 }])).toEqual([1, 1]);
  });

  test('follows on the one before it, saturated', () => {
    const effects = [
      { fact: 0, change: 'add', value: 9 },
      { fact: 0, change: 'add', value: -1 },
    ] as const;
    expect(factsAfter([queue], effects)).toEqual([2]);
  });
});

describe('the drift of a fact', () => {
  const queue = fact({ id: 'queue', min: 0, max: 3, start: 1, eachTurn: 2 });

  test('moves it at each turn', () => {
    expect(factsAfter([queue], [])).toEqual([3]);
  });

  test('comes after the effects and saturates', () => {
    expect(factsAfter([queue], [{ fact: 0, change: 'set', value: 2 }])).toEqual([3]);
    expect(factsAfter([queue], [{ fact: 0, change: 'add', value: -9 }])).toEqual([2]);
    expect(factsAfter([{ ...queue, eachTurn: -2 }], [], [1])).toEqual([0]);
  });
});

describe('a step', () => {
  test('counts the turn, goes to the place of its route and tells which route it took', () => {
    const small = program({
      nodes: [node({ replies: [reply({ routes: [to(1)] })] }), node({ id: 'second' })],
    });
    expect(after(small, { turn: 4 })).toMatchObject({ to: { place: 1, turn: 5 }, route: 0, cause: 'route' });
  });

  test('uses up the bit of a reply that may be said once, and no other', () => {
    const small = program({ onceBits: 3, nodes: [node({ replies: [reply({ once: 1 })] })] });
    expect(after(small, { once: [1, 0, 0] }).to.once).toEqual([1, 1, 0]);
  });

  test('leaves the snapshot that it started from as it was', () => {
    const small = program({
      onceBits: 1,
      facts: [fact({ id: 'queue', max: 3, eachTurn: 1 })],
      nodes: [node({ replies: [reply({ once: 0, uses: 'recite' })] })],
    });
    const before = at(small);
    const copy = structuredClone(before);
    transition(small, before, 0);
    expect(before).toEqual(copy);
  });

  test('moves the mood by the push of the node it leaves', () => {
    const small = program({ nodes: [node({ push: 'demand' })] });
    expect(after(small).to.mood.entitlement).toBe(1);
  });

  test('keeps both ways a slip may turn out', () => {
    const small = program({ nodes: [node({ push: 'slip', replies: [reply({ uses: 'letPass' })] })] });
    const steps = transition(small, at(small, { mood: { tension: 1 } }), 0);
    expect(steps.outcomes.map(({ value, weight }) => [value.to.mood.tension, weight])).toEqual([
      [0, 9],
      [2, 1],
    ]);
  });

  test('joins possibilities that come to the same', () => {
    const routes = [{ ...to(0), chance: 30 }, to(1)];
    const small = program({
      turns: 5,
      nodes: [node({ replies: [reply({ routes })] }), node({ id: 'second' })],
    });
    expect(transition(small, at(small, { turn: 3 }), 0).outcomes).toHaveLength(2);
    expect(transition(small, at(small, { turn: 4 }), 0).outcomes).toHaveLength(1);
  });
});
