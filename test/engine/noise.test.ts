import { describe, expect, test } from 'vitest';
import { type Program, type Route, type Snapshot, transition } from '../../src/engine/index.ts';
import { even } from '../persona/moves.ts';
import { at, node, program, reply, testOf, to } from './program.ts';

/** Two nodes, then the endings; a flare comes one time in four. */
const done = 2;
function volatile(routes: readonly Route[], own: Parameters<typeof reply>[0] = {}): Program {
  return program({
    temperament: { ...even, volatility: 4 },
    turns: 9,
    nodes: [node({ replies: [reply({ ...own, routes })] }), node({ id: 'second' })],
  });
}

/** Tension, place and percentage of each possibility. */
function tensions(
  of: Program,
  tension: number,
  turn: Snapshot['turn'] = 0,
): readonly (readonly [number, number, number])[] {
  const steps = transition(of, at(of, { turn, mood: { tension } }), 0);
  return steps.outcomes.map(({ value, weight }) => [
    value.to.mood.tension,
    value.to.place,
    (100 * weight) / steps.total,
  ]);
}

const hot = [[testOf('tension', 4, 6)]];

describe('noise', () => {
  test('stirs the mood on the way to a node', () => {
    expect(tensions(volatile([to(1)]), 3)).toEqual([
      [3, 1, 75],
      [4, 1, 25],
    ]);
  });

  test('comes before the routes, which read what it stirred', () => {
    expect(tensions(volatile([{ ...to(0), when: hot }, to(1)]), 3)).toEqual([
      [3, 1, 75],
      [4, 0, 25],
    ]);
  });

  test('multiplies with a chance', () => {
    expect(tensions(volatile([{ ...to(0), chance: 20 }, to(1)]), 3)).toEqual([
      [3, 0, 15],
      [3, 1, 60],
      [4, 0, 5],
      [4, 1, 20],
    ]);
  });

  test('stirs nobody who is calm', () => {
    expect(tensions(volatile([to(1)]), 1)).toEqual([[1, 1, 100]]);
  });

  test('brings nobody into crisis, and stirs nobody who is there', () => {
    expect(tensions(volatile([to(1)]), 4)).toEqual([[4, 1, 100]]);
    expect(tensions(volatile([to(1)]), 5)).toEqual([[5, 1, 100]]);
  });
});

describe('noise is withheld from a step', () => {
  test('into an ending', () => {
    expect(tensions(volatile([to(done)]), 3)).toEqual([[3, done, 100]]);
  });

  test('that a chance may lead into an ending', () => {
    expect(tensions(volatile([{ ...to(done), chance: 30 }, to(1)]), 3)).toEqual([
      [3, done, 30],
      [3, 1, 70],
    ]);
  });

  test('that would lead into an ending without it', () => {
    expect(tensions(volatile([{ ...to(1), when: hot }, to(done)]), 3)).toEqual([[3, done, 100]]);
  });

  test('that would lead into an ending only with it', () => {
    expect(tensions(volatile([{ ...to(done), when: hot }, to(1)]), 3)).toEqual([[3, 1, 100]]);
  });

  test('that a chance may lead into an ending only with it', () => {
    expect(tensions(volatile([{ ...to(done), when: hot, chance: 1 }, to(1)]), 3)).toEqual([[3, 1, 100]]);
  });

  test('at the last turn', () => {
    expect(tensions(volatile([to(1)]), 3, 7)).toHaveLength(2);
    expect(tensions(volatile([to(1)]), 3, 8)).toEqual([[3, 3, 100]]);
  });

  test('on which the customer breaks off', () => {
    const small = volatile([to(1)]);
    const steps = transition(small, at(small, { mood: { tension: 3, patience: 1 } }), 0);
    expect(steps.outcomes.map(({ value }) => [value.cause, value.to.mood.tension])).toEqual([
      ['walkaway', 3],
    ]);
  });

  test('for each way a slip may turn out by itself', () => {
    const replies = [reply({ uses: 'letPass', routes: [{ ...to(4), when: hot }, to(1)] })];
    const small = program({
      temperament: { ...even, volatility: 4 },
      nodes: [node({ push: 'slip', replies }), node({ id: 'second' })],
    });
    expect(tensions(small, 2)).toEqual([
      [1, 1, 90],
      [3, 1, 10],
    ]);
  });
});
