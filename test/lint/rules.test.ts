/** All rules: registered, explained, heard on their own bad example and silent on their good one. */

import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Rule, rules } from '../../src/lint/index.ts';
import { builtIn, root } from '../built-in.ts';
import { codesOf, linted, scenarioWith } from './base.ts';

const all: readonly Rule[] = Object.values(rules);
const sentence = /^[\p{Lu}“‘`].*\.$/su;

it('has a registered rule under the name of every file', async () => {
  const files = readdirSync(`${root}src/lint/rules`).map((file) => basename(file, '.ts'));
  expect(files.sort()).toEqual(Object.keys(rules).sort());
  for (const [id, rule] of Object.entries(rules)) expect(rule.id).toBe(id);
});

describe.each(all.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { of, bad, good } = rule.example;

  it('says in sentences what it finds, why, and the way out', () => {
    for (const text of [rule.summary, rule.why, rule.fix]) expect(text).toMatch(sentence);
  });

  it('is heard on its bad example, in one line with a way out', () => {
    const found = linted(scenarioWith(of, bad)).diagnostics.filter(({ code }) => code === id);
    expect(found.length).toBeGreaterThan(0);
    for (const { message, hint } of found) {
      expect(message).toMatch(/^[^\n\r]*\S[^\n\r]*[^.\s]$/);
      expect(hint).toMatch(/\.$/);
    }
  });

  it('is silent on its good example, and so is every other rule', () => {
    const { diagnostics } = linted(scenarioWith(of, good));
    // Nine nodes of one kind in a row are no scenario: other rules have something to say there.
    if (of === 'nodes') expect(codesOf(diagnostics)).not.toContain(id);
    else expect(codesOf(diagnostics)).toEqual([]);
  });
});

it('leaves rules that go by English words out of other languages, and says which', () => {
  const english = all.filter(({ language }) => language === 'en').map(({ id }) => id);
  for (const id of english) {
    const { of, bad } = rules[id as keyof typeof rules].example;
    const text = scenarioWith(of, bad);
    expect(linted(text).skipped).toEqual([]);
    const dutch = linted(text.replace('language: en', 'language: nl'));
    expect(codesOf(dutch.diagnostics)).not.toContain(id);
    expect(dutch.skipped).toEqual(english);
  }
});

it('reads English in all its forms', () => {
  const { of, bad } = rules['hard-words'].example;
  const text = scenarioWith(of, bad).replace('language: en', 'language: en-GB');
  expect(codesOf(linted(text).diagnostics)).toContain('hard-words');
});

it('knows every technique that it speaks of', async () => {
  const { pairs } = await import('../../src/lint/rules/contradictory-techniques.ts');
  for (const pair of pairs)
    for (const technique of pair) expect(builtIn.pack.techniques).toHaveProperty([technique]);
});
