import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut } from '../../../src/report/review/pages.ts';

describe('a page that is too long', () => {
  test('is cut at the last blank line that fits, if that fills a third of the screen', () => {
    expect(cut(['a', 'b', 'c', '', 'd', 'e', 'f'], 5)).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ]);
  });

  test('does not leave a line or two for a page of their own', () => {
    expect(cut(['a', 'b', 'c', '', 'd', 'e', '', 'f'], 7)).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e', '', 'f'],
    ]);
  });

  test('is else cut between facts, and never within one that fits', () => {
    expect(cut(['head', 'a', 'b', '  b', '  b', 'c'], 4)).toEqual([
      ['head', 'a'],
      ['b', '  b', '  b', 'c'],
    ]);
  });

  test('never leaves a heading alone at its foot', () => {
    expect(cut(['a', '', 'head', 'b', '  b', '  b', '  b', '  b'], 6)).toEqual([
      ['a'],
      ['head', 'b', '  b', '  b', '  b', '  b'],
    ]);
  });

  test('never leaves the last line of a part alone on the next', () => {
    expect(cut(['head', 'a', 'b', 'c', 'd'], 4)).toEqual([
      ['head', 'a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('is cut anywhere where there is nothing better', () => {
    expect(cut(['a', '  a', '  a', '  a', '  a'], 2)).toEqual([['a', '  a'], ['  a', '  a'], ['  a']]);
  });

  test('loses no line but blanks, and has no piece that is too long or empty', () => {
    const line = fc.constantFrom('', 'a', '  b');
    const property = fc.property(
      fc.array(line, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 4, max: 12 }),
      (found, rows) => {
        const lines = ['x', ...found.filter((each, index) => each !== '' || (found[index + 1] ?? '') !== '')];
        const pieces = cut(lines, rows);
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(rows);
          expect(piece.some((each) => each !== '')).toBe(true);
        }
        const said = (all: readonly string[]) => all.filter((each) => each !== '');
        expect(said(pieces.flat())).toEqual(said(lines));
      },
    );
    fc.assert(property, { seed: 132, numRuns: 1_000 });
  });
});
