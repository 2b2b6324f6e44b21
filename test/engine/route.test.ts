import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Guard, type Program, type Route, transition } from '../../src/engine/index.ts';
import { after, at, fact, node, program, reply, testOf, to } from './program.ts';

const never: Guard = [];
const always: Guard = [[]];

/** Four nodes; the first has one reply with these routes. */
function routed(
  routes: readonly Route[],
  parts: Partial<Program> = {},
  own: Parameters<typeof reply>[0] = {},
): Program {
  const others = ['second', 'third', 'fourth'].map((id) => node({ id }));
  return program({ ...parts, nodes: [node({ replies: [reply({ ...own, routes })] }), ...others] });
}

function chance(percent: number, place: number, when: Guard | null = null): Route {
  return { when, chance: percent, to: place };
}

/** Weights by place. */
function shares(routes: readonly Route[]): Readonly<Record<number, number>> {
  const small = routed(routes);
  const steps = transition(small, at(small), 0);
  return Object.fromEntries(
    steps.outcomes.map(({ value, weight }) => [value.to.place, (100 * weight) / steps.total]),
  );
}

describe('a route', () => {
  test('is the first whose guard holds', () => {
    const routes = [{ ...to(1), when: never }, { ...to(2), when: always }, { ...to(3), when: always }, to(0)];
    expect(after(routed(routes))).toMatchObject({ to: { place: 2 }, route: 1 });
  });

  test('is the last, bare one if no other guard holds', () => {
    expect(after(routed([{ ...to(1), when: never }, to(3)]))).toMatchObject({ to: { place: 3 }, route: 1 });
  });

  test('reads the mood after the reply', () => {
    const routes = [{ ...to(1), when: [[testOf('tension', 1, 1)]] }, to(2)];
    expect(after(routed(routes, {}, { uses: 'recite' })).to.place).toBe(1);
    expect(after(routed(routes)).to.place).toBe(2);
  });

  test('reads the facts after effects and drift', () => {
    const facts = [fact({ id: 'queue', max: 5, eachTurn: 1 })];
    const effects = [{ fact: 0, change: 'add', value: 2 }] as const;
    const routes = [{ ...to(1), when: [[testOf('fact', 3, 3)]] }, to(2)];
    expect(after(routed(routes, { facts }, { effects })).to.place).toBe(1);
    expect(after(routed(routes, { facts })).to.place).toBe(2);
  });

  test('reads the turn after the reply', () => {
    const routes = [{ ...to(1), when: [[testOf('turn', 3, 3)]] }, to(2)];
    expect([1, 2, 3].map((turn) => after(routed(routes), { turn }).to.place)).toEqual([2, 1, 2]);
  });
});

describe('a chance', () => {
  test('of 30 takes exactly 30 % of what reaches it', () => {
    expect(shares([chance(30, 1), to(2)])).toEqual({ 1: 30, 2: 70 });
  });

  test('behind another takes its share of the rest', () => {
    expect(shares([chance(30, 1), chance(30, 2), to(3)])).toEqual({ 1: 30, 2: 21, 3: 49 });
  });

  test('takes nothing unless its guard holds', () => {
    expect(shares([chance(30, 1, never), chance(30, 2, always), to(3)])).toEqual({ 2: 30, 3: 70 });
  });

  test('takes its share before a guard behind it', () => {
    expect(shares([chance(30, 1), { ...to(2), when: always }, to(3)])).toEqual({ 1: 30, 2: 70 });
  });

  test('takes nothing of what a guard before it takes', () => {
    expect(shares([{ ...to(1), when: always }, chance(30, 2), to(3)])).toEqual({ 1: 100 });
  });

  test('of 100 takes everything', () => {
    expect(shares([chance(100, 1), to(2)])).toEqual({ 1: 100 });
  });

  test('multiplies with the two ways a slip may turn out', () => {
    const replies = [reply({ uses: 'letPass', routes: [chance(30, 1), to(0)] })];
    const small = program({ nodes: [node({ push: 'slip', replies }), node({ id: 'second' })] });
    const steps = transition(small, at(small, { mood: { tension: 1 } }), 0);
    const found = steps.outcomes.map(({ value, weight }) => [value.to.mood.tension, value.to.place, weight]);
    expect(steps.total).toBe(100);
    expect(found).toEqual([
      [0, 1, 27],
      [0, 0, 63],
      [2, 1, 3],
      [2, 0, 7],
    ]);
  });

  test('in a chain of any length is exact', () => {
    const percents = fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 5 });
    const property = fc.property(percents, (each) => {
      const small = routed([...each.map((percent) => chance(percent, 1)), to(2)]);
      const steps = transition(small, at(small), 0);
      let left = 1n;
      const expected = each.map((percent, index) => {
        const share = left * BigInt(percent) * 100n ** BigInt(each.length - index - 1);
        left *= BigInt(100 - percent);
        return share;
      });
      const all = 100n ** BigInt(each.length);
      const found = steps.outcomes.map(({ weight }) => (BigInt(weight) * all) / BigInt(steps.total));
      expect(found).toEqual([...expected, left]);
      expect(steps.outcomes.map(({ value }) => value.route)).toEqual(found.map((_, route) => route));
    });
    fc.assert(property, { seed: 16, numRuns: 500 });
  });
});
