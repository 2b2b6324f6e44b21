import fc from 'fast-check';
import jstat from 'jstat';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/balance/analyse.ts';
import { rowOf } from '../../../src/balance/analysis.ts';
import { endingOf } from '../../../src/balance/graph/told-apart.ts';
import { clopperPearson } from '../../../src/balance/intervals.ts';
import { sampled } from '../../../src/balance/sampling/sampled.ts';
import { mergeTallies, type Tally } from '../../../src/balance/sampling/tally.ts';
import type { Program } from '../../../src/engine/index.ts';
import { dimensions, outcomes } from '../../../src/persona/index.ts';
import { anyGraded, ferry, replayed, scripts } from './graded.ts';

const runs = 20_000;
const whole = sampled(ferry, { seed: 'ferry', runs, scripts });
const some = ['random', 'theta-2-5', 'script', 'as-other', 'soothing', 'ingratiating', 'test-wise-length'];
const exact = analyse(ferry, { scripts })!;

describe('sampling', () => {
  it('has a tally for each strategy in the order of reports, but for optimal play', () => {
    const ids = exact.rows.map(({ id }) => id).filter((id) => id !== 'optimal');
    expect(whole.map(({ id }) => id)).toEqual(ids);
    expect(ids).toContain('as-other');
  });

  it.each(whole.map((tally) => [tally.id, tally] as const))(
    'passes %s as often as it should',
    (id, tally) => {
      const { low, high } = clopperPearson(tally.pass, runs, 0.999);
      const { value } = rowOf(exact, id).pass;
      expect(value).toBeGreaterThanOrEqual(low - 1e-12);
      expect(value).toBeLessThanOrEqual(high + 1e-12);
    },
  );

  it.each(['random', 'theta-4', 'script', 'soothing'])('ends the calls of %s as often as it should', (id) => {
    const { ends } = whole.find((tally) => tally.id === id)!;
    const row = rowOf(exact, id);
    const counted = (which: (end: ReturnType<typeof endingOf>) => boolean) =>
      ends.reduce((sum, count, label) => sum + (which(endingOf(label)) ? count : 0), 0);
    const byOutcome = outcomes.map((outcome, at) => [
      counted((end) => end.outcome === at),
      row.outcomes[outcome],
    ]);
    const byEnding = ferry.endings.map((ending, at) => [
      counted((end) => end.ending === at),
      row.endings[ending.id]!,
    ]);
    for (const cells of [byOutcome, byEnding] as [number, number][][])
      expect(surprise(cells)).toBeLessThan(0.999);
  });

  it('gives the tallies of the whole when parts are merged, however it is split', () => {
    const only = ['random', 'script', 'theta-4', 'ingratiating'];
    const part = (from: number, to: number) =>
      sampled(ferry, { seed: 'ferry', runs, scripts, only, from, to });
    const all = whole.filter(({ id }) => only.includes(id));
    expect(mergeTallies([part(0, runs / 2), part(runs / 2, runs)])).toEqual(all);
    expect(mergeTallies([part(0, 7), part(7, 7), part(7, 19_000), part(19_000, runs)])).toEqual(all);
  });

  it('gives the same tallies however much is remembered', () => {
    const property = fc.property(anyGraded, (of) => {
      const tallies = (remember: number) =>
        sampled(of, { seed: 'm', runs: 30, scripts, remember, only: some });
      const all = tallies(1e6);
      expect(tallies(0)).toEqual(all);
      expect(tallies(4)).toEqual(all);
    });
    fc.assert(property, { seed: 5, numRuns: 40 });
    // So many turns that the kernel of what isn't remembered is renewed.
    const long = (remember: number) => sampled(ferry, { seed: 'm', runs: 8_000, remember, only: ['random'] });
    expect(long(0)).toEqual(long(1e6));
  });

  it('counts exactly what its runs come to when they are played alone', () => {
    const some = [
      'random',
      'theta-2-5',
      'script',
      'as-other',
      'soothing',
      'ingratiating',
      'test-wise-length',
    ];
    const property = fc.property(anyGraded, (of) => {
      for (const tally of sampled(of, { seed: 'alone', runs: 12, scripts, only: some }))
        expect(tally).toEqual(countedAlone(of, tally.id, 'alone', 12));
    });
    fc.assert(property, { seed: 6, numRuns: 30 });
    for (const tally of sampled(ferry, { seed: 'f', runs: 150, scripts, only: some }))
      expect(tally).toEqual(countedAlone(ferry, tally.id, 'f', 150));
  });

  it('samples only what is asked for', () => {
    const only = ['theta-4', 'skilled'];
    const tallies = sampled(ferry, { seed: 'ferry', runs, only });
    expect(tallies.map(({ id }) => id)).toEqual(['skilled', 'theta-4']);
    expect(tallies).toEqual(whole.filter(({ id }) => only.includes(id)));
  });

  it('refuses strategies that do not exist, and parts outside the batch', () => {
    expect(() => sampled(ferry, { seed: 's', runs: 1, only: ['optimal'] })).toThrow('optimal');
    for (const [from, to] of [
      [-1, 5],
      [3, 2],
      [0, 11],
      [0.5, 4],
    ] as const)
      expect(() => sampled(ferry, { seed: 's', runs: 10, from, to })).toThrow(RangeError);
  });

  it('refuses to merge tallies of different strategies', () => {
    const of = (only: string) => sampled(ferry, { seed: 's', runs: 2, only: [only] });
    expect(() => mergeTallies([of('random'), of('skilled')])).toThrow('skilled');
    expect(() => mergeTallies([of('random'), []])).toThrow('different');
  });
});

/** The tally of the first runs of a batch, from their scorecards. */
function countedAlone(of: Program, id: string, seed: string, count: number): Tally {
  const calls = Array.from({ length: count }, (_, k) => replayed(of, id, seed, k));
  const empty = (words: number) => Array<number>(words).fill(0);
  const ends = empty(of.endings.length * outcomes.length * 2);
  const picks = of.nodes.map(({ replies }) => empty(replies.length));
  for (const { run } of calls) {
    const label = ends.findIndex((_, at) => {
      const { ending, outcome, crisis } = endingOf(at);
      const { place, mood } = run.snapshot;
      const card = calls.find((call) => call.run === run)!.card;
      const same = place === of.nodes.length + ending && outcomes[outcome] === card.outcome;
      return same && crisis === (mood.flared === 1);
    });
    ends[label]! += 1;
    for (const { node, reply } of run.turns) picks[node]![reply]! += 1;
  }
  const points = (scores: readonly number[]) => {
    const hundredths = scores.map((score) => Math.round(100 * score));
    const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);
    return { sum: sum(hundredths), squares: sum(hundredths.map((each) => each * each)) };
  };
  const scoreOf = ({ card }: (typeof calls)[number], word: number) => {
    const score = card.scores[dimensions[word]!];
    return score === null ? null : (100 * score.earned) / score.possible;
  };
  const totalOf = (call: (typeof calls)[number]) => {
    const tested = dimensions.flatMap((_, word) => scoreOf(call, word) ?? []);
    return tested.length === 0 ? 0 : tested.reduce((sum, score) => sum + score, 0) / tested.length;
  };
  const first = (pass: boolean) => {
    const found = calls.findIndex(({ card }) => card.pass === pass);
    return found === -1 ? null : found;
  };
  return {
    id,
    runs: count,
    pass: calls.filter(({ card }) => card.pass).length,
    ends,
    picks,
    total: points(calls.map(totalOf)),
    scores: dimensions.map((_, word) => points(calls.map((call) => scoreOf(call, word) ?? 0))),
    firstPass: first(true),
    firstFail: first(false),
  };
}

/** The level at which Pearson's statistic of counts against probabilities would just be rejected; rare cells are pooled. */
function surprise(cells: readonly (readonly [count: number, probability: number])[]): number {
  const total = cells.reduce((sum, [count]) => sum + count, 0);
  const rare = cells.filter(([, probability]) => probability * total < 5);
  const common = cells.filter((cell) => !rare.includes(cell));
  const pooled = [
    rare.reduce((sum, [count]) => sum + count, 0),
    rare.reduce((sum, [, p]) => sum + p, 0),
  ] as const;
  const all = pooled[1] * total >= 5 ? [...common, pooled] : common;
  if (all.length < 2) return 0;
  const statistic = all.reduce((sum, [count, p]) => sum + (count - p * total) ** 2 / (p * total), 0);
  return jstat.chisquare.cdf(statistic, all.length - 1);
}
