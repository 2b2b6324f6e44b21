import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/balance/analyse.ts';
import { rowOf } from '../../../src/balance/analysis.ts';
import { clopperPearson, wilson } from '../../../src/balance/intervals.ts';
import { analysisFrom } from '../../../src/balance/sampling/estimates.ts';
import { sampled } from '../../../src/balance/sampling/sampled.ts';
import { dimensions } from '../../../src/persona/index.ts';
import { ferry, scripts } from './graded.ts';

const runs = 20_000;
const tallies = sampled(ferry, { seed: 'e', runs, scripts });
const estimate = analysisFrom(ferry, tallies, { seed: 'e', scripts });
const exact = analyse(ferry, { scripts })!;

describe('an estimate', () => {
  it('says how it was made and leaves out what takes the whole graph', () => {
    expect(estimate).toMatchObject({
      method: 'sampled',
      sample: { runs, seed: 'e' },
      structure: null,
      items: null,
      fairness: null,
    });
    expect(estimate.rows.map(({ id }) => id)).not.toContain('optimal');
  });

  it.each(tallies.map(({ id }) => id))(
    'comes within five standard errors of the exact figures of %s',
    (id) => {
      const [row, truth] = [rowOf(estimate, id), rowOf(exact, id)];
      expect([row.kind, row.about]).toEqual([truth.kind, truth.about]);
      const near = (value: number, wanted: number, deviation: number) =>
        expect(Math.abs(value - wanted)).toBeLessThanOrEqual((5 * deviation) / Math.sqrt(runs) + 0.006);
      near(row.total.mean, truth.total.mean, truth.total.deviation);
      near(row.total.deviation, truth.total.deviation, truth.total.deviation + 1);
      for (const dimension of dimensions)
        near(row.scores[dimension]!.mean, truth.scores[dimension]!.mean, truth.scores[dimension]!.deviation);
      near(row.decisions, truth.decisions, 2);
      near(row.crisis.value, truth.crisis.value, 0.5);
      row.visits.forEach((visits, node) => {
        near(visits, truth.visits[node]!, 1);
      });
      row.picks.flat().forEach((picked, at) => {
        near(picked, truth.picks.flat()[at]!, 1);
      });
      expect(Object.values(row.outcomes).reduce((sum, share) => sum + share)).toBeCloseTo(1, 12);
      expect(Object.keys(row.endings)).toEqual(Object.keys(truth.endings));
    },
  );

  it('gives a pass the exact interval and a crisis the score interval', () => {
    const [row, tally] = [rowOf(estimate, 'random'), tallies.find(({ id }) => id === 'random')!];
    expect(row.pass).toEqual({ value: tally.pass / runs, ...clopperPearson(tally.pass, runs) });
    const flared = Math.round(row.crisis.value * runs);
    expect(flared).toBeGreaterThan(0);
    expect(row.crisis).toEqual({ value: flared / runs, ...wilson(flared, runs) });
  });

  it('draws its curve through the abilities that are rows', () => {
    expect(estimate.curve.map(({ theta }) => theta)).toEqual([0, 1, 2, 2.5, 3, 4, 5, 6, 8]);
    expect(estimate.curve[3]).toEqual({
      theta: 2.5,
      pass: rowOf(estimate, 'theta-2-5').pass.value,
      total: rowOf(estimate, 'theta-2-5').total.mean,
    });
    const few = analysisFrom(ferry, sampled(ferry, { seed: 'e', runs: 9, only: ['theta-4'] }), { seed: 'e' });
    expect(few.curve.map(({ theta }) => theta)).toEqual([4]);
  });

  it('is refused where there are no runs, or not the same number of each', () => {
    const of = (count: number) => sampled(ferry, { seed: 'e', runs: count, only: ['random'] });
    expect(() => analysisFrom(ferry, [], { seed: 'e' })).toThrow('number of runs');
    expect(() => analysisFrom(ferry, of(0), { seed: 'e' })).toThrow('number of runs');
    expect(() => analysisFrom(ferry, [...of(2), ...of(3)], { seed: 'e' })).toThrow('number of runs');
  });
});
