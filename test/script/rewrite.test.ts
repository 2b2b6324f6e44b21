import { describe, expect, test } from 'vitest';
import { rewriteValues, type ValueEdit } from '../../src/script/index.ts';

/** The text with new values at paths such as `a.b.0`. */
function rewritten(text: string, values: Readonly<Record<string, ValueEdit['value']>>): string {
  const edits = Object.entries(values).map(([path, value]) => ({
    path: path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
    value,
  }));
  return rewriteValues({ name: 'a.yaml', text }, edits);
}

describe('new values in a file', () => {
  test.each([
    ['keep the comment behind them', 'a: 3.. # why\nb: 1\n', { a: 7 }, 'a: 7 # why\nb: 1\n'],
    ['keep double quotes', 'a: "old"\n', { a: 'new' }, 'a: "new"\n'],
    ['keep single quotes', "a: 'old'\n", { a: "it's" }, "a: 'it''s'\n"],
    ['get quotes where they need some', 'a: old\n', { a: 'true' }, 'a: "true"\n'],
    ['lose quotes that would make them a text', 'a: "old"\n', { a: true }, 'a: true\n'],
    ['stay within brackets', '{a: old, "b": 2..4 }\n', { a: 'x', b: 9 }, '{a: x, "b": 9 }\n'],
    ['stay between line breaks of Windows', 'a: old\r\nb: 1\r\n', { a: 'x' }, 'a: x\r\nb: 1\r\n'],
    ['take the place of a block text', 'a: |\n  old\n  text\nb: 1\n', { a: 'x' }, 'a: x\nb: 1\n'],
    ['take the place of a text over lines', 'a:\n  old\n  text\nb: 1\n', { a: 'x' }, 'a:\n  x\nb: 1\n'],
    ['take the place of a list in brackets', 'a: [x, y] # why\n', { a: 'z' }, 'a: z # why\n'],
    ['take the place of a list of lines', 'a:\n  - x\n  - y\nb: 1\n', { a: 'z' }, 'a: z\nb: 1\n'],
    ['keep an unindented list in place', 'a:\n- x\n- y\n', { a: 'z' }, 'a: z\n'],
  ] as const)('%s', (_, before, values, after) => {
    expect(rewritten(before, values)).toBe(after);
  });

  test.each([
    ['behind the items', 'a:\n  - x # one\n  - y # two\n  - z\nb: 1\n', 'a:\n  - new # one\n  # two\nb: 1\n'],
    ['behind the key, with a colon of its own', 'a: # all of:\n  - x\n  - y\n', 'a: # all of:\n  new\n'],
    ['behind the key', 'a: # all\n  - x # one\n  - y\n', 'a: # all\n  - new # one\n'],
    ['above an item', 'a:\n  # first\n  - x\n  # second\n  - y\n', 'a:\n  # first\n  - new\n  # second\n'],
    ['within brackets', 'a: [x, # one\n  y, z, # two\n  ]\n', 'a: [new # one\n  , # two\n  ]\n'],
  ])('leave a comment of a list that stands %s', (_, before, after) => {
    const text = rewritten(before, { a: 'new' });
    for (const comment of before.match(/#.*/g)!) expect(text).toContain(comment.trim());
    expect(text.replace(/[ \t]+/g, ' ')).toBe(after.replace(/[ \t]+/g, ' '));
  });

  test('may be many at once', () => {
    const text = 'a: [{b: 1, c: x}, {b: 2, c: [y, z]}] # end\n';
    expect(rewritten(text, { 'a.1.c': 'q', 'a.0.b': 10, 'a.1.b': 20 })).toBe(
      'a: [{b: 10, c: x}, {b: 20, c: q}] # end\n',
    );
  });

  test.each([
    'yes',
    'null',
    '3',
    '3..4',
    'a: b',
    '# c',
    '- d',
    '"',
    "it's",
    'é',
    ' x ',
    'x ',
    '[',
    'a\nb',
    '\u0085',
  ])('read as they were meant: %j', (value) => {
    for (const before of ['a: old\n', 'a: "old"\n', "a: 'old'\n", '{a: old}\n', 'a:\n  - x # c\n'])
      expect(() => rewritten(before, { a: value })).not.toThrow();
  });

  test('are a mistake of ours where nothing stands', () => {
    expect(() => rewritten('a: 1\n', { b: 2 })).toThrow(/nothing at b/);
  });
});
