/** What can still be made of a call is what searching all of it finds. */

import { describe, expect, test } from 'vitest';
import { simulee } from '../../../src/balance/strategies/simulees.ts';
import { type Dimension, dimensions } from '../../../src/persona/index.ts';
import { lostOutcomes } from '../../../src/score/index.ts';
import { differences, forScenarios, isClose } from './agreement.ts';
import {
  type Calls,
  type Chooser,
  chooserOf,
  endsOf,
  expected,
  type Moment,
  meet,
  valuesOf,
} from './brute-calls.ts';
import { bestOf, worstOf } from './brute-slips.ts';
import { replayed } from './replay.ts';

/** By moment: P(an ending that doesn't fail by itself) under the best play. */
function winnable({ start }: Calls): ReadonlyMap<Moment, number> {
  return valuesOf(start, ({ outcome }) => (lostOutcomes.includes(outcome) ? 0 : 1));
}

/** Takes what it is told to, sharing evenly. */
function taking(picked: (moment: Moment) => readonly boolean[]): Chooser {
  return (moment) => {
    const taken = picked(moment);
    const share = 1 / taken.filter((each) => each).length;
    return taken.map((each) => (each ? share : 0));
  };
}

/** By node: how often skilled calls come to a choice with something worse in it, and what a slip leaves there on average. */
function slipsByNode(calls: Calls): readonly { readonly p: number; readonly left: number }[] {
  const values = winnable(calls);
  const nodes = calls.program.nodes.map(() => ({ p: 0, won: 0 }));
  for (const { moment, probability } of meet(
    calls,
    taking((each) => bestOf(calls, each)),
  )) {
    const worst = worstOf(calls, moment);
    const slips = moment.choices.filter((_, at) => worst[at]);
    if (slips.length === 0) continue;
    const node = nodes[moment.run.snapshot.place]!;
    const left = slips.reduce((sum, slip) => sum + expected(slip, (each) => values.get(each)!), 0);
    node.p += probability;
    node.won += (probability * left) / slips.length;
  }
  return nodes.map(({ p, won }) => ({ p, left: won / p }));
}

/** Slips wherever there is one to make. */
function slipping(calls: Calls): (moment: Moment) => readonly boolean[] {
  return (moment) => {
    const worst = worstOf(calls, moment);
    return worst.includes(true) ? worst : bestOf(calls, moment);
  };
}

/** P(a moment that nothing saves within so many decisions) for those who play to avoid it. */
function risk(values: ReadonlyMap<Moment, number>, moment: Moment, decisions: number): number {
  if (values.get(moment) === 0) return 1;
  if (decisions === 0 || moment.card !== null) return 0;
  return Math.min(
    ...moment.choices.map((choice) => expected(choice, (each) => risk(values, each, decisions - 1))),
  );
}

describe('what is winnable', () => {
  test('is P(good end) under the best play', () => {
    forScenarios(80, ({ analysis, calls }) => {
      expect(differences(analysis.structure!.winnable, winnable(calls).get(calls.start))).toEqual([]);
    });
  });

  test('is the least, by node, after one slip in a skilled call', () => {
    forScenarios(80, ({ analysis, calls }) => {
      const slips = slipsByNode(calls);
      // At the edge of what is seldom either will do.
      if (slips.some(({ p }) => isClose(p, 0.01))) return;
      const left = slips.filter(({ p }) => p > 0.01).map((each) => each.left);
      expect(differences(analysis.structure!.afterOneSlip.winnable, Math.min(1, ...left))).toEqual([]);
    });
  });

  test('is lost by each reply as much as the best one has more, where the borderline are offered it', () => {
    forScenarios(60, ({ analysis, calls }) => {
      const values = winnable(calls);
      const sums = calls.program.nodes.map(({ replies }) => replies.map(() => ({ p: 0, regret: 0 })));
      for (const { moment, probability } of meet(calls, chooserOf(calls, simulee(4)))) {
        if (probability === 0) continue;
        moment.choices.forEach((choice) => {
          const sum = sums[moment.run.snapshot.place]![choice.reply]!;
          sum.p += probability;
          sum.regret += probability * (values.get(moment)! - expected(choice, (each) => values.get(each)!));
        });
      }
      const means = sums.map((replies) => replies.map(({ p, regret }) => (p === 0 ? null : regret / p)));
      expect(differences(analysis.structure!.regret, means)).toEqual([]);
    });
  });

  test('is what three slips running leave', () => {
    forScenarios(80, ({ analysis, calls }) => {
      const values = winnable(calls);
      const left = meet(calls, taking(slipping(calls)))
        .filter(({ moment: { run, card } }) =>
          card === null ? run.turns.length === 3 : run.turns.length <= 3,
        )
        .reduce((sum, { moment, probability }) => sum + probability * values.get(moment)!, 0);
      expect(differences(analysis.structure!.afterThreeSlips.winnable, left)).toEqual([]);
    });
  });

  test('comes with lines that happen so, slips and all', () => {
    forScenarios(80, ({ analysis, calls }) => {
      const { afterOneSlip, afterThreeSlips } = analysis.structure!;
      const [once] = replayed(calls, afterOneSlip.line);
      const wrong = chosenOn(calls, once!).map(({ moment, at }) => worstOf(calls, moment)[at]!);
      expect(wrong).toEqual(wrong.map((_, turn) => turn === wrong.length - 1));
      const [thrice] = replayed(calls, afterThreeSlips.line);
      const chosen = chosenOn(calls, thrice!);
      expect(chosen.length).toBe(thrice!.card === null ? 3 : Math.min(3, thrice!.run.turns.length));
      expect(chosen.filter(({ moment, at }) => !slipping(calls)(moment)[at])).toEqual([]);
    });
  });

  test('is nothing where chance alone may lead within two decisions, and the line to it is true', () => {
    forScenarios(80, ({ analysis, calls }) => {
      const { earlyLoss } = analysis.structure!;
      const values = winnable(calls);
      expect(earlyLoss !== null).toBe(risk(values, calls.start, 2) > 0);
      if (earlyLoss === null) return;
      expect(earlyLoss.steps.length).toBeLessThanOrEqual(2);
      expect(replayed(calls, earlyLoss).map((moment) => values.get(moment))).toContain(0);
    });
  });
});

/** The moments on the way to another, with the index of the choice made at each. */
function chosenOn(
  calls: Calls,
  { run }: Moment,
): readonly { readonly moment: Moment; readonly at: number }[] {
  let moment = calls.start;
  return run.turns.map(({ reply, step }) => {
    const at = moment.choices.findIndex((choice) => choice.reply === reply);
    const here = { moment, at };
    moment = moment.choices[at]!.steps.find((each) => each.step === step)!.moment;
    return here;
  });
}

test('the lengths of full calls, and the openings on them, are those of all calls that routes end', () => {
  forScenarios(80, ({ analysis, calls }) => {
    const { decisions, openings } = analysis.structure!;
    const full = endsOf(calls).filter(({ card }) => !['walkaway', 'meltdown'].includes(card!.ending));
    const extreme = (of: 'min' | 'max', values: readonly number[]) =>
      values.length === 0 ? 0 : Math[of](...values);
    const lengths = full.map(({ run }) => run.turns.length);
    const opening = (dimension: Dimension) =>
      full.map(({ card }) => card!.turns.filter(({ tested }) => tested.includes(dimension)).length);
    const wanted = {
      least: extreme('min', lengths),
      most: extreme('max', lengths),
      openings: Object.fromEntries(dimensions.map((each) => [each, extreme('min', opening(each))])),
    };
    expect({ ...decisions, openings }).toEqual(wanted);
  });
});
