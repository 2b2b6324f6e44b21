import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { difficulties, dimensions as personaDimensions } from '../../src/persona/index.ts';
import { bars, gradeOf, grades } from '../../src/practice/grade.ts';
import { levels } from '../../src/practice/level.ts';
import { scheduleOf, settings, type Unit } from '../../src/practice/schedule.ts';
import { day, dimensions } from '../../src/practice/units.ts';
import { cut } from '../../src/score/scorecard.ts';
import { all, anyHistory, call, nothing, start } from './histories.ts';

const runs = { seed: 5, numRuns: 500 };
const calm = (units: readonly Unit[]) => units.find(({ dimension }) => dimension === 'calmness')!;

test('what practice repeats of other modules is what they say', () => {
  expect(dimensions).toEqual(personaDimensions);
  expect(levels).toEqual(difficulties);
  expect(bars).toEqual({ floor: cut.dimension, pass: cut.total });
});

describe('a grade', () => {
  it.each([
    ['a pass at the floor', { points: all(55) }, 'hard'],
    ['a pass below what a call needs', { points: all(69), index: all(100) }, 'hard'],
    ['a pass', { points: all(70) }, 'good'],
    ['a pass with a skill index of 84', { points: all(90), index: all(84) }, 'good'],
    ['a pass with a skill index of 85', { points: all(90), index: all(85) }, 'easy'],
    ['a pass without an index', { points: all(100), index: null }, 'good'],
    ['a forgotten pass', { points: null }, 'good'],
    ['a forgotten fail', { points: null, passed: false }, 'again'],
    ['a fail below the floor', { points: all(54), passed: false }, 'again'],
    ['a fail by breach or ending, all dimensions alike', { points: all(100), passed: false }, 'again'],
    ['what held in a fail', { points: { ...all(90), boundary: 20 }, passed: false }, 'hard'],
    [
      'what was weakest in a fail by ending',
      { points: { ...all(90), calmness: 80 }, passed: false },
      'again',
    ],
    [
      'what was not weakest in a fail by ending',
      { points: { ...all(90), empathy: 60 }, passed: false },
      'hard',
    ],
    ['what was not tested', { points: { ...all(90), calmness: null } }, null],
  ] as const)('of %s is as documented', (_, sketch, grade) => {
    expect(gradeOf(call(sketch), 'calmness')).toBe(grade);
  });

  test('is again for something in every lost call that tested anything, and for nothing in a pass', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        for (const each of history) {
          const given = dimensions.map((dimension) => gradeOf(each, dimension));
          if (given.every((grade) => grade === null)) continue;
          expect(given.includes('again')).toBe(!each.passed);
        }
      }),
      runs,
    );
  });
});

describe('the schedule', () => {
  // Worked out by hand from the published FSRS-6 weights and formulas, not from the library.
  const w = { again: 0.212, hard: 1.2931, good: 2.3065, easy: 8.2956 };
  const decay = -0.1542;
  const factor = 0.9 ** (1 / decay) - 1;
  const daysOf = (stability: number) => Math.round((stability / factor) * (0.85 ** (1 / decay) - 1));

  it.each([
    ['again', { points: all(20), passed: false }, w.again, 1],
    ['hard', { points: all(60) }, w.hard, 2],
    ['good', { points: all(80) }, w.good, 4],
    ['easy', { points: all(90), index: all(90) }, w.easy, 16],
  ] as const)('waits the known days after a first %s', (grade, sketch, stability, days) => {
    const unit = calm(scheduleOf([call(sketch)]));
    expect(unit).toMatchObject({ lastGrade: grade, stability, interval: days, due: start + days * day });
    expect(Math.max(1, daysOf(stability))).toBe(days);
  });

  it('grows as the published formula says, by the hour and not by the calendar', () => {
    const [first, second] = [call(), call({ at: 4.5 })];
    const { stability: s, difficulty: d } = calm(scheduleOf([first]));
    const recall = (1 + (factor * 4.5) / s) ** decay;
    const [w8, w9, w10] = [1.8722, 0.1666, 0.796];
    const grown = s * (1 + Math.exp(w8) * (11 - d) * s ** -w9 * (Math.exp((1 - recall) * w10) - 1));
    const after = calm(scheduleOf([first, second]));
    expect(after.stability).toBeCloseTo(grown, 5);
    expect(after.interval).toBe(daysOf(grown));
  });

  it('gives nothing for cramming', () => {
    const once = calm(scheduleOf([call()]));
    const crammed = calm(scheduleOf([0, 0.01, 0.02, 0.03].map((at) => call({ at }))));
    expect(crammed.stability / once.stability).toBeLessThan(1.1);
  });

  it('has no learning steps: what is done twice at one moment is as stable as before', () => {
    const both = [call({ points: all(60) }), { ...call(), run: 2 }];
    expect(calm(scheduleOf(both)).stability).toBeCloseTo(w.hard, 6);
  });

  it('never waits longer than 60 days', () => {
    const history = Array.from({ length: 12 }, (_, nth) =>
      call({ at: nth * 59, points: all(100), index: all(100) }),
    );
    expect(scheduleOf(history).map(({ interval }) => interval)).toEqual([60, 60, 60]);
    expect(settings.longest).toBe(60);
  });

  it('has no unit for what no call tested', () => {
    const units = scheduleOf([call({ points: { ...nothing, empathy: 80, total: 80 } })]);
    expect(units.map(({ dimension }) => dimension)).toEqual(['empathy']);
  });

  it('puts the weaker of two due together first', () => {
    const [first] = scheduleOf([call({ points: { ...all(80), boundary: 71 } })]);
    expect(first!.dimension).toBe('boundary');
  });

  test('keeps every figure in its range', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        for (const unit of scheduleOf(history)) {
          expect(unit.difficulty).toBeGreaterThanOrEqual(1);
          expect(unit.difficulty).toBeLessThanOrEqual(10);
          expect(unit.stability).toBeGreaterThanOrEqual(0.001);
          expect(unit.stability).toBeLessThanOrEqual(36_500);
          expect(Number.isInteger(unit.interval)).toBe(true);
          expect(unit.interval).toBeGreaterThanOrEqual(1);
          expect(unit.interval).toBeLessThanOrEqual(60);
          expect(unit.due).toBe(unit.lastAt + unit.interval * day);
        }
      }),
      runs,
    );
  });

  test('waits no shorter for a better last call', () => {
    const better = ['again', 'hard', 'good', 'easy'] as const;
    const as = {
      again: { points: all(20), passed: false },
      hard: { points: all(60) },
      good: { points: all(80) },
      easy: { points: all(95), index: all(95) },
    };
    fc.assert(
      fc.property(anyHistory, fc.double({ min: 0, max: 90, noNaN: true }), (history, gap) => {
        const waits = better.map((grade) => {
          const last = call({ at: 120 + gap, ...as[grade] });
          const unit = scheduleOf([...history, last]).find(
            ({ persona, dimension }) => persona === 'angry' && dimension === 'empathy',
          )!;
          expect(grades[unit.lastGrade]).toBe(grades[grade]);
          return unit.stability;
        });
        expect(waits).toEqual([...waits].sort((a, b) => a - b));
      }),
      runs,
    );
  });

  test('is the same in whatever order the history is handed in, and blind to calls that do not count', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const schedule = scheduleOf(history);
        expect(scheduleOf([...history].reverse())).toEqual(schedule);
        expect(scheduleOf(history.filter(({ graded }) => graded))).toEqual(schedule);
      }),
      runs,
    );
  });
});
