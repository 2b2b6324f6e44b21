import { describe, expect, test } from 'vitest';
import { type Guard, offers, type Snapshot } from '../../src/engine/index.ts';
import { moodVariables, phases } from '../../src/persona/index.ts';
import { valuesOf } from '../persona/moods.ts';
import { at, fact, node, program, reply, testOf } from './program.ts';

const facts = [fact({ id: 'queue', min: -5, max: 5 }), fact({ id: 'asked', boolean: true, max: 1 })];

/** Whether a reply under the guard is offered. */
function holds(when: Guard | null, state: Partial<Snapshot>): boolean {
  const guarded = program({ facts, nodes: [node({ replies: [reply(), reply({ when })] })] });
  return offers(guarded, at(guarded, state)).length === 2;
}

describe('a guard', () => {
  test.each(moodVariables)('compares %s with a range, both ends included', (name) => {
    for (const value of valuesOf(name)) {
      const state = { mood: { ...at(program()).mood, [name]: value } };
      expect(holds([[testOf(name, value, value)]], state), `${value}`).toBe(true);
      expect(holds([[testOf(name, value - 2, value - 1)]], state), `${value}`).toBe(false);
      expect(holds([[testOf(name, value + 1, value + 2)]], state), `${value}`).toBe(false);
    }
  });

  test.each([
    ['baseline', { tension: 1 }],
    ['trigger', { tension: 2 }],
    ['escalation', { tension: 4 }],
    ['crisis', { tension: 5, flared: 1 }],
    ['recovery', { tension: 3, flared: 1 }],
    ['aftermath', { tension: 0, flared: 1 }],
  ] as const)('knows the phase %s by its number', (phase, mood) => {
    const state = { mood: { ...at(program()).mood, ...mood } };
    const held = phases.filter((_, number) => holds([[testOf('phase', number, number)]], state));
    expect(held).toEqual([phase]);
  });

  test('compares the turn', () => {
    const late: Guard = [[testOf('turn', 3, 1_000)]];
    expect([2, 3, 4].map((turn) => holds(late, { turn }))).toEqual([false, true, true]);
  });

  test('compares each fact by its index', () => {
    const state = { facts: [-3, 1] };
    expect(holds([[testOf('fact', -3, -3, 0)]], state)).toBe(true);
    expect(holds([[testOf('fact', -3, -3, 1)]], state)).toBe(false);
    expect(holds([[testOf('fact', 1, 1, 1)]], state)).toBe(true);
  });

  test('holds if any of the ranges of a test does', () => {
    const apart: Guard = [
      [
        {
          of: 'fact',
          fact: 0,
          ranges: [
            [-5, -4],
            [0, 0],
            [4, 5],
          ],
        },
      ],
    ];
    const held = [-5, -4, -3, -1, 0, 1, 3, 4, 5].filter((queue) => holds(apart, { facts: [queue, 0] }));
    expect(held).toEqual([-5, -4, 0, 4, 5]);
  });

  test('holds only if all tests of a clause do', () => {
    const both: Guard = [[testOf('fact', 1, 5, 0), testOf('fact', 1, 1, 1)]];
    const states = [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ];
    expect(states.map((each) => holds(both, { facts: each }))).toEqual([false, false, false, true]);
  });

  test('holds if any of its clauses does', () => {
    const either: Guard = [[testOf('fact', 1, 5, 0)], [testOf('fact', 1, 1, 1)]];
    const states = [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ];
    expect(states.map((each) => holds(either, { facts: each }))).toEqual([false, true, true, true]);
  });

  test('that is none always holds, and so does a clause without tests', () => {
    expect([holds(null, {}), holds([[]], {})]).toEqual([true, true]);
  });

  test('without clauses never holds', () => {
    expect(holds([], {})).toBe(false);
  });
});
