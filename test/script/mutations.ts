/** Texts that authors, editors and enemies might hand us: noise, nearly YAML, and scenarios with accidents. */

import fc from 'fast-check';

/** Any code units at all, halves of pairs included. */
export const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
    .map((codes) => String.fromCharCode(...codes)),
);

const signs = [
  ...['\n', '\n', '\n', '\n  ', '\n    ', '\n      ', '\r\n', ' ', '\t', ': ', ': ', ':', ', ', '- ', '? '],
  ...['[', ']', '{', '}', '"', "'", '#', ' #', '&a ', '*a', '!x ', '!!str ', '|\n', '>-\n', '---\n', '...\n'],
  ...['%YAML 1.1\n', '<<: ', '@', '`', '\\', '~', '=', '\u0000', '\u001f', '\ufeff', '🎁', '\u2028'],
];

const keys = [
  ...['title', 'persona', 'channel', 'language', 'setting', 'you', 'customer', 'goal', 'policy', 'content'],
  ...['cast', 'facts', 'mood', 'weights', 'turns', 'difficulties', 'drill', 'start', 'nodes', 'endings'],
  ...[
    'balance',
    'transcripts',
    'push',
    'speaker',
    'cue',
    'line',
    'tests',
    'replies',
    'fallback',
    'say',
    'uses',
  ],
  ...['gist', 'delivery', 'why', 'felt', 'tempts', 'then', 'rule', 'promises', 'when', 'locked', 'once'],
  ...['effects', 'levels', 'critical', 'to', 'go', 'chance', 'range', 'each-turn', 'can', 'cannot', 'expect'],
];

const values = [
  ...[
    'angry',
    'chat',
    'en',
    'desk',
    'done',
    'grievance',
    'crisis',
    'empathy',
    'easy',
    'true',
    'false',
    'null',
  ],
  ...['acknowledge-feeling', 'recite-policy', 'constructor', '__proto__', 'toString', 'hasOwnProperty', '~'],
  ...[
    '0',
    '1',
    '-1',
    '+1',
    '2..4',
    '5..',
    '..2',
    '4..2',
    '0..500',
    '0x10',
    '1e999',
    '.nan',
    '1.5',
    '12:30',
    '',
  ],
  ...['99999999999999999999', '2026-01-01', '"quoted"', "'it''s'", 'A text.', 'No #1', 'phase', 'trust'],
];

const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...signs) },
  { weight: 3, arbitrary: fc.constantFrom(...keys) },
  { weight: 3, arbitrary: fc.constantFrom(...keys.map((key) => `\n${key}: `)) },
  { weight: 3, arbitrary: fc.constantFrom(...values) },
);

/** Signs and words of the format in any order. */
export const nearlyYaml = fc.array(word, { maxLength: 120 }).map((words) => words.join(''));

/** Sound YAML, keys of the format, and values that seldom fit them. */
export const nearlyScenario = fc
  .letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 4, arbitrary: fc.constantFrom(...values.filter((value) => value !== '')) },
      { weight: 3, arbitrary: tie('mapping') },
      {
        weight: 1,
        arbitrary: fc.array(tie('value'), { maxLength: 4 }).map((items) => `[${items.join(', ')}]`),
      },
    ),
    mapping: fc
      .uniqueArray(fc.tuple(fc.constantFrom(...keys, ...values.slice(0, 20)), tie('value')), {
        maxLength: 8,
        selector: ([key]) => key,
      })
      .map((pairs) => `{${pairs.map(([key, value]) => `${key}: ${value}`).join(', ')}}`),
  }))
  .mapping.map(String);

type Accident = (lines: readonly string[]) => readonly string[];

/** A line's number as a share of the text, so that a smaller text is hurt in the same place. */
const share = fc.double({ min: 0, max: 0.9999, noNaN: true });
const place = (lines: readonly string[], at: number) => Math.floor(at * lines.length);

function onLine(change: (line: string) => string) {
  return (at: number): Accident =>
    (lines) =>
      lines.map((line, index) => (index === place(lines, at) ? change(line) : line));
}

const accident: fc.Arbitrary<Accident> = fc.oneof(
  share.map(
    (at): Accident =>
      (lines) =>
        lines.filter((_, index) => index !== place(lines, at)),
  ),
  fc.tuple(share, share).map(
    ([at, to]): Accident =>
      (lines) =>
        lines.toSpliced(place(lines, to), 0, lines[place(lines, at)] ?? ''),
  ),
  fc.tuple(share, share).map(
    ([at, to]): Accident =>
      (lines) =>
        lines
          .with(place(lines, at), lines[place(lines, to)]!)
          .with(place(lines, to), lines[place(lines, at)]!),
  ),
  share.map(
    (at): Accident =>
      (lines) =>
        lines.slice(0, place(lines, at) + 1),
  ),
  fc
    .tuple(share, fc.constantFrom(' ', '  ', '\t', '        '))
    .map(([at, blanks]) => onLine((line) => blanks + line)(at)),
  fc
    .tuple(share, fc.integer({ min: 1, max: 6 }))
    .map(([at, count]) => onLine((line) => line.slice(count))(at)),
  fc
    .tuple(share, share, fc.oneof(fc.constantFrom(...signs), fc.string({ unit: 'binary', maxLength: 4 })))
    .map(([at, column, splice]) =>
      onLine((line) => {
        const cut = Math.floor(column * (line.length + 1));
        return line.slice(0, cut) + splice + line.slice(cut);
      })(at),
    ),
  fc
    .tuple(share, fc.oneof(fc.constantFrom(...values), nearlyScenario))
    .map(([at, value]) => onLine((line) => line.replace(/: .*$|\[.*?\]/, () => `: ${value}`))(at)),
  fc
    .tuple(share, fc.constantFrom(...keys, ...values))
    .map(([at, key]) => onLine((line) => line.replace(/[\w-]+(?=:)/, () => key))(at)),
  fc.tuple(share, share, fc.constantFrom(...keys, ...values)).map(([at, nth, value]) =>
    onLine((line) => {
      const words = line.split(/\b/);
      return words.with(Math.floor(nth * words.length), value).join('');
    })(at),
  ),
);

/** A word of one line where another line's stands: most of the links of a scenario are such words. */
const confusion: fc.Arbitrary<Accident> = fc.tuple(share, share, share).map(([at, from, nth]) => (lines) => {
  const known = (lines[place(lines, from)] ?? '').match(/[a-z][\w-]*/g) ?? ['nobody'];
  const word = known[Math.floor(nth * known.length)]!;
  return onLine((line) => line.replace(/[a-z][\w-]*(?=[^a-z]*$)/, () => word))(at)(lines);
});

/** One of the texts after one to four accidents. */
export function mutated(texts: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(fc.oneof(accident, confusion), { minLength: 1, maxLength: 4 }))
    .map(([text, accidents]) => {
      const hurt = accidents.reduce(
        (lines, happen) => (lines.length === 0 ? lines : happen(lines)),
        text.split('\n') as readonly string[],
      );
      return hurt.join('\n');
    });
}
