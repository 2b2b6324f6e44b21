/** The best and the worst line of a scenario happen as they are told, and no call scores more or less. */

import { describe, expect, test } from 'vitest';
import type { ScoredLine } from '../../../src/balance/index.ts';
import { differences, forScenarios, isClose } from './agreement.ts';
import { type Calls, endsOf, totalOf } from './brute-calls.ts';
import { replayed } from './replay.ts';

/** What a line claims, and what it is when replayed. */
function expectTrue(calls: Calls, line: ScoredLine): void {
  const told = { probability: line.probability, outcome: line.outcome, total: line.total };
  const product = line.steps.reduce((all, { probability }) => all * probability, 1);
  const played = replayed(calls, line).map(({ card }) => ({
    probability: product,
    outcome: card!.outcome,
    total: totalOf(calls.program, card!),
  }));
  expect(played.length).toBeGreaterThan(0);
  expect(Math.min(...played.map((each) => differences(told, each).length))).toBe(0);
}

describe('the best line', () => {
  test('happens as it is told, and so does the worst', () => {
    forScenarios(80, ({ analysis, calls }) => {
      const { best, worst, bestForced } = analysis.structure!;
      for (const line of [best, worst, bestForced]) if (line !== null) expectTrue(calls, line);
    });
  });

  test('scores what no call exceeds, and the worst what none falls below', () => {
    forScenarios(80, ({ program, analysis, calls }) => {
      const { best, worst } = analysis.structure!;
      const totals = endsOf(calls).map(({ card }) => totalOf(program, card!));
      const extremes = [Math.max(...totals), Math.min(...totals)];
      expect(differences([best.total, worst.total], extremes)).toEqual([]);
    });
  });

  test('ends well if any call that scores as much does, and the worst badly', () => {
    forScenarios(80, ({ program, analysis, calls }) => {
      const { best, worst } = analysis.structure!;
      const fails = (total: number) =>
        endsOf(calls)
          .filter(({ card }) => isClose(totalOf(program, card!), total))
          .map(({ card }) => card!.failures.some(({ kind }) => kind === 'outcome'));
      const failed = ({ outcome }: ScoredLine) => ['meltdown', 'walkaway', 'capitulated'].includes(outcome);
      expect(failed(best)).toBe(fails(best.total).every((each) => each));
      expect(failed(worst)).toBe(fails(worst.total).some((each) => each));
    });
  });

  test('of those that the customer soon breaks off is within two thirds of the shortest full call', () => {
    forScenarios(80, ({ program, analysis, calls }) => {
      const ends = endsOf(calls);
      const broken = ends.filter(({ card }) => ['walkaway', 'meltdown'].includes(card!.ending));
      const full = ends.filter((end) => !broken.includes(end)).map(({ run }) => run.turns.length);
      const soon = broken.filter(
        ({ run }) => full.length > 0 && run.turns.length * 3 <= Math.min(...full) * 2,
      );
      const most = Math.max(...soon.map(({ card }) => totalOf(program, card!)));
      const wanted = soon.length === 0 ? null : most;
      expect(differences(analysis.structure!.bestForced?.total ?? null, wanted)).toEqual([]);
    });
  });
});
