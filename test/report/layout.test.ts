import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cells, hang, pad, sides, wrap } from '../../src/report/layout.ts';

const family = '👨‍👩‍👧‍👦';
const anyWord = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.string({ unit: fc.constantFrom('日', '本', '語', 'ア', '한'), minLength: 1, maxLength: 20 }),
  fc.string({ unit: fc.constantFrom('a', 'é', 'x', ',', 'e\u0301', 'ก็'), minLength: 1, maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(family, '🇪🇪', '👍🏽', '❤️'), minLength: 1, maxLength: 8 }),
);
const anyWords = fc
  .array(anyWord.map((word) => word.normalize().replaceAll(/\s/gu, '')))
  .map((words) => words.filter((word) => word !== ''));
const anyWidth = fc.integer({ min: 10, max: 80 });
const graphemes = (text: string) => [...new Intl.Segmenter('en').segment(text)].map(({ segment }) => segment);

describe('wrap', () => {
  test('makes no line wider than the width, for text of any script', () => {
    const property = fc.property(anyWords, anyWidth, (words, width) => {
      for (const line of wrap(words.join(' '), width)) expect(cells(line)).toBeLessThanOrEqual(width);
    });
    fc.assert(property, { seed: 81, numRuns: 2_000 });
  });

  test('loses nothing and adds nothing, and keeps words whole that fit', () => {
    const property = fc.property(anyWords, anyWidth, (words, width) => {
      const lines = wrap(words.join(' '), width);
      expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
      const whole = words.filter((word) => cells(word) <= width);
      expect(lines.flatMap((line) => line.split(' '))).toEqual(expect.arrayContaining(whole));
    });
    fc.assert(property, { seed: 82, numRuns: 2_000 });
  });

  test('breaks a word that is wider than a line, between what a reader takes for characters', () => {
    const property = fc.property(anyWord, anyWidth, (word, width) => {
      const text = word.normalize().replaceAll(/\s/gu, '').repeat(20);
      expect(wrap(text, width).flatMap(graphemes)).toEqual(graphemes(text));
    });
    fc.assert(property, { seed: 83, numRuns: 500 });
  });

  test.each([
    [family.repeat(6), 5],
    ['🇪🇪'.repeat(6), 5],
    ['ก็'.repeat(11), 10],
    ['日'.repeat(6), 5],
    [`a${'日'.repeat(5)}`, 5],
    ['x'.repeat(11), 10],
  ])('breaks %s after %d characters in ten columns', (text, at) => {
    const [first, rest] = wrap(text, 10);
    expect(graphemes(first!)).toHaveLength(at);
    expect(first! + rest).toBe(text);
  });

  test('goes on below only when it must, and leaves no blanks at the ends', () => {
    expect(wrap('one two three', 13)).toEqual(['one two three']);
    expect(wrap('one two three', 12)).toEqual(['one two', 'three']);
    expect(wrap('', 12)).toEqual(['']);
    expect(wrap('日本 日本 日本', 10)).toEqual(['日本 日本', '日本']);
  });

  test('keeps ten columns at least, because fewer cannot be read', () => {
    expect(wrap('one two three', 1)).toEqual(['one two', 'three']);
  });
});

describe('pad', () => {
  test('fills up to the width in columns, and cuts nothing off', () => {
    const property = fc.property(anyWord, fc.integer({ min: 0, max: 40 }), (text, width) => {
      const padded = pad(text, width);
      expect(padded.trimEnd()).toBe(text.trimEnd());
      expect(cells(padded)).toBe(Math.max(cells(text), width));
    });
    fc.assert(property, { seed: 84, numRuns: 500 });
  });

  test('counts a wide character as two and a combining mark as none', () => {
    expect(pad('日本', 6)).toBe('日本  ');
    expect(pad('e\u0301', 3)).toBe('e\u0301  ');
    expect(pad(family, 4)).toBe(`${family}  `);
  });
});

describe('hang', () => {
  test.each(['Better', '日本', '“e\u0301”'])(
    'starts every further line under the text, behind the lead %j',
    (name) => {
      const lead = pad(name, 12);
      const lines = hang(lead, 'one two three four five six seven eight nine', 30);
      expect(lines.length).toBeGreaterThan(2);
      expect(lines[0]!.startsWith(`${lead}one`)).toBe(true);
      for (const line of lines.slice(1)) expect(line).toMatch(/^ {12}\S/);
    },
  );

  test('makes no line wider than the width', () => {
    const property = fc.property(anyWords, fc.integer({ min: 26, max: 80 }), (words, width) => {
      for (const line of hang(pad('Lead', 16), words.join(' '), width))
        expect(cells(line)).toBeLessThanOrEqual(width);
    });
    fc.assert(property, { seed: 85, numRuns: 1_000 });
  });
});

describe('sides', () => {
  test('stand at either end of one line where both fit with two columns between them', () => {
    expect(sides('left', 'right', 12)).toEqual(['left   right']);
    expect(sides('左', 'right', 9)).toEqual(['左  right']);
  });

  test('stand on lines of their own, wrapped, where they do not', () => {
    expect(sides('left', 'right', 10)).toEqual(['left', 'right']);
    expect(sides('a long left side', 'right', 10)).toEqual(['a long', 'left side', 'right']);
  });

  test('leave no blanks behind a left side that stands alone', () => {
    expect(sides('left', '', 20)).toEqual(['left']);
  });
});
