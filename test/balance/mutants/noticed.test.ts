/** When a check has noticed a change, and how mutants are counted. */

import { describe, expect, it } from 'vitest';
import { type Finding, noticed, noticedBy } from '../../../src/balance/mutants/noticed.ts';
import { mutationReport, type Trial } from '../../../src/balance/mutants/report.ts';

function finding(id: string, verdict: Finding['verdict'], what = 'a figure', node = 'pickup'): Finding {
  return { check: { id }, measurement: { what, where: { node } }, verdict };
}

describe('a change', () => {
  it.each([
    ['a check fires that did not', [finding('length', 'ok')], [finding('length', 'warning')], ['length']],
    ['a warning becomes an error', [finding('length', 'warning')], [finding('length', 'error')], ['length']],
    [
      'another figure of the same check fires',
      [finding('item-ease', 'warning', 'the ease of a')],
      [finding('item-ease', 'warning', 'the ease of a'), finding('item-ease', 'warning', 'the ease of b')],
      ['item-ease'],
    ],
    ['a figure that was not measured fires', [], [finding('random', 'error')], ['random']],
  ] as const)('is noticed where %s', (_, before, after, by) => {
    expect(noticedBy(before, after)).toEqual(by);
    expect(noticed(before, after)).toBe(true);
  });

  it.each([
    ['all stays as it was', [finding('length', 'error')], [finding('length', 'error')]],
    ['an error becomes a warning', [finding('length', 'error')], [finding('length', 'warning')]],
    ['a figure can no longer be told', [finding('length', 'ok')], [finding('length', 'undecided')]],
    [
      'only the place to start mending moves',
      [finding('length', 'error', 'a figure', 'pickup')],
      [finding('length', 'error', 'a figure', 'story')],
    ],
  ] as const)('is not noticed where %s', (_, before, after) => {
    expect(noticedBy(before, after)).toEqual([]);
    expect(noticed(before, after)).toBe(false);
  });

  it('counts a check once, however often it fires', () => {
    const after = ['a', 'b'].map((what) => finding('item-ease', 'warning', what));
    expect(noticedBy([], after)).toEqual(['item-ease']);
  });
});

describe('the report of mutants', () => {
  const trial = (kind: string, name: string, by: readonly string[], drifted: boolean | null): Trial => ({
    mutant: { kind, name, nodes: [] },
    by,
    drifted,
  });

  it('counts by kind what the checks notice, alone and with the lock', () => {
    const report = mutationReport([
      trial('best-first', 'a', ['fixed-position'], true),
      trial('best-first', 'b', [], true),
      trial('best-first', 'c', [], false),
      trial('zero-pulls', 'd', ['implausible'], false),
    ]);
    expect(report).toMatchObject({ mutants: 4, noticed: 2, noticedWithLock: 3 });
    expect(report.kinds.find(({ kind }) => kind === 'best-first')).toMatchObject({
      mutants: 3,
      noticed: 1,
      noticedWithLock: 2,
      unnoticed: [
        { name: 'b', drifted: true },
        { name: 'c', drifted: false },
      ],
    });
  });

  it('says nothing of the lock where there is none', () => {
    const report = mutationReport([trial('best-first', 'a', [], null)]);
    expect(report).toMatchObject({ mutants: 1, noticed: 0, noticedWithLock: null });
  });
});
