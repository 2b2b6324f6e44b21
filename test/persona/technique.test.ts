import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { echoes, type Move } from '../../src/persona/index.ts';
import { said } from './moves.ts';

const { feel, commit, recite, sneer } = said;
const anyMoves: fc.Arbitrary<readonly Move[]> = fc.subarray(Object.values(said), {
  minLength: 1,
  maxLength: 3,
});

describe('the echo of a reply', () => {
  test('counts the sets of techniques in order of first use, from 1', () => {
    const setOf = echoes();
    const sets = [[feel], [commit], [feel], [feel, commit], [commit]];
    expect(sets.map((moves) => setOf(moves).echo)).toEqual([1, 2, 1, 3, 2]);
  });

  test('is 0 where nothing but provocation was said, or nothing at all', () => {
    const setOf = echoes();
    expect([[], [recite], [recite, sneer]].map((moves) => setOf(moves).echo)).toEqual([0, 0, 0]);
  });

  test('is the same with a provocation and without', () => {
    const setOf = echoes();
    expect(setOf([feel, recite]).echo).toBe(setOf([feel]).echo);
  });

  test('is equal for equal helpful techniques in any order, and for no others', () => {
    const property = fc.property(fc.array(anyMoves, { maxLength: 20 }), (replies) => {
      const setOf = echoes();
      const echo = replies.map((moves) => setOf(moves).echo);
      expect(replies.map((moves) => setOf(moves.toReversed()).echo)).toEqual(echo);
      const pairs = new Set(replies.map((moves, index) => `${lasting(moves)} ${echo[index]}`));
      expect(pairs.size).toBe(new Set(echo).size);
      expect(pairs.size).toBe(new Set(replies.map(lasting)).size);
    });
    fc.assert(property, { seed: 15, numRuns: 500 });
  });
});

test('a set holds what the model needs of its techniques, sorted, and leaves the rest behind', () => {
  const titled = { ...feel, label: 'Name the feeling' };
  const { moves } = echoes()([titled, commit]);
  expect(moves).toEqual([commit, feel]);
});

function lasting(moves: readonly Move[]): string {
  const ids = moves.filter(({ family }) => family !== 'provoke').map(({ id }) => id);
  return ids.sort().join('+');
}
