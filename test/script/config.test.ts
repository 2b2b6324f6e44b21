/** composure.yaml, and the targets that a pack and a scenario set. */

import { describe, expect, test } from 'vitest';
import { location } from '../../src/diagnostic/index.ts';
import { readConfig } from '../../src/script/index.ts';
import { loadScenario, mark, marksOf, soundBut } from './one-scenario.ts';

function read(text: string) {
  return readConfig({ name: 'composure.yaml', text });
}

/** `line:column code` of each finding. */
function wrongIn(text: string): readonly string[] {
  const { config, diagnostics } = read(text);
  expect(config === null).toBe(diagnostics.length > 0);
  return diagnostics.map(mark);
}

describe('composure.yaml', () => {
  test('sets targets, tolerance and limit', () => {
    const { config, diagnostics } = read(
      'balance: {skilled: 95.., random: ..5}\ntolerance: {pass: 2.5, ending: 0}\nlimit: 5000\n',
    );
    expect(diagnostics).toEqual([]);
    expect(config).toEqual({
      balance: { skilled: { min: 95, max: null }, random: { min: null, max: 5 } },
      tolerance: { pass: 2.5, ending: 0 },
      limit: 5000,
    });
  });

  test.each([[''], ['# Nothing yet.\n'], ['{}\n']])('may be as good as empty: %j', (text) => {
    expect(read(text).config).toEqual({ balance: {}, tolerance: {}, limit: null });
  });

  test('tells where each part of it stands', () => {
    const { locate } = read('limit: 5\nbalance:\n  skilled: 95..\n');
    expect(location(locate(['balance', 'skilled']))).toBe('composure.yaml:3:3');
    expect(location(locate(['balance', 'random']))).toBe('composure.yaml:2:1');
  });

  test('of which nothing can be read has its start for every place', () => {
    const { locate } = read('balance: [\n');
    expect(location(locate(['balance', 'skilled']))).toBe('composure.yaml:1:1');
  });

  test.each([
    ['a key that there is not', 'limit: 1\nblance: {}\n', '2:1 unknown-key'],
    ['a tolerance that there is not', 'tolerance: {pass: 1, endings: 2}\n', '1:22 unknown-key'],
    ['a tolerance beyond a hundred', 'tolerance: {total: 100.5}\n', '1:20 out-of-range'],
    ['a tolerance below zero', 'tolerance: {ending: -1}\n', '1:21 out-of-range'],
    ['a tolerance in words', 'tolerance: {pass: some}\n', '1:19 wrong-type'],
    ['a single tolerance', 'tolerance: 5\n', '1:12 wrong-type'],
    ['a limit of no states', 'limit: 0\n', '1:8 out-of-range'],
    ['a limit of half a state', 'limit: 10.5\n', '1:8 wrong-type'],
    ['a check that is no id', 'balance: {Skilled: 95..}\n', '1:11 bad-id'],
    ['a target that is a list', 'balance: {skilled: [95]}\n', '1:20 wrong-type'],
    ['a list', '- balance\n', '1:1 wrong-type'],
    ['broken YAML', 'balance: {skilled: 95..\n', '2:1 yaml-syntax'],
  ])('is refused with %s', (_, text, wrong) => {
    expect(wrongIn(text)).toEqual([wrong]);
  });

  test('is no empty one if an anchor stands in it', () => {
    expect(wrongIn('&a\n')).toEqual(['1:1 yaml-feature', '1:3 wrong-type']);
  });

  test('hints at what a misspelt key was meant to be', () => {
    expect(read('tolerance: {totl: 1}\n').diagnostics[0]!.hint).toContain('`total`');
  });
});

describe('a target', () => {
  test.each([
    ['95..', 95, null],
    ['..5', null, 5],
    ['..0.5', null, 0.5],
    ['3..6', 3, 6],
    ['-1..2.5', -1, 2.5],
    ['-2.5..-1', -2.5, -1],
    ['4..4', 4, 4],
    ['12', 12, 12],
    ['1.5', 1.5, 1.5],
  ])('may be %s', (text, min, max) => {
    expect(read(`balance: {skilled: ${text}}\n`).config!.balance).toEqual({ skilled: { min, max } });
  });

  test.each([
    '..',
    '6..3',
    '0.5..0.25',
    '3...6',
    '3.',
    '3-6',
    '>=95',
    '..x',
    '1..2..3',
    '1e1..',
    '"95 .."',
    '".5.."',
  ])('may not be %s', (text) => {
    // `3.` is a number to YAML, so quote all of them.
    const quoted = text.startsWith('"') ? text : `"${text}"`;
    expect(wrongIn(`balance:\n  skilled: ${quoted}\n`)).toEqual(['2:12 bad-range']);
  });

  test('of a scenario is read like one of a pack', () => {
    const text = soundBut(['start: desk', 'balance: {skilled: 80..99.5, random: ..0.5}\nstart: desk']);
    expect(loadScenario(text).targets).toEqual({
      scenario: { skilled: { min: 80, max: 99.5 }, random: { min: null, max: 0.5 } },
    });
  });

  test('of a scenario that sets none is none', () => {
    expect(loadScenario(soundBut()).targets).toEqual({ scenario: {} });
  });

  test('that nothing can meet keeps a scenario from being played', () => {
    const text = soundBut(['start: desk', 'balance: {skilled: 90..80}\nstart: desk']);
    expect(marksOf(text)).toEqual(['13:20 bad-range']);
    expect(loadScenario(text)).toMatchObject({ targets: {}, locate: {} });
  });
});
