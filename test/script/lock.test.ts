/** balance.lock.yaml: what is written is read back, in a form that people can read and compare. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasErrors, location } from '../../src/diagnostic/index.ts';
import { type LockedFigures, type LockFile, readLock, writeLock } from '../../src/script/index.ts';
import { mutated } from './mutations.ts';
import { mark } from './one-scenario.ts';

function read(text: string, only: readonly string[] | null = null) {
  return readLock({ name: 'balance.lock.yaml', text }, only);
}

const figures: LockedFigures = {
  strategies: { random: { pass: 0.12, total: 38.4 }, 'theta-4': { pass: 61, total: 70.5 } },
  endings: { agreed: 12.35, walkaway: 87.65 },
  best: ['both', 'window', 'carry-on'],
  total: 97.5,
  theta50: 4.31,
};

const lock: LockFile = {
  model: 2,
  scenarios: {
    'slow-line': {
      content: '0777',
      nodes: { start: '1e5' },
      difficulties: {
        hard: { ...figures, strategies: {}, endings: {}, best: [], total: null, theta50: null },
      },
      kept: 'eJw=',
    },
    'lost-suitcase': {
      content: '3f2a91c04d5e6b77',
      nodes: { pickup: '1a2b3c4d', delay: '12345678', back: '0x12' },
      difficulties: { standard: figures },
      kept: 'eJyrVkrOzy0oSi0uTk0B+/==',
    },
  },
};

test('a lock is written as people would write it', () => {
  expect(
    writeLock(lock),
  ).toBe(`# Written by \`composure balance --update\`. Commit it; a later run fails when a figure has moved.
# pass, endings: percent, endings at ability 4. total: points. theta50: the ability at which half of the runs pass.
# kept: what was analysed, packed, so that a later run can name the edit that moved a figure.

model: 2
scenarios:
  lost-suitcase:
    content: 3f2a91c04d5e6b77
    nodes:
      pickup: 1a2b3c4d
      delay: "12345678"
      back: "0x12"
    standard:
      strategies:
        random: {pass: 0.12, total: 38.4}
        theta-4: {pass: 61, total: 70.5}
      endings:
        agreed: 12.35
        walkaway: 87.65
      best: [both, window, carry-on]
      total: 97.5
      theta50: 4.31
    kept: |-
      eJyrVkrOzy0oSi0uTk0B+/==
  slow-line:
    content: "0777"
    nodes:
      start: "1e5"
    hard:
      strategies: {}
      endings: {}
      best: []
      total: null
      theta50: null
    kept: |-
      eJw=
`);
});

test('figures are rounded to the decimals that the lock has', () => {
  const rough = {
    strategies: { random: { pass: 0.126, total: -0.04 } },
    endings: { agreed: 100 / 3 },
    best: [],
    total: 97.449,
    theta50: 4.318,
  };
  const text = writeLock({
    ...lock,
    scenarios: { one: { ...lock.scenarios['slow-line']!, difficulties: { easy: rough } } },
  });
  expect(read(text).lock!.scenarios.one!.difficulties.easy).toEqual({
    strategies: { random: { pass: 0.13, total: 0 } },
    endings: { agreed: 33.33 },
    best: [],
    total: 97.4,
    theta50: 4.32,
  });
});

test('packed text of any length is written in lines of at most 120 characters', () => {
  const kept = 'eJyrVkrOzy0o'.repeat(50);
  const text = writeLock({ ...lock, scenarios: { one: { ...lock.scenarios['slow-line']!, kept } } });
  const lines = text.split('\n').slice(3);
  expect(Math.max(...lines.map((line) => line.length))).toBe(118);
  expect(read(text).lock!.scenarios.one!.kept).toBe(kept);
});

test('what is no number is never locked in', () => {
  const nan = { ...figures, total: Number.NaN };
  const scenario = { content: 'a', nodes: {}, difficulties: { easy: nan }, kept: 'eJw=' };
  expect(() => writeLock({ model: 1, scenarios: { one: scenario } })).toThrow();
});

/** Ids and hashes that YAML could take for something else. */
const id = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/),
  fc.constantFrom('true', 'false', 'null', 'yes', 'no', 'on', 'y', 'pass', 'total', 'constructor', 'e1'),
);
const hash = fc.oneof(
  fc.stringMatching(/^[0-9a-f]{8}$/),
  fc.stringMatching(/^[0-9]{1,3}e[0-9]{1,5}$/),
  fc.constantFrom('0777', '0o17', '0x1f', '1_000', '12:30', '2020-01-01', '00000000', '.5', '~', '-', '# x'),
);

function decimal(decimals: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: max * 10 ** decimals }).map((n) => n / 10 ** decimals);
}

/** Some long enough for several lines. */
const packed = fc.string({
  unit: fc.constantFrom(...'ABCxyz019+/='),
  minLength: 1,
  maxLength: 400,
  size: 'max',
});

const anyFigures = fc.record({
  strategies: fc.dictionary(
    fc.oneof(id, fc.constant('theta-0.5')),
    fc.record({ pass: decimal(2, 100), total: decimal(1, 100) }),
    { maxKeys: 4, noNullPrototype: true },
  ),
  endings: fc.dictionary(id, decimal(2, 100), { maxKeys: 3, noNullPrototype: true }),
  best: fc.array(id, { maxLength: 30 }),
  total: fc.option(decimal(1, 100)),
  theta50: fc.option(decimal(2, 8)),
});

const anyLock: fc.Arbitrary<LockFile> = fc.record({
  model: fc.nat(99),
  scenarios: fc.dictionary(
    id,
    fc.record({
      content: hash,
      nodes: fc.dictionary(id, hash, { maxKeys: 4, noNullPrototype: true }),
      difficulties: fc.record(
        { easy: anyFigures, standard: anyFigures, hard: anyFigures },
        { requiredKeys: [], noNullPrototype: true },
      ),
      kept: packed,
    }),
    { maxKeys: 3, noNullPrototype: true },
  ),
});

/** As text, because equality of objects overlooks the order of their keys. */
function nodesOf({ scenarios }: LockFile): string {
  return JSON.stringify(
    Object.keys(scenarios)
      .sort()
      .map((each) => scenarios[each]!.nodes),
  );
}

describe('whatever is written', () => {
  test('is read back the same', () => {
    const property = fc.property(anyLock, (written) => {
      const result = read(writeLock(written));
      expect(result.diagnostics.map(mark)).toEqual([]);
      expect(result.lock).toEqual(written);
      expect(nodesOf(result.lock!)).toBe(nodesOf(written));
    });
    fc.assert(property, { seed: 20_261_122, numRuns: 300 });
  });

  test('is the same text whatever the order of the scenarios was', () => {
    const property = fc.property(anyLock, (written) => {
      const turned = Object.fromEntries(Object.entries(written.scenarios).reverse());
      expect(writeLock({ ...written, scenarios: turned })).toBe(writeLock(written));
    });
    fc.assert(property, { seed: 20_261_122, numRuns: 100 });
  });

  test('has a line for each figure, so that a change shows as one', () => {
    const moved = structuredClone(lock) as { scenarios: Record<string, { content: string }> };
    moved.scenarios['slow-line']!.content = 'abc';
    const [before, after] = [lock, moved as unknown as LockFile].map((each) => writeLock(each).split('\n'));
    expect(after!.filter((line, index) => line !== before![index])).toEqual(['    content: abc']);
  });
});

describe('a lock that somebody has changed', () => {
  const text = writeLock(lock);

  test.each([
    ['broken', 'content: 3f', 'content: "3f', '8:14 yaml-syntax'],
    [
      'merged and never resolved',
      '  lost-suitcase:',
      '=======\n  lost-suitcase:',
      '7:1 yaml-syntax, 26:1 yaml-syntax',
    ],
    ['with a key that there is not', '    content: 3f', '    comment: x\n    content: 3f', '8:5 unknown-key'],
    ['with a hash that reads as a number', '"12345678"', '12345678', '11:14 wrong-type'],
    ['with a figure in words', 'agreed: 12.35', 'agreed: often', '18:17 wrong-type'],
    ['with nothing kept', '    kept: |-\n      eJw=\n', '', '25:3 missing-key'],
    ['without a figure', '      total: 97.5\n', '', '13:5 missing-key'],
    ['with a figure twice', 'walkaway:', 'agreed:', '19:9 duplicate-key'],
    ['without its version', 'model: 2\n', '', '5:1 missing-key'],
  ])('is refused if %s', (_, part, replacement, wrong) => {
    expect(text).toContain(part);
    const result = read(text.replace(part, () => replacement));
    expect(result.diagnostics.map(mark).join(', ')).toBe(wrong);
    expect(result.lock).toBeNull();
  });

  test('is refused if it is empty', () => {
    expect(read('').diagnostics.map(mark)).toEqual(['1:1 wrong-type']);
  });

  test('is read or refused within its text, never thrown at', () => {
    const property = fc.property(mutated([text]), (changed) => {
      const result = read(changed);
      expect(result.lock === null).toBe(hasErrors(result.diagnostics));
      for (const { span } of result.diagnostics) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(changed.length);
      }
    });
    fc.assert(property, { seed: 20_261_122, numRuns: 300 });
  });

  test('tells where each figure stands', () => {
    const { locate } = read(text);
    const path = ['scenarios', 'lost-suitcase', 'standard', 'strategies', 'theta-4', 'pass'];
    expect(location(locate(path))).toBe('balance.lock.yaml:16:19');
  });
});

describe('a part of a lock', () => {
  const text = writeLock(lock);

  test('is what the whole has of those scenarios', () => {
    const property = fc.property(anyLock, fc.array(id, { maxLength: 3 }), fc.nat(2), (whole, more, skip) => {
      const wanted = [...Object.keys(whole.scenarios).slice(skip), ...more];
      const entries = Object.entries(whole.scenarios).filter(([each]) => wanted.includes(each));
      const { lock: part } = read(writeLock(whole), wanted);
      expect(part).toEqual({ model: whole.model, scenarios: Object.fromEntries(entries) });
    });
    fc.assert(property, { seed: 20_261_122, numRuns: 200 });
  });

  test('stands where it stands in the whole', () => {
    const { locate } = read(text, ['slow-line']);
    expect(location(locate(['scenarios', 'slow-line', 'content']))).toBe('balance.lock.yaml:26:5');
  });

  test('is sound though another is not, blank lines and comments within it included', () => {
    const noted = text.replace('    standard:', '# Note.\n\n    standard: [');
    expect(read(noted).lock).toBeNull();
    expect(Object.keys(read(noted, ['slow-line']).lock!.scenarios)).toEqual(['slow-line']);
  });

  test('is refused if what is wrong is its own, or lies between scenarios', () => {
    const wrong = text.replace('    hard:', '    harder:');
    expect(read(wrong, ['slow-line']).diagnostics.map(mark)).toEqual(['29:5 unknown-key']);
    const merged = text.replace('  lost-suitcase:', '<<<<<<< HEAD\n  lost-suitcase:');
    expect(read(merged, ['slow-line']).lock).toBeNull();
  });
});

test('a lock may be longer than anything that people write', () => {
  const strategies = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [`s${index}`, { pass: 12.34, total: 56.7 }]),
  );
  const one = {
    content: '3f2a91c04d5e6b77',
    nodes: {},
    difficulties: { easy: { ...figures, strategies }, standard: { ...figures, strategies } },
    kept: 'eJyrVkrOzy0o'.repeat(800),
  };
  const scenarios = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`scenario-${index}`, one]));
  const { diagnostics, lock: back } = read(writeLock({ model: 1, scenarios }));
  expect(diagnostics.map(mark)).toEqual([]);
  expect(back!.scenarios).toEqual(scenarios);
});
