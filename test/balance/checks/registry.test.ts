/** All checks: registered, explained, silent on the fair scenario and heard on their own bad example. */

import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Check } from '../../../src/balance/checks/check.ts';
import { evaluateAll, type Result } from '../../../src/balance/checks/evaluate.ts';
import { checkIds, libraryChecks } from '../../../src/balance/checks/library.ts';
import { checks } from '../../../src/balance/checks/registry.ts';
import type { Program } from '../../../src/engine/index.ts';
import { builtIn, root } from '../../built-in.ts';
import { analysed, evaluated, fairWith, personaOf } from './fair.ts';

const all: readonly Check[] = Object.values(checks);
const folder = `${root}src/balance/checks`;
const sentence = /^[A-Z0-9].*\.$/s;

describe('the registry', () => {
  it.each(readdirSync(folder))('has what %s exports as a check, under the name of the file', async (file) => {
    const exported: unknown[] = Object.values(await import(`${folder}/${file}`));
    const found = exported.filter(
      (value) => typeof value === 'object' && value !== null && 'measure' in value && 'formula' in value,
    );
    const registered: readonly unknown[] = [...all, ...Object.values(libraryChecks)];
    for (const check of found) {
      expect(registered).toContain(check);
      expect(check).toMatchObject({ id: basename(file, '.ts') });
    }
  });

  it('names each check by its id, and the checks on libraries last', () => {
    expect(Object.keys(checks)).toEqual(all.map(({ id }) => id));
    expect(checkIds).toEqual([...Object.keys(checks), 'wording']);
  });

  it.each([...all, ...Object.values(libraryChecks)].map((check) => [check.id, check] as const))(
    'has an id to type, a source, a range and whole sentences for %s',
    (id, { source, error, warning, summary, formula, why }) => {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(source).toMatch(/^[A-Z]\d+$/);
      expect(error ?? warning).not.toBeNull();
      for (const text of [summary, formula, why]) expect(text).toMatch(sentence);
    },
  );

  it.each(all.map((check) => [check.id, check] as const))('warns of %s before it fails', (_, check) => {
    if (check.error === null || check.warning === null) return expect(checks).toHaveProperty(check.id);
    const [error, warning] = [check.error, check.warning];
    expect(warning.min ?? Number.NEGATIVE_INFINITY).toBeGreaterThanOrEqual(
      error.min ?? Number.NEGATIVE_INFINITY,
    );
    expect(warning.max ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(
      error.max ?? Number.POSITIVE_INFINITY,
    );
  });
});

describe('the fair scenario', () => {
  const { results, untold, exempt } = evaluated([]);

  it('is measured by every check', () => {
    expect([...untold, ...exempt]).toEqual([]);
    const measured = new Set(results.map(({ check }) => check.id));
    expect(all.map(({ id }) => id).filter((id) => !measured.has(id))).toEqual([]);
  });

  it('gives no finding, neither error nor warning', () => {
    expect(results.filter(({ verdict }) => verdict !== 'ok').map(described)).toEqual([]);
  });
});

describe('the bad example', () => {
  it.each(all.map((check) => [check.id, check] as const))('of %s makes it fire at its worst', (id, check) => {
    const program = fairWith(check.example.bad.changes);
    const { results } = evaluateAll({ analysis: analysed(program), persona: personaOf(program) });
    const worst = check.error === null ? 'warning' : 'error';
    const own = results.filter((result) => result.check.id === id && result.verdict === worst);
    expect(
      own,
      JSON.stringify(results.filter((result) => result.check.id === id).map(described)),
    ).not.toEqual([]);
    for (const result of results) expectPlaced(program, result);
    for (const text of [check.example.bad.note, check.example.good]) expect(text).toMatch(sentence);
  });
});

it('knows the scripts of all archetypes, so that borrowed ones are tried', () => {
  const program = fairWith([]);
  const borrowed = analysed(program).rows.filter(({ kind }) => kind === 'borrowed');
  const others = Object.values(builtIn.pack.personas).filter(({ id }) => id !== program.persona.id);
  expect(borrowed.map(({ id }) => id)).toEqual(
    others.filter(({ script }) => script.length > 0).map(({ id }) => `as-${id}`),
  );
  expect(borrowed).toHaveLength(5);
});

function described({ check, verdict, measurement }: Result): string {
  return `${check.id} ${verdict}: ${measurement.what} ${measurement.figure.value}`;
}

/** What a finding points at exists, and what it says is a sentence. */
function expectPlaced(program: Program, { measurement }: Result): void {
  const { node, reply, ending } = measurement.where;
  const there = program.nodes.find(({ id }) => id === node);
  if (node !== undefined) expect(there, node).toBeDefined();
  if (reply !== undefined) expect(there?.replies.map(({ id }) => id)).toContain(reply);
  if (ending !== undefined) expect(program.endings.map(({ id }) => id)).toContain(ending);
  expect(measurement.advice).toMatch(sentence);
  expect(measurement.advice).not.toMatch(/undefined|null|NaN|\.\.$/);
}
