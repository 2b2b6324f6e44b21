/** Mutants of the fair scenario, one of each kind: they play, and some check notices. */

import { describe, expect, it } from 'vitest';
import { evaluateAll, type Result } from '../../../src/balance/checks/evaluate.ts';
import { rowOf } from '../../../src/balance/index.ts';
import { noticedBy } from '../../../src/balance/mutants/noticed.ts';
import { type mutantKinds, mutantsOf } from '../../../src/balance/mutants/registry.ts';
import { tryMutants } from '../../../src/balance/mutants/report.ts';
import { rubricOf } from '../../../src/score/index.ts';
import { program } from '../../engine/program.ts';
import { analysed, fairWith, personaOf } from '../checks/fair.ts';

const fair = fairWith([]);
const persona = personaOf(fair);
const before = evaluateAll({ analysis: analysed(fair), persona }).results;
const mutants = mutantsOf(fair, rubricOf(fair));

/** A check that must be among those that notice. */
const noticing = {
  'swap-levels': 'implausible',
  'equalise-levels': 'item-ease',
  'lengthen-best': 'length',
  'sorry-in-best': 'apologising',
  'question-in-best': 'surface',
  'best-first': 'fixed-position',
  'remove-limit': 'item-ease',
  'raise-patience': 'crisis',
  'zero-pulls': 'implausible',
} satisfies Record<keyof typeof mutantKinds, string>;

describe.each(Object.entries(noticing))('the first mutant of the kind %s', (kind, check) => {
  it(`plays to an end, and ${check} notices it`, () => {
    const analysis = analysed(mutants.find((mutant) => mutant.kind === kind)!.program);
    const shares = Object.values(rowOf(analysis, 'random').outcomes);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(noticedBy(before, evaluateAll({ analysis, persona }).results)).toContain(check);
  });
});

describe('trying mutants', () => {
  const small = program();
  const finding = { check: { id: 'random' }, measurement: { what: 'guessing', where: {} } };
  const ok: Pick<Result, 'verdict'> = { verdict: 'ok' };

  it('tells which check noticed, whether the figures drifted, and how far it has come', () => {
    const progress: string[] = [];
    const trials = tryMutants(
      small,
      rubricOf(small),
      (tried) => ({
        results: [{ ...finding, ...(tried === small ? ok : { verdict: 'error' }) }],
        drifted: tried !== small,
      }),
      (done, of) => progress.push(`${done}/${of}`),
    );
    expect(trials.map(({ by, drifted }) => [by, drifted])).toEqual(trials.map(() => [['random'], true]));
    expect(progress.at(-1)).toBe(`${trials.length}/${trials.length}`);
  });

  it('counts a mutant that can not be analysed as unnoticed', () => {
    const trials = tryMutants(small, rubricOf(small), (tried) =>
      tried === small ? { results: [], drifted: null } : null,
    );
    expect(trials.length).toBeGreaterThan(0);
    for (const { by, drifted } of trials) expect([by, drifted]).toEqual([[], null]);
  });
});
