import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../src/diagnostic/index.ts';
import { frame } from '../../src/report/frame.ts';
import { clean } from '../../src/report/index.ts';
import { cells } from '../../src/report/layout.ts';

/** The span of `part` in `text`, or of `length` code units from where it starts. */
function spanOf(text: string, part: string, length = part.length): Span {
  const start = text.indexOf(part);
  return { source: { name: 'a.yaml', text }, start, end: start + length };
}

/** What stands above the carets, column for column. */
function marked([line, carets]: readonly string[]): string {
  const from = carets!.indexOf('^');
  const to = carets!.length;
  let [at, found] = [0, ''];
  for (const { segment } of new Intl.Segmenter('en').segment(line!)) {
    if (at >= from && at < to) found += segment;
    at += cells(segment);
  }
  return found;
}

describe('the frame of a place', () => {
  test('is its line behind the number, and carets under it', () => {
    expect(frame(spanOf('title: x\nnodes: {}\n', 'nodes'))).toEqual([' 2 | nodes: {}', '   | ^^^^^']);
  });

  test('makes room for the number of the line', () => {
    const text = `${'\n'.repeat(122)}  uses: [feel]`;
    expect(frame(spanOf(text, 'feel'))).toEqual([' 123 |   uses: [feel]', '     |          ^^^^']);
  });

  test.each([
    ['wide characters', 'say: "日本語" , to: x', 'to'],
    ['the place itself being wide', 'say: 日本語, to: x', '日本語'],
    ['families and flags', 'say: 👨‍👩‍👧 🇪🇪 ❤️, to: x', 'to'],
    ['combining marks', 'say: e\u0301e\u0301 ก็, to: x', 'to'],
    ['tabs', '\tsay:\t\thello, to: x', 'to'],
    ['control characters, which take more room than they look', 'say: \u001b[2J\u0007, to: x', 'to'],
    ['a byte order mark', '\ufeffto: x', 'to'],
    ['Arabic', 'say: مرحبا, to: x', 'to'],
    ['a lone carriage return', 'a\rb, to: x', 'to'],
  ])('has its carets exactly under the place with %s', (_, line, part) => {
    for (const text of [line, `first\n${line}\nlast`, `first\r\n${line}\r\nlast`]) {
      const [shown, carets, ...rest] = frame(spanOf(text, part));
      expect(rest).toEqual([]);
      expect(shown).toBe(`${/^ \d+ \| /.exec(shown!)![0]}${clean(line)}`.trimEnd());
      expect(marked([shown!, carets!])).toBe(part);
    }
  });

  test('shows a line of a Windows file without its carriage return', () => {
    expect(frame(spanOf('a: 1\r\nbe: 2\r\n', 'be: 2'))).toEqual([' 2 | be: 2', '   | ^^^^^']);
    expect(frame(spanOf('a: 1\r\nbe: 2\r\n', '2\r\n'))).toEqual([' 2 | be: 2', '   |     ^']);
  });

  test('has one caret behind the last character where the place is the end of a line', () => {
    expect(frame(spanOf('to:\nnext', '\n', 0))).toEqual([' 1 | to:', '   |    ^']);
    expect(frame(spanOf('to:\r\nnext', '\n', 1))).toEqual([' 1 | to:', '   |    ^']);
    expect(frame({ source: { name: 'a', text: 'to:' }, start: 3, end: 3 })).toEqual([
      ' 1 | to:',
      '   |    ^',
    ]);
  });

  test('is an empty line with a caret where there is nothing', () => {
    expect(frame({ source: { name: 'a', text: '' }, start: 0, end: 0 })).toEqual([' 1 |', '   | ^']);
  });

  test('has a caret as wide as the next character for a place of no length', () => {
    expect(frame(spanOf('to: x', 'x', 0))).toEqual([' 1 | to: x', '   |     ^']);
    expect(frame(spanOf('to: 語', '語', 0))).toEqual([' 1 | to: 語', '   |     ^^']);
    expect(frame(spanOf('to: 👍', '👍', 0))).toEqual([' 1 | to: 👍', '   |     ^^']);
  });

  test('shows only the first line of a place that goes on below', () => {
    expect(frame(spanOf('a: 1\nsay: >-\n  one\n  two\nto: x', '>-', 14))).toEqual([
      ' 2 | say: >-',
      '   |      ^^',
    ]);
    expect(frame(spanOf('say: >-\r\n  one\r\n', '>-', 12))).toEqual([' 1 | say: >-', '   |      ^^']);
  });

  test('shows a long line around the place, with dots where it goes on', () => {
    const text = `${'a'.repeat(200)}HERE${'b'.repeat(200)}`;
    const [line, carets] = frame(spanOf(text, 'HERE'));
    expect(line).toBe(` 1 | …${'a'.repeat(40)}HERE${'b'.repeat(29)}…`);
    expect(marked([line!, carets!])).toBe('HERE');
  });

  test('shows a long line from its start where the place is near it, and to its end likewise', () => {
    const start = frame(spanOf(`HERE${'b'.repeat(200)}`, 'HERE'));
    expect(start[0]).toBe(` 1 | HERE${'b'.repeat(69)}…`);
    expect(marked(start)).toBe('HERE');
    const end = frame(spanOf(`${'a'.repeat(200)}HERE`, 'HERE'));
    expect(end[0]).toBe(` 1 | …${'a'.repeat(40)}HERE`);
    expect(marked(end)).toBe('HERE');
  });

  test('shows a long line of wide characters in the same room, and cuts none of them in two', () => {
    for (const text of [
      `${'語'.repeat(90)}HERE${'語'.repeat(90)}`,
      `${'👍'.repeat(81)}HERE${'👍'.repeat(81)}`,
      `${'👍'.repeat(81)}xHERE${'👍'.repeat(81)}`,
    ]) {
      const lines = frame(spanOf(text, 'HERE'));
      expect(marked(lines)).toBe('HERE');
      expect(cells(lines[0]!)).toBeLessThanOrEqual(80);
      expect(lines[0]).not.toMatch(/\p{Surrogate}/u);
    }
  });

  test('marks no more than what is shown of a long place', () => {
    const [line, carets] = frame(spanOf(`${'a'.repeat(100)}${'x'.repeat(300)}`, 'x'.repeat(300)));
    expect(line).toBe(` 1 | …${'a'.repeat(40)}${'x'.repeat(33)}…`);
    expect(carets!.trim()).toBe(`| ${' '.repeat(41)}${'^'.repeat(33)}`);
  });

  test('has its carets under the place and keeps to its width, wherever the place is', () => {
    const unit = fc.constantFrom('a', ' ', ':', '日', 'é', '👍', '\t', 'x', 'م');
    const anyLine = fc.oneof(
      fc.array(unit, { maxLength: 30 }),
      fc.array(unit, { minLength: 80, maxLength: 200 }),
    );
    const property = fc.property(anyLine, fc.nat(), fc.nat(9), fc.nat(3), (parts, at, length, above) => {
      const start = parts.length === 0 ? 0 : at % parts.length;
      const offset = (count: number) => parts.slice(0, count).join('').length + 2 * above;
      const text = `${'z\n'.repeat(above)}${parts.join('')}\nlast`;
      const place = parts.slice(start, start + Math.max(1, length)).join('');
      const lines = frame({ source: { name: 'a', text }, start: offset(start), end: offset(start + length) });
      expect(lines).toHaveLength(2);
      const width = Math.max(1, cells(clean(place)));
      expect(/\^+$/.exec(lines[1]!)![0]).toHaveLength(width);
      if (place.trim() === place) expect(marked(lines)).toBe(clean(place));
      expect(cells(lines[0]!)).toBeLessThanOrEqual(80);
    });
    fc.assert(property, { seed: 91, numRuns: 1_000 });
  });
});
