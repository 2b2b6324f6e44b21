import { describe, expect, test } from 'vitest';
import { hasEnded, outcomeAt } from '../../src/engine/index.ts';
import type { Mood, Outcome } from '../../src/persona/index.ts';
import { after, at, ending, fact, node, program, reply, to } from './program.ts';

/** Places of the endings of a program with one node. */
const [done, walkaway, meltdown] = [1, 2, 3];
const worn = { tension: 3, resolution: 0, patience: 1 };
const boiling = { tension: 5, flared: 1 };
const reciting = program({ nodes: [node({ replies: [reply({ uses: 'recite' })] })] });

describe('a customer', () => {
  test('walks away without patience, whatever the routes say', () => {
    const small = program({ nodes: [node({ replies: [reply({ routes: [to(done)] })] })] });
    const step = after(small, { mood: worn });
    expect(step).toMatchObject({ to: { place: walkaway, turn: 1 }, route: null, cause: 'walkaway' });
    expect(outcomeAt(small, step.to)).toBe('walkaway');
  });

  test('blows up at tension 6, whatever the routes say', () => {
    const step = after(reciting, { mood: boiling });
    expect(step).toMatchObject({ to: { place: meltdown, turn: 1 }, route: null, cause: 'meltdown' });
    expect(outcomeAt(reciting, step.to)).toBe('meltdown');
  });

  test('blows up rather than walking away', () => {
    expect(after(reciting, { mood: { ...boiling, patience: 1, resolution: 0 } }).cause).toBe('meltdown');
  });

  test('who breaks off leaves the facts as they were, and the reply used up', () => {
    const small = program({
      facts: [fact({ id: 'queue', max: 5, eachTurn: 1 })],
      onceBits: 1,
      nodes: [node({ replies: [reply({ once: 0, effects: [{ fact: 0, change: 'add', value: 1 }] })] })],
    });
    expect(after(small, { mood: worn }).to).toMatchObject({ facts: [0], once: [1] });
  });

  test('finds the ending by its name, wherever it stands', () => {
    const endings = [ending({ id: 'meltdown' }), ending({ id: 'done' }), ending({ id: 'walkaway' })];
    expect(after({ ...reciting, endings }, { mood: boiling }).to.place).toBe(1);
    expect(after({ ...reciting, endings }, { mood: worn }).to.place).toBe(3);
  });

  test('leaves at the last turn', () => {
    const small = program({ turns: 7, facts: [fact({ id: 'queue', max: 5, eachTurn: 1 })] });
    expect(after(small, { turn: 5 })).toMatchObject({ to: { place: 0 }, route: 0, cause: 'route' });
    const last = after(small, { turn: 6 });
    expect(last).toMatchObject({ to: { place: walkaway, turn: 7, facts: [1] }, route: null, cause: 'turns' });
    expect(outcomeAt(small, last.to)).toBe('walkaway');
  });

  test('who comes to an ending at the last turn has come to that ending', () => {
    const small = program({ turns: 7, nodes: [node({ replies: [reply({ routes: [to(done)] })] })] });
    expect(after(small, { turn: 6 })).toMatchObject({ to: { place: done }, route: 0, cause: 'route' });
  });

  test('whose patience ends at the last turn walks away for that', () => {
    expect(after(program({ turns: 7 }), { turn: 6, mood: worn }).cause).toBe('walkaway');
  });
});

describe('a call', () => {
  const small = program({ nodes: [node(), node({ id: 'second' })] });

  test('has ended at an ending, and at no node', () => {
    const places = [0, 1, 2, 3, 4];
    expect(places.map((place) => hasEnded(small, at(small, { place })))).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  test('amounts to nothing while it goes on', () => {
    expect(outcomeAt(small, at(small))).toBeNull();
  });
});

describe('an ending amounts to', () => {
  const happy: Partial<Mood> = { tension: 1, trust: 3, resolution: 2 };
  const bribed: Partial<Mood> = { ...happy, entitlement: 2 };
  const cross: Partial<Mood> = { ...happy, tension: 4 };

  test.each<[says: Outcome | 'by-mood', mood: string, state: Partial<Mood>, outcome: Outcome]>([
    ['by-mood', 'happy', happy, 'resolved'],
    ['by-mood', 'bribed', bribed, 'capitulated'],
    ['by-mood', 'cross', cross, 'unresolved'],
    ['contained', 'happy', happy, 'contained'],
    ['contained', 'cross', cross, 'contained'],
    ['contained', 'bribed', bribed, 'capitulated'],
    ['parted', 'happy', happy, 'parted'],
    ['parted', 'cross', cross, 'parted'],
    ['parted', 'bribed', bribed, 'capitulated'],
    ['walkaway', 'bribed', bribed, 'walkaway'],
    ['meltdown', 'bribed', bribed, 'meltdown'],
  ])('where it says %s and the customer is %s (%o): %s', (outcome, _, mood, expected) => {
    const small = program({ endings: [ending({ id: 'done', outcome })] });
    expect(outcomeAt(small, at(small, { place: done, mood }))).toBe(expected);
  });
});
