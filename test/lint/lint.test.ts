/** Rules where their examples don't reach: thresholds, exemptions, proofs, fixes. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { edited } from '../../src/diagnostic/index.ts';
import { rules } from '../../src/lint/index.ts';
import { root } from '../built-in.ts';
import { loadScenario, mark } from '../script/one-scenario.ts';
import { codesOf, linted, scenarioWith } from './base.ts';

const exampleOf = (id: keyof typeof rules) => scenarioWith(rules[id].example.of, rules[id].example.bad);
const goodOf = (id: keyof typeof rules) => scenarioWith(rules[id].example.of, rules[id].example.good);

describe('findings', () => {
  it.each(Object.keys(rules))('of the bad example of %s stand where they belong', async (id) => {
    const found = linted(exampleOf(id as keyof typeof rules)).diagnostics;
    const marks = found.map((each) => `${mark(each)}: ${each.message}`);
    await expect(`${marks.join('\n')}\n`).toMatchFileSnapshot(`${root}test/golden/lint/${id}.txt`);
  });

  it('come in the order of their places', () => {
    const text = `${exampleOf('delivery-on-some')}cast: {driver: The driver}\nfacts: {asked: false}\n`;
    const starts = linted(text).diagnostics.map(({ span }) => span.start);
    expect(starts.length).toBeGreaterThan(2);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });
});

describe('the sound scenario', () => {
  const folder = `${root}test/fixtures/ok/`;
  it.each(readdirSync(folder))('%s is silent', (file) => {
    expect(linted(readFileSync(`${folder}${file}`, 'utf8')).diagnostics.map(mark)).toEqual([]);
  });
});

describe('the shipped scenarios', () => {
  it.each(
    readdirSync(`${root}scenarios`, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.yaml'),
    ),
  )('%s has nothing that a rule finds, and silences none', (file) => {
    const text = readFileSync(`${root}scenarios/${file}`, 'utf8');
    expect(linted(text).diagnostics.map(mark)).toEqual([]);
    expect(text).not.toContain('composure-disable');
  });
});

describe('a condition that never holds', () => {
  it('is told with what stops it', () => {
    const [found] = linted(exampleOf('never-holds')).diagnostics;
    expect(found!.message).toBe('this `when` never holds: needs resolution 2, it is always 0 here');
  });

  it('is none if it holds at one difficulty only', () => {
    const crisis = goodOf('never-holds').replace('tension: 2..', 'tension: 3..');
    expect(codesOf(linted(crisis).diagnostics)).toEqual([]);
    const easy = crisis.replace('drill: true', 'drill: true\ndifficulties: [easy]');
    expect(codesOf(linted(easy).diagnostics)).toEqual(['never-holds']);
  });
});

describe('control characters', () => {
  it('are taken out by their fix, and nothing else is', () => {
    const text = exampleOf('control-characters');
    const fixes = linted(text).diagnostics.flatMap(({ fix }) => fix ?? []);
    const mended = edited(text, fixes);
    expect(mended).toBe(text.replaceAll(/[\u202e\u202c]/g, ''));
    expect(codesOf(linted(mended).diagnostics)).toEqual([]);
  });

  it('are found behind an escape too, where no edit can take them out', () => {
    const text = exampleOf('control-characters')
      .replace(/\u202e/g, '\\u202e')
      .replace(/\u202c/g, '');
    const [found] = linted(text).diagnostics;
    expect(found).toMatchObject({ code: 'control-characters' });
    expect(found!.fix).toBeUndefined();
  });
});

describe('words for protected groups', () => {
  it('may stand where the author says why', () => {
    const text = exampleOf('protected-words').replace(
      'drill: true',
      'drill: true\njustify: The lesson is about it.',
    );
    expect(codesOf(linted(text).diagnostics)).toEqual([]);
  });
});

describe('long texts', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'so').join(' ');
  const line = (count: number) =>
    goodOf('long-line').replace('line: Where is my parcel?', `line: ${words(count)}`);

  it('may have as many words as the limit says, and no more', () => {
    const long = (text: string) =>
      codesOf(linted(text).diagnostics).filter((code) => code.startsWith('long-'));
    expect(long(line(45))).toEqual([]);
    expect(long(line(46))).toEqual(['long-line']);
    const said = (count: number) =>
      goodOf('long-reply').replace(/say: It says noon[^\n]*/, `say: ${words(count)}`);
    expect(long(said(25))).toEqual([]);
    expect(long(said(26))).toEqual(['long-reply']);
  });

  it('of a chatterbox are no finding', () => {
    const text = line(60).replace('persona: arrogant', 'persona: chatterbox');
    expect(codesOf(linted(text).diagnostics)).not.toContain('long-line');
  });

  it('of a reply with a gist are none', () => {
    const bare = exampleOf('long-reply');
    const short = bare.replace(/(\n +)(uses: \[recite-policy\]\n +tempts: It is)/, '$1gist: Noon to six$1$2');
    expect(short).not.toBe(bare);
    expect(codesOf(linted(short).diagnostics)).not.toContain('long-reply');
  });
});

test('a text that stops at ` #` is put into quotes by its fix, and then says all of it', () => {
  const text = goodOf('few-replies').replace('say: It is on its way.', 'say: It is order #4711 now.');
  const found = loadScenario(text).diagnostics;
  expect(codesOf(found)).toEqual(['text-cut-short']);
  const mended = edited(
    text,
    found.flatMap(({ fix }) => fix ?? []),
  );
  expect(mended).toContain('say: "It is order #4711 now."\n');
  expect(loadScenario(mended).diagnostics).toEqual([]);
});
