/** A figure drifts when it moves further than it may. */

import { describe, expect, test } from 'vitest';
import { type Drift, driftOf } from '../../../src/balance/lock/drift.ts';
import type { LockedFigures, LockedScenario } from '../../../src/balance/lock/locked.ts';
import type { Tolerance } from '../../../src/balance/lock/readings.ts';

const figures: LockedFigures = {
  strategies: {
    skilled: { pass: 100, total: 98 },
    optimal: { pass: 100, total: 99 },
    random: { pass: 2, total: 40 },
    longest: { pass: 1, total: 45 },
    'theta-0': { pass: 1.5, total: 38 },
    'theta-4': { pass: 60, total: 70 },
  },
  endings: { agreed: 80, walkaway: 20 },
  best: ['both', 'window'],
  total: 100,
  theta50: 3.5,
};

function lockWith(easy: LockedFigures | null, content = 'a'): LockedScenario {
  return { content, nodes: {}, difficulties: easy === null ? {} : { easy }, kept: '' };
}

/** What drifts if the figures become these. */
function moved(edit: Partial<LockedFigures>, tolerance: Tolerance = {}, content = 'b'): readonly Drift[] {
  return driftOf(lockWith(figures), lockWith({ ...figures, ...edit }, content), tolerance);
}

function strategy(id: string, pass: number, total: number): Partial<LockedFigures> {
  return { strategies: { ...figures.strategies, [id]: { pass, total } } };
}

function summary(drift: readonly Drift[]): string {
  return drift.map(({ figure, was, is }) => `${figure}: ${was} to ${is}`).join(', ');
}

test('nothing drifts from itself, however little it may', () => {
  expect(moved({}, { pass: 0, total: 0, ending: 0 })).toEqual([]);
});

describe('a figure drifts', () => {
  test.each<[string, Partial<LockedFigures>, string]>([
    ['P(pass) of a simulee', strategy('theta-4', 65.01, 70), 'P(pass) of theta-4: 0.6 to 0.6501'],
    ['P(pass) of guessing', strategy('random', 7.5, 40), 'P(pass) of random: 0.02 to 0.075'],
    ['P(pass) of the skilled', strategy('skilled', 94, 98), 'P(pass) of skilled: 1 to 0.94'],
    ['P(pass) of the best play', strategy('optimal', 94, 99), 'P(pass) of optimal: 1 to 0.94'],
    ['a mean total', strategy('longest', 1, 48.1), 'mean total of longest: 45 to 48.1'],
    ['P(ending)', { endings: { agreed: 86, walkaway: 20 } }, 'P(ending agreed): 0.8 to 0.86'],
    [
      'P(ending) of one that is new',
      { endings: { agreed: 80, walkaway: 14, other: 6 } },
      'P(ending walkaway): 0.2 to 0.14, P(ending other): null to 0.06',
    ],
    ['the ability', { theta50: 4.01 }, 'ability at which half pass: 3.5 to 4.01'],
    ['the ability, out of range', { theta50: null }, 'ability at which half pass: 3.5 to null'],
    ['the total of the best line', { total: 96.9 }, 'total of the best line: 100 to 96.9'],
    ['the best line', { best: ['both', 'door'] }, 'best line (reply 2: door, was window): 100 to 100'],
    ['the best line, cut short', { best: ['both'] }, 'best line (reply 2: the end, was window): 100 to 100'],
    ['a strategy that appears', strategy('fifth', 0, 30), 'mean total of fifth: null to 30'],
  ])('if it is %s and has moved too far', (_, edit, drift) => {
    expect(summary(moved(edit))).toBe(drift);
  });

  test('if its strategy is gone', () => {
    const { longest, ...strategies } = figures.strategies;
    expect(summary(moved({ strategies }))).toBe(`mean total of longest: ${longest!.total} to null`);
  });

  test('with all others of its difficulty, if that appears or is gone', () => {
    const whole = 'every figure, P(pass) of skilled';
    expect(summary(driftOf(lockWith(figures), lockWith(null)))).toBe(`${whole}: 1 to null`);
    expect(summary(driftOf(lockWith(null), lockWith(figures)))).toBe(`${whole}: null to 1`);
  });

  test('even where the content is the same, except the best line, which has equals', () => {
    expect(summary(moved(strategy('random', 8, 40), {}, 'a'))).toBe('P(pass) of random: 0.02 to 0.08');
    expect(moved({ best: ['both', 'door'] }, {}, 'a')).toEqual([]);
  });
});

describe('a figure does not drift', () => {
  test.each<[string, Partial<LockedFigures>]>([
    ['P(pass) on the bound', strategy('theta-4', 65, 70)],
    ['P(pass) of a naive strategy, which has a check', strategy('longest', 9, 45)],
    ['a mean total on the bound', strategy('longest', 1, 42)],
    ['P(ending) on the bound', { endings: { agreed: 75, walkaway: 25 } }],
    [
      'P(ending) of one that hardly ever came about, and is gone',
      { endings: { agreed: 80, walkaway: 20, odd: 4 } },
    ],
    ['the ability on the bound', { theta50: 3 }],
    ['the best line where one side is sampled', { best: [], total: null }],
  ])('if it is %s', (_, edit) => {
    expect(moved(edit)).toEqual([]);
  });

  test('within the tolerance that was set', () => {
    const edit = { ...strategy('theta-4', 68, 78), endings: { agreed: 72, walkaway: 28 } };
    expect(moved(edit).map(({ tolerance }) => tolerance)).toEqual([0.05, 3, 0.05, 0.05]);
    expect(moved(edit, { pass: 8, total: 8, ending: 8 })).toEqual([]);
    expect(moved(edit, { pass: 7, total: 8, ending: 8 }).map(({ tolerance }) => tolerance)).toEqual([0.07]);
  });

  test('if the ability leaves the range by a little, or was never in it', () => {
    const [near, off] = [lockWith({ ...figures, theta50: 7.9 }), lockWith({ ...figures, theta50: null })];
    expect(driftOf(near, off)).toEqual([]);
    expect(driftOf(off, off)).toEqual([]);
    const easy = { ...figures, theta50: 0.3, ...strategy('theta-0', 49, 40) };
    const easier = { ...figures, theta50: null, ...strategy('theta-0', 52, 40) };
    expect(driftOf(lockWith(easy), lockWith(easier))).toEqual([]);
  });
});
