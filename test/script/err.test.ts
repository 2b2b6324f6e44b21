/**
 * Each mistake that an author can make has a small file of its own, test/fixtures/err/<mistake>.yaml, and beside it a
 * golden of what is reported: `line:column code`. `npx vitest run test/script/err.test.ts -u` rewrites the goldens.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ScriptCode, scriptCodes } from '../../src/script/index.ts';
import { root } from '../built-in.ts';
import { loadScenario, mark } from './one-scenario.ts';

const err = `${root}test/fixtures/err/`;
const format = `${root}test/fixtures/format/`;
const files = readdirSync(err);
const mistakes = named(files, '.yaml');

/** Codes whose files are too long to keep; limits.test.ts writes them when it needs them. */
const generated: readonly ScriptCode[] = ['file-too-large'];
/** Codes that only a shift can give: shift.test.ts. */
const elsewhere: readonly ScriptCode[] = ['unknown-scenario', 'bad-call'];

function named(names: readonly string[], ending: string): readonly string[] {
  return names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length));
}

function reported(mistake: string) {
  return loadScenario(readFileSync(`${err}${mistake}.yaml`, 'utf8'), mistake);
}

describe.each(mistakes)('%s', (mistake) => {
  const { diagnostics, pack } = reported(mistake);

  test('is reported where it stands, as in its golden', async () => {
    // Without this a golden that got lost would quietly be written anew.
    expect(existsSync(`${err}${mistake}.out`)).toBe(true);
    await expect(`${diagnostics.map(mark).join('\n')}\n`).toMatchFileSnapshot(`${err}${mistake}.out`);
  });

  test('keeps the scenario from being played', () => {
    expect(diagnostics.map(({ severity }) => severity)).toContain('error');
    expect(Object.hasOwn(pack.scenarios, mistake)).toBe(false);
  });

  test('is told in one line, with a way out', () => {
    for (const { message, hint } of diagnostics) {
      expect(message).toMatch(/^[^\n\r]*\S[^\n\r]*[^.\s]$/);
      expect(hint).toMatch(/^[^\n\r]*\S[^\n\r]*[.?]$/);
      expect(`${message}${hint}`).not.toMatch(/\p{Cc}/u);
      expect(message.length).toBeLessThan(200);
    }
  });
});

test('every golden has a scenario', () => {
  expect(named(files, '.out')).toEqual(mistakes);
});

test('every code is given by some scenario, or listed as one that no kept file can give', () => {
  const given = mistakes.flatMap((mistake) => reported(mistake).diagnostics.map(({ code }) => code));
  expect(new Set([...given, ...generated, ...elsewhere])).toEqual(new Set(Object.keys(scriptCodes)));
});

test('no code is both listed as impossible and given', () => {
  const given = new Set(mistakes.flatMap((mistake) => reported(mistake).diagnostics.map(({ code }) => code)));
  expect([...generated, ...elsewhere].filter((code) => given.has(code))).toEqual([]);
});

describe.each(named(readdirSync(format), '.yaml'))('the sound scenario %s', (name) => {
  test('is silent and compiles', () => {
    const { diagnostics, pack } = loadScenario(readFileSync(`${format}${name}.yaml`, 'utf8'), name);
    expect(diagnostics.map(mark)).toEqual([]);
    expect(pack.scenarios[name]).toMatchObject({ id: name });
  });
});
