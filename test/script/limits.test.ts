/** Files that are too large or too deep are refused at once, and what only looks deep is not. */

import { describe, expect, test } from 'vitest';
import { loadScenario, marksOf, soundBut } from './one-scenario.ts';

/** Milliseconds: far above what any of these takes, far below what an unchecked parse of them does. */
const quick = 5000;

function codesOf(text: string): readonly string[] {
  const start = performance.now();
  const { diagnostics } = loadScenario(text);
  expect(performance.now() - start).toBeLessThan(quick);
  return diagnostics.map(({ code }) => code);
}

describe('a file that is too large', () => {
  test('of 5 MB is refused before it is parsed', () => {
    expect(marksOf(`title: "${'long '.repeat(1_000_000)}"\n`)).toEqual(['1:1 file-too-large']);
  });

  test('is one character beyond the limit', () => {
    const text = `title: ${'x'.repeat(1_000_000 - 8)}\n`;
    expect(codesOf(text)).not.toContain('file-too-large');
    expect(codesOf(`${text} `)).toContain('file-too-large');
  });

  test.each([
    ['items', `content: [${'1, '.repeat(100_000)}]`],
    ['keys', Array.from({ length: 50_000 }, (_, index) => `k${index}: 1\n`).join('')],
    ['empty mappings', `transcripts: [${'{}, '.repeat(100_000)}]`],
    ['the same key', 'title: x\n'.repeat(100_000)],
    ['quotes', '"'.repeat(300_000)],
    ['closing brackets', ']'.repeat(300_000)],
    ['empty lines', '\n'.repeat(300_000)],
    ['comments', '#\n'.repeat(300_000)],
  ])('is one with too many %s', (_, text) => {
    expect(codesOf(text)).toEqual(['file-too-large']);
  });
});

describe('a file that is too deep', () => {
  test.each([
    ['[', 10_000, ''],
    ['[', 10_000, `1${']'.repeat(10_000)}`],
    ['{a: ', 10_000, ''],
    ['- ', 10_000, ''],
    ['- ', 10_000, '\na: 1'],
    ['? ', 10_000, ''],
    ['? ', 10_000, '\n- 1'],
    [': ', 10_000, ''],
    ['- ? ', 10_000, ''],
    ['a: ', 10_000, ''],
    ['"a": ', 10_000, ''],
    // What closes in quotes and comments doesn't close.
    ['["]", ', 10_000, ''],
    ["[']', ", 10_000, ''],
    ['[ #]\n', 10_000, ''],
    ['[{', 500_000, ''],
  ])('is %j, %i times, and then %j', (part, times, end) => {
    expect(codesOf(part.repeat(times) + end)).toEqual(['too-deep']);
  });

  test('is one that indents a thousand times', () => {
    const lines = Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:\n`);
    expect(codesOf(lines.join(''))).toEqual(['too-deep']);
  });

  test('is one whose levels are parted by block texts', () => {
    const lines = Array.from({ length: 500 }, (_, depth) => {
      const blanks = ' '.repeat(depth);
      return `${blanks}t: |\n${blanks}  text\n${blanks}a:\n`;
    });
    expect(codesOf(lines.join(''))).toEqual(['too-deep']);
  });

  test('is refused where it gets too deep', () => {
    const [diagnostic] = loadScenario(`title: ${'['.repeat(100)}`).diagnostics;
    expect(diagnostic!.span.start).toBeGreaterThan(60);
    expect(diagnostic!.span.start).toBeLessThan(80);
  });

  test('has more than 64 levels', () => {
    expect(codesOf(`title: ${'['.repeat(60)}${']'.repeat(60)}`)).not.toContain('too-deep');
    expect(codesOf(`title: ${'['.repeat(70)}${']'.repeat(70)}`)).toContain('too-deep');
  });
});

describe('what only looks deep is a text', () => {
  const brackets = '[{'.repeat(5000);
  const line = 'line: Where is my parcel?';
  test.each([
    ['brackets in double quotes', `line: "${brackets}"`],
    ['brackets in single quotes', `line: '${brackets}'`],
    ['brackets in a plain text', `line: He says ${brackets}`],
    ['brackets in a comment', `line: Well? # ${brackets}`],
    ['brackets in a block text', `line: |\n      ${brackets}`],
    ['brackets in a folded text', `line: >-\n      ${brackets}\n      ${brackets}`],
    ['brackets in quotes over several lines', `line: "${'[\n      '.repeat(200)}"`],
    ['hyphens in a block text', `line: |\n      ${'- '.repeat(5000)}x`],
    ['question marks in a block text', `line: |\n      ${'? '.repeat(5000)}x`],
    ['indents in a block text', `line: |\n${' '.repeat(5000)}x`],
    ['indents of a comment', `line: Well?\n${' '.repeat(5000)}# x`],
    ['indents of a text that goes on', `line: Well,\n${' '.repeat(5000)}where is it?`],
    ['brackets one after another', `line: [{say: [${'"[]", '.repeat(2000)}"[]"]}]`],
  ])('%s', (_, replacement) => {
    expect(codesOf(soundBut([line, replacement]))).toEqual([]);
  });

  test('brackets that close again, thousands of them', () => {
    const content = `content:\n${'  - "a"\n'.repeat(5000)}start: desk`;
    expect(codesOf(soundBut(['start: desk', content]))).toEqual([]);
  });
});

describe('a file with very many mistakes', () => {
  test.each([
    ['of shape', `content: [${'1,'.repeat(19_000)}1]`],
    ['of missing keys', `transcripts: [${'{},'.repeat(19_000)}{}]`],
    ['of syntax', ']'.repeat(59_000)],
    ['of syntax within brackets', `[${','.repeat(59_000)}`],
    ['of anchors', '&a\n'.repeat(29_000)],
    ['of unknown keys', Array.from({ length: 9000 }, (_, index) => `k${index}: 1\n`).join('')],
  ])('%s reports the first of them and returns', (_, text) => {
    const codes = codesOf(text);
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.length).toBeLessThanOrEqual(100);
  });

  test('of unknown places, each with a hint to look for', () => {
    const nodes = Array.from(
      { length: 900 },
      (_, index) => `  n${index}: {line: x, replies: {r: {say: x, uses: [apologise], to: x${index}}}}\n`,
    );
    const codes = codesOf(soundBut(['  desk:\n', `${nodes.join('')}  desk:\n`]));
    expect(new Set(codes)).toEqual(new Set(['unknown-place']));
    expect(codes).toHaveLength(100);
  });
});
