/** How nodes do as test items, and how fair branches are, is what correlating all calls of a mix of abilities shows. */

import { describe, expect, test } from 'vitest';
import { simulee } from '../../../src/balance/strategies/simulees.ts';
import type { Program } from '../../../src/engine/index.ts';
import { forScenarios, isClose } from './agreement.ts';
import { type Calls, type Choice, chooserOf, type Met, type Moment, meet, totalOf } from './brute-calls.ts';

/** A sum of floats is wrong in its last digits, which counts for more the less there is to divide by. */
const tolerance = 1e-9;
const noSpread = 1e-9;
const abilities = Array.from({ length: 17 }, (_, step) => step / 2);

interface Weighed {
  readonly weight: number;
  readonly x: number;
  readonly y: number;
}

/** Every finished call, its probability taken over abilities N(4, 2) on the grid. */
function mixed(calls: Calls): readonly { readonly moment: Moment; readonly weight: number }[] {
  const density = abilities.map((theta) => Math.exp(-0.5 * ((theta - 4) / 2) ** 2));
  const whole = density.reduce((sum, each) => sum + each, 0);
  const weights = new Map<Moment, number>();
  abilities.forEach((theta, at) => {
    for (const { moment, probability } of ended(meet(calls, chooserOf(calls, simulee(theta))))) {
      const share = (probability * density[at]!) / whole;
      weights.set(moment, (weights.get(moment) ?? 0) + share);
    }
  });
  return [...weights].map(([moment, weight]) => ({ moment, weight }));
}

function ended(met: readonly Met[]): readonly Met[] {
  return met.filter(({ moment }) => moment.card !== null);
}

/** Levels earned at each turn, on the dimensions tested. */
function earnings({ card }: Moment): readonly number[] {
  return card!.turns.map(({ tested, levels }) => sum(tested.map((dimension) => levels[dimension])));
}

function sum(values: readonly number[]): number {
  return values.reduce((all, each) => all + each, 0);
}

/** Pearson's r about the means, with the smaller of the two variances. */
function correlation(points: readonly Weighed[]): { readonly r: number; readonly spread: number } {
  const n = sum(points.map(({ weight }) => weight));
  const mean = (value: (point: Weighed) => number) =>
    sum(points.map((point) => point.weight * value(point))) / n;
  const [mx, my] = [mean(({ x }) => x), mean(({ y }) => y)];
  const [vx, vy] = [mean(({ x }) => (x - mx) ** 2), mean(({ y }) => (y - my) ** 2)];
  return { r: mean(({ x, y }) => (x - mx) * (y - my)) / Math.sqrt(vx * vy), spread: Math.min(vx, vy) };
}

/** `flat`: what is said where there is no spread. Between the two, either will do. */
function expectCorrelation<T>(found: number | T, points: readonly Weighed[], flat: T): void {
  const { r, spread } = correlation(points);
  if (spread < noSpread / 2) expect(found).toBe(flat);
  else if (spread > noSpread * 2)
    expect([found, isClose(Number(found), r, tolerance + 1e-10 / spread)]).toEqual([found, true]);
}

describe('a node as a test item', () => {
  test('is as easy as it is for those who come to it', () => {
    forScenarios(60, ({ program, analysis, calls }) => {
      const ends = mixed(calls);
      program.nodes.forEach((_, node) => {
        let [come, right] = [0, 0];
        for (const { moment, weight } of ends) {
          for (const { turn, levels, tested } of moment.card!.turns) {
            if (turn.node !== node) continue;
            come += weight;
            if (sum(tested.map((dimension) => levels[dimension])) / tested.length >= 3) right += weight;
          }
        }
        const ease = analysis.items![node]?.ease ?? null;
        expect(isClose(ease ?? -1, come < 1e-9 ? -1 : right / come, tolerance)).toBe(true);
      });
    });
  });

  test('tells the able from the others as what is earned there goes with what is earned elsewhere', () => {
    forScenarios(60, ({ program, analysis, calls }) => {
      const ends = mixed(calls);
      program.nodes.forEach((_, node) => {
        const item = analysis.items![node];
        const points = ends.flatMap(({ moment, weight }) => {
          const earned = earnings(moment);
          return earned.flatMap((x, at) =>
            moment.run.turns[at]!.node === node ? [{ weight, x, y: sum(earned) - x }] : [],
          );
        });
        if (item !== null) expectCorrelation(item!.discrimination, points, null);
      });
    });
  });
});

describe('fairness', () => {
  test('is how totals go with levels earned', () => {
    forScenarios(60, ({ program, analysis, calls }) => {
      const points = mixed(calls).map(({ moment, weight }) => ({
        weight,
        x: totalOf(program, moment.card!),
        y: sum(earnings(moment)),
      }));
      expectCorrelation(analysis.fairness!.correlation, points, 1);
    });
  });

  test('of branches is the spread of mean totals behind first replies, their own grade given back', () => {
    forScenarios(60, ({ program, analysis, calls }) => {
      const spreads = [2, 4, 6, 8].map((theta) => {
        const means = calls.start.choices.map((branch) => branchMean(program, calls, branch, theta));
        const mean = sum(means) / means.length;
        return Math.sqrt(sum(means.map((each) => (each - mean) ** 2)) / means.length);
      });
      expect(isClose(analysis.fairness!.branches, Math.max(...spreads), tolerance)).toBe(true);
    });
  });
});

/** The mean total of those of an ability who begin like this, as if the beginning had been the best. */
function branchMean(program: Program, calls: Calls, branch: Choice, theta: number): number {
  const able = chooserOf(calls, simulee(theta));
  const met = meet(calls, (moment) =>
    moment === calls.start ? moment.choices.map((choice) => (choice === branch ? 1 : 0)) : able(moment),
  );
  return sum(
    ended(met).map(({ moment: { card }, probability }) => {
      const [{ tested, best, levels } = { tested: [], best: null, levels: null }] = card!.turns;
      const back = { calmness: 0, empathy: 0, boundary: 0 };
      for (const dimension of tested) back[dimension] = best![dimension] - levels![dimension];
      return probability * totalOf(program, card!, back);
    }),
  );
}
