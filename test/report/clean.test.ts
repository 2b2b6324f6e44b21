import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean, json } from '../../src/report/index.ts';

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Written out once more and by name, so that a hole in the pattern shows. */
const kinds: Readonly<Record<string, readonly number[]>> = {
  'C0 controls': range(0, 0x1f).filter((code) => code !== 0x09 && code !== 0x0a),
  'DEL and C1 controls': range(0x7f, 0x9f),
  'the Arabic letter mark': [0x061c],
  'line and paragraph separators': [0x2028, 0x2029],
  'bidi embeddings and overrides': range(0x202a, 0x202e),
  'bidi isolates': range(0x2066, 0x2069),
  'the byte order mark': [0xfeff],
  'interlinear marks': range(0xfff9, 0xfffb),
  'tag characters': range(0xe0000, 0xe007f),
};
const harmful = new Set(
  [0x09, 0x0a, ...Object.values(kinds).flat()].map((code) => String.fromCodePoint(code)),
);
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...harmful, '\ud83c', '\udf00'),
    ),
  )
  .map((parts) => parts.join(''));

const ordinary = [
  'Ms Ó’Brien — “no”, she said… 100 % £5',
  'e\u0301 n\u0303 a\u0308\u0332',
  'Zoë, naïve, Ångström',
  '👨‍👩‍👧 ❤️ 🇪🇪 👍🏽',
  'مرحبا بكم، كيف حالكم؟',
  'می‌خواهم',
  'שלום',
  'क्‍ष',
  '日本語のテキスト、한국어',
  'ภาษาไทย ก็',
  '×2 · ▁▂▃ → x²',
  '',
];

describe('clean', () => {
  test.each(Object.entries(kinds))('shows %s by their numbers', (_, codes) => {
    for (const code of codes) {
      const shown = code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
      expect(clean(`a${String.fromCodePoint(code)}b`)).toBe(`a${shown}b`);
    }
  });

  test('turns line breaks and tabs into blanks, one each', () => {
    expect(clean('one\ntwo\r\nthree\tfour')).toBe('one two three four');
    expect(clean('a\r\r\nb')).toBe('a\\u000d b');
  });

  test('disarms an escape sequence, whether it starts with two characters or with one', () => {
    expect(clean('\u001b[2Jgone \u009b2J \u001b]0;title\u0007')).toBe(
      '\\u001b[2Jgone \\u009b2J \\u001b]0;title\\u0007',
    );
  });

  test.each(ordinary)('leaves %j as it is', (text) => {
    expect(clean(text)).toBe(text);
  });

  test('gives one line without anything harmful, whatever it gets, and changes that no more', () => {
    const property = fc.property(anyText, (text) => {
      const cleaned = clean(text);
      expect([...cleaned].filter((char) => harmful.has(char))).toEqual([]);
      expect(clean(cleaned)).toBe(cleaned);
    });
    fc.assert(property, { seed: 71, numRuns: 1_000 });
  });

  test('changes nothing but what is harmful', () => {
    const property = fc.property(anyText, (text) => {
      const harmless = [...text].filter((char) => !harmful.has(char)).join('');
      expect(clean(harmless)).toBe(harmless);
    });
    fc.assert(property, { seed: 72, numRuns: 1_000 });
  });
});

describe('json', () => {
  const anyKey = anyText.filter((key) => key !== '__proto__');
  const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      anyText,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value')),
      fc.dictionary(anyKey, tie('value')),
    ),
  }));

  test('can be read back to the same value', () => {
    const property = fc.property(anyValue, (value) => {
      expect(JSON.parse(json(value))).toEqual(JSON.parse(JSON.stringify(value)));
      expect(JSON.parse(json({ value }))).toEqual({ value });
    });
    fc.assert(property, { seed: 73, numRuns: 1_000 });
  });

  test('has nothing harmful in it but its own line breaks, neither in values nor in keys', () => {
    const property = fc.property(anyValue, (value) => {
      const text = json(value).replaceAll('\n', '');
      expect([...text].filter((char) => harmful.has(char))).toEqual([]);
    });
    fc.assert(property, { seed: 74, numRuns: 1_000 });
  });

  test('escapes what JSON leaves alone, above the basic plane as two halves', () => {
    expect(json('\u009b \u2028 \u202e \u{e0041} é 日')).toBe('"\\u009b \\u2028 \\u202e \\udb40\\udc41 é 日"');
  });
});
