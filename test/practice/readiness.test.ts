import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Finished, readinessOf } from '../../src/practice/index.ts';
import { reliabilityOf } from '../../src/practice/readiness.ts';
import { all, anyHistory, call } from './histories.ts';

const personas = ['angry', 'demanding', 'worried', 'sceptical'];

/** Twelve passes: three scenarios with each of four archetypes, one a day. */
const twelve: readonly Finished[] = [1, 2, 3].flatMap((nth, round) =>
  personas.map((persona, at) =>
    call({ at: round * 4 + at, persona, scenario: `${persona}-${nth}`, index: all(60 + at * 5) }),
  ),
);
const changed = (at: number, sketch: Parameters<typeof call>[0]) =>
  twelve.with(at, call({ ...(twelve[at] as object), at, index: all(70), ...sketch }));
const measured = (history: readonly Finished[]) => {
  const readiness = readinessOf(history);
  if (readiness.kind !== 'measured') throw new Error(JSON.stringify(readiness));
  return readiness;
};

describe('readiness', () => {
  it('is reached with twelve calls, four archetypes, two scenarios each, an index of 60 and three first meetings', () => {
    const readiness = measured(twelve);
    expect(readiness).toMatchObject({ ready: true, scenarios: 12, missing: [], mean: { mean: 67.5 } });
    expect(readiness.mean.low).toBeLessThan(67.5);
    expect(readiness.mean.high).toBeGreaterThan(67.5);
    expect(readiness.reliability).toBeCloseTo(0.6, 2);
  });

  it('says what is missing instead of a figure where there is too little', () => {
    expect(readinessOf([])).toEqual({
      kind: 'too-few',
      missing: [
        { kind: 'calls', have: 0, of: 12 },
        { kind: 'archetypes', have: 0, of: 4 },
        { kind: 'firsts', have: 0, of: 3 },
      ],
    });
    expect(readinessOf(twelve.slice(1))).toEqual({
      kind: 'too-few',
      missing: [{ kind: 'calls', have: 11, of: 12 }],
    });
    const narrow = twelve.map((each) =>
      each.persona === 'worried' ? { ...each, scenario: 'worried-1' } : each,
    );
    expect(readinessOf(narrow)).toEqual({
      kind: 'too-few',
      missing: [{ kind: 'archetypes', have: 3, of: 4 }],
    });
  });

  it('does not count calls without details or a grade', () => {
    for (const sketch of [{ points: null }, { index: null }, { graded: false }])
      expect(readinessOf(changed(4, sketch))).toMatchObject({
        kind: 'too-few',
        missing: [{ kind: 'calls', have: 11, of: 12 }],
      });
  });

  it('needs a mean of 60, exactly', () => {
    expect(measured(twelve.map((each) => ({ ...each, index: all(60) }))).ready).toBe(true);
    const low = measured(twelve.map((each, at) => ({ ...each, index: all(at === 0 ? 59 : 60) })));
    expect(low).toMatchObject({ ready: false, missing: [{ kind: 'mean', of: 60 }] });
  });

  it('takes the mean over scenarios, so that one played again and again says no more', () => {
    const again = Array.from({ length: 20 }, (_, at) =>
      call({ at: 20 + at, persona: 'angry', scenario: 'angry-1', index: all(60) }),
    );
    expect(measured([...twelve, ...again])).toEqual(measured(twelve));
  });

  it('needs the latest three first meetings passed in a row', () => {
    const failed = { passed: false, points: all(60) };
    for (const [at, have] of [
      [11, 0],
      [10, 1],
      [9, 2],
    ] as const)
      expect(measured(changed(at, failed))).toMatchObject({
        ready: false,
        missing: [{ kind: 'firsts', have, of: 3 }],
      });
    expect(measured(changed(8, failed)).ready).toBe(true);
  });

  it('takes a fail in a scenario met before for no first meeting', () => {
    const repeated = call({ at: 30, persona: 'angry', scenario: 'angry-1', passed: false, index: all(60) });
    expect(measured([...twelve, repeated]).ready).toBe(true);
  });

  it('takes a scenario as spent by a call that does not count', () => {
    const seen = call({ at: 10.5, persona: 'sceptical', scenario: 'sceptical-3', graded: false });
    const readiness = measured([...changed(8, { passed: false, points: all(60) }), seen]);
    expect(readiness.missing).toEqual([{ kind: 'firsts', have: 2, of: 3 }]);
  });

  it('has the reliability of Spearman and Brown: known values', () => {
    expect([1, 4, 8, 12, 24, 36].map((count) => reliabilityOf(count).toFixed(2))).toEqual([
      '0.11',
      '0.33',
      '0.50',
      '0.60',
      '0.75',
      '0.82',
    ]);
  });

  test('is measured or says what is missing, never ready with anything missing, in whatever order', () => {
    const long = fc
      .tuple(anyHistory, anyHistory, fc.boolean())
      .map(([a, b, good]) => (good ? [...a, ...b, ...twelve] : [...a, ...b]));
    let sure = 0;
    fc.assert(
      fc.property(long, (calls) => {
        const history = calls.map((each, at) => ({ ...each, run: at }));
        const readiness = readinessOf(history);
        expect(readinessOf([...history].reverse())).toEqual(readiness);
        for (const { have, of } of readiness.missing) expect(have).toBeLessThan(of);
        expect(readiness.missing.length > 0).toBe(!('ready' in readiness && readiness.ready));
        if (readiness.kind === 'too-few') return;
        sure += 1;
        expect(readiness.mean.low).toBeLessThanOrEqual(readiness.mean.mean);
        expect(readiness.mean.high).toBeGreaterThanOrEqual(readiness.mean.mean);
      }),
      { seed: 9, numRuns: 500 },
    );
    expect(sure).toBeGreaterThan(100);
  });
});
