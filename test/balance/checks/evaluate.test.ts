import { describe, expect, it } from 'vitest';
import { type Check, type CheckOf, type Measurement, within } from '../../../src/balance/checks/check.ts';
import { evaluate, evaluateAll } from '../../../src/balance/checks/evaluate.ts';
import type { Estimate } from '../../../src/balance/index.ts';
import { withDifficulty } from '../../../src/engine/index.ts';
import { analysed, fairWith, personaOf } from './fair.ts';

/** A check that measures what it is given. */
const given: CheckOf<readonly Measurement[] | null, null> = {
  id: 'given',
  source: 'X1',
  summary: '',
  formula: '',
  why: '',
  unit: 'percent',
  error: { min: null, max: 5 },
  warning: { min: null, max: 3 },
  exempt: [],
  example: null,
  measure: (measurements) => measurements,
};

function measured(figure: number | Estimate, more: Partial<Measurement> = {}): Measurement {
  const estimate = typeof figure === 'number' ? { value: figure, low: figure, high: figure } : figure;
  return { what: '', figure: estimate, where: {}, advice: '', ...more };
}

function verdict(check: typeof given, figure: number | Estimate, more: Partial<Measurement> = {}) {
  const [result] = evaluate(check, [measured(figure, more)])!;
  return [result!.verdict, result!.severity, result!.bound];
}

describe('a figure', () => {
  it('is compared times 100 where the unit is percent, and as it is otherwise', () => {
    expect(verdict(given, 0.06)).toEqual(['error', 'error', 5]);
    expect(verdict({ ...given, unit: 'points' }, 0.06)).toEqual(['ok', null, null]);
  });

  it('warns between the two ranges, and is ok within both', () => {
    expect(verdict(given, 0.04)).toEqual(['warning', 'warning', 3]);
    expect(verdict(given, 0.02)).toEqual(['ok', null, null]);
  });

  it('is ok on its bound, rounding included', () => {
    expect(verdict(given, 0.03 + 1e-13)).toEqual(['ok', null, null]);
    expect(verdict({ ...given, error: within(95, 100), warning: null }, 0.95 - 1e-13)[0]).toBe('ok');
  });

  it('breaks the bound on its own side of a range', () => {
    const both = { ...given, error: null, warning: within(10, 80) };
    expect(verdict(both, 0.09)).toEqual(['warning', 'warning', 10]);
    expect(verdict(both, 0.81)).toEqual(['warning', 'warning', 80]);
  });

  it('is no more than a warning where the measurement says so', () => {
    expect(verdict(given, 0.06, { atWorst: 'warning' })).toEqual(['warning', 'warning', 5]);
  });
});

describe('a figure with an interval', () => {
  const between = (low: number, high: number) => ({ value: (low + high) / 2, low, high });

  it('is undecided where the interval straddles a bound, as grave as the worst it may be', () => {
    expect(verdict(given, between(0.04, 0.06))).toEqual(['undecided', 'error', 5]);
    expect(verdict(given, between(0.02, 0.04))).toEqual(['undecided', 'warning', 3]);
  });

  it('is decided where all of the interval lies on one side', () => {
    expect(verdict(given, between(0.051, 0.09))).toEqual(['error', 'error', 5]);
    expect(verdict(given, between(0.031, 0.049))).toEqual(['warning', 'warning', 3]);
    expect(verdict(given, between(0.01, 0.03))).toEqual(['ok', null, null]);
  });
});

describe('a target of the author', () => {
  const bounds = (check: typeof given, figure: number, target: { min: number | null; max: number | null }) =>
    evaluate(check, [measured(figure)], target)!.map((result) => [result.verdict, result.bound])[0];

  it('takes the place of the range of the error', () => {
    expect(bounds({ ...given, warning: null }, 0.08, { min: null, max: 10 })).toEqual(['ok', null]);
    expect(bounds({ ...given, warning: null }, 0.02, { min: null, max: 1 })).toEqual(['error', 1]);
  });

  it('leaves the range of the warning as it is', () => {
    expect(bounds(given, 0.08, { min: null, max: 10 })).toEqual(['warning', 3]);
  });

  it('takes the place of the range of the warning where that is all there is', () => {
    const warns = { ...given, error: null };
    expect(bounds(warns, 0.08, { min: null, max: 10 })).toEqual(['ok', null]);
    expect(bounds(warns, 0.11, { min: null, max: 10 })).toEqual(['warning', 10]);
  });

  it('keeps nothing of the other side', () => {
    const both = { ...given, error: within(10, 80), warning: null };
    expect(bounds(both, 0.9, { min: 20, max: null })).toEqual(['ok', null]);
  });
});

it('gives nothing where the check can not tell, and an empty list where there is nothing to measure', () => {
  expect(evaluate(given, null)).toBeNull();
  expect(evaluate(given, [])).toEqual([]);
});

describe('the checks on a scenario', () => {
  const program = fairWith([]);
  const analysis = analysed(program);
  const persona = personaOf(program);

  it('are overridden by id', () => {
    const { results } = evaluateAll({ analysis, persona }, { random: { min: 50, max: null } });
    const broken = results.filter(({ verdict }) => verdict !== 'ok');
    expect(broken.map(({ check, bound }) => [check.id, bound])).toEqual([['random', 50]]);
  });

  it.each([
    ['a drill', [{ at: ['drill'], set: true }]],
    ['one that may be contained', [{ at: ['endings', 'done', 'outcome'], set: 'contained' }]],
    ['one that may be parted', [{ at: ['endings', 'done', 'outcome'], set: 'parted' }]],
  ])('spare %s the length of a full call', (_, changes) => {
    const exempt = fairWith(changes);
    const evaluation = evaluateAll({ analysis: { ...analysis, program: exempt }, persona });
    expect(evaluation.exempt).toEqual(['openings', 'decisions', 'long-call']);
    const spared = ({ check: { id } }: (typeof evaluation.results)[number]) => evaluation.exempt.includes(id);
    expect(evaluation.results.filter(spared)).toEqual([]);
  });

  it.each([
    ['easy', 2, 5.5],
    ['standard', 3, 6],
    ['hard', 3.5, 6.5],
  ] as const)('ask at %s for half to pass at an ability from %d to %d', (difficulty, min, max) => {
    const half = (theta: number) => {
      const curve = [
        { theta: theta - 0.01, pass: 0, total: 0 },
        { theta, pass: 0.5, total: 50 },
      ];
      const { results } = evaluateAll({
        analysis: { ...analysis, program: withDifficulty(program, difficulty), difficulty, curve },
        persona,
      });
      return results.find(({ check }) => check.id === 'ability-range')!.verdict;
    };
    expect([min - 0.1, min, max, max + 0.1].map(half)).toEqual(['warning', 'ok', 'ok', 'warning']);
  });

  it('leave untold what only the whole graph tells, where calls were sampled', () => {
    const sampled = { structure: null, items: null, fairness: null, method: 'sampled' } as const;
    const { untold, results } = evaluateAll({
      analysis: { ...analysis, ...sampled, sample: { runs: 400, seed: 'fair' } },
      persona,
    });
    const told = new Set(results.map(({ check }) => check.id));
    expect(untold).toEqual([
      'winnable',
      'monotone',
      'spread',
      'item-ease',
      'item-discrimination',
      'openings',
      'reachable',
      'dead-reply',
      'decisions',
      'long-call',
      'path-fairness',
      'branch-fairness',
      'recovery',
      'too-forgiving',
      'early-exit',
      'early-loss',
      'curve',
      'relief',
    ]);
    expect(untold.filter((id) => told.has(id))).toEqual([]);
  });

  it('leave untold what the archetype needs where its file is not at hand', () => {
    expect(evaluateAll({ analysis, persona: null }).untold).toEqual(['need', 'pushes']);
  });

  it('give a measurement each a result that names its check', () => {
    const { results } = evaluateAll({ analysis, persona });
    const own: readonly Check[] = results.map(({ check }) => check as unknown as Check);
    expect(own.filter(({ id }) => id === 'one-sided')).toHaveLength(3);
    expect(own.filter(({ id }) => id === 'item-ease')).toHaveLength(program.nodes.length);
  });
});
