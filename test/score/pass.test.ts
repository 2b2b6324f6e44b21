import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dimensions, type Outcome, outcomes } from '../../src/persona/index.ts';
import { cut } from '../../src/score/index.ts';
import { ending } from '../engine/program.ts';
import { anyChain, earning, type Sums } from './chain.ts';
import { cardOf, moment, play, programOf, worth } from './program.ts';

function endingIn(outcome: Outcome) {
  const endings = [ending({ id: 'done', outcome }), ending({ id: 'walkaway' }), ending({ id: 'meltdown' })];
  return cardOf(play(programOf([moment(worth(4, 4, 4))], { endings }), [0]));
}

describe('a pass', () => {
  test('needs 70 in all and 55 in each dimension', () => {
    expect(cut).toEqual({ total: 70, dimension: 55 });
  });

  test('is given at exactly 70, and not a twentieth below', () => {
    expect(earning([14, 14, 14])).toMatchObject({ total: 70, pass: true, failures: [] });
    expect(earning([14, 14, 13])).toMatchObject({ total: 68, pass: false });
    expect(earning([14, 14, 13]).failures).toEqual([{ kind: 'total', points: 68, needs: 70 }]);
  });

  test.each(dimensions)('is given at exactly 55 on %s, and not a twentieth below', (dimension) => {
    const sums = (low: number) =>
      dimensions.map((each) => (each === dimension ? low : 20)) as unknown as Sums;
    expect(earning(sums(11))).toMatchObject({ pass: true, scores: { [dimension]: { points: 55 } } });
    expect(earning(sums(10)).failures).toEqual([{ kind: 'dimension', dimension, points: 50, needs: 55 }]);
  });

  test('is refused a hair below 70 that a rounded figure would hide', () => {
    // 69 of 99 on each dimension: 69.697, which shows as 69 and would round to 70.
    const best = [...Array<number>(24).fill(4), 3];
    const nodes = best.map((top, place) => {
      const got = place < 17 ? 4 : place === 17 ? 1 : 0;
      return moment(worth(top, top, top), worth(got, got, got));
    });
    const card = cardOf(
      play(
        programOf(nodes, { turns: 40 }),
        best.map(() => 1),
      ),
    );
    expect(card.scores.empathy).toEqual({ earned: 69, possible: 99, points: 69 });
    expect(card).toMatchObject({ total: 69, pass: false });
  });

  test('agrees with exact fractions and with the points shown, for any levels and weights', () => {
    const property = fc.property(anyChain, ({ levels, weights }) => {
      const program = programOf(
        levels.map(({ best, got }) => moment(worth(...best), worth(...got))),
        { weights },
      );
      const card = cardOf(
        play(
          program,
          levels.map(() => 1),
        ),
      );
      const exact = dimensions.map((dimension, index) => {
        const sum = (key: 'best' | 'got') =>
          levels.reduce((total, level) => total + BigInt(level[key][index]!), 0n);
        return { dimension, earned: sum('got'), possible: sum('best'), weight: BigInt(weights[dimension]) };
      });
      const counted = exact.filter(({ possible }) => possible > 0n);
      const low = counted.filter(({ earned, possible }) => 100n * earned < 55n * possible);
      const weight = counted.reduce((sum, each) => sum + each.weight, 0n);
      const product = counted.reduce((all, { possible }) => all * possible, 1n);
      const mean = counted.reduce(
        (sum, each) => sum + (each.weight * each.earned * product) / each.possible,
        0n,
      );
      const enough = weight > 0n && 100n * mean >= 70n * weight * product;
      const failing = card.failures.map((failure) =>
        failure.kind === 'dimension' ? failure.dimension : failure.kind,
      );
      expect(failing).toEqual([...low.map(({ dimension }) => dimension), ...(enough ? [] : ['total'])]);
      expect(card.pass).toBe(failing.length === 0);
      expect(card.total >= 70).toBe(enough);
      expect(BigInt(card.total)).toBe(weight === 0n ? 0n : (100n * mean) / (weight * product));
      for (const { dimension, possible } of exact) {
        const points = card.scores[dimension]?.points ?? null;
        expect(points === null).toBe(possible === 0n);
        if (points !== null) expect(points >= 55).toBe(!failing.includes(dimension));
      }
    });
    fc.assert(property, { seed: 43, numRuns: 500 });
  });

  test.each(outcomes)('goes with the outcome %s only if the call was not lost', (outcome) => {
    const lost = ['meltdown', 'walkaway', 'capitulated'].includes(outcome);
    const card = endingIn(outcome);
    expect(card).toMatchObject({ outcome, ending: 'done', total: 100, pass: !lost });
    expect(card.failures).toEqual(lost ? [{ kind: 'outcome', outcome }] : []);
  });

  test('is refused to perfect replies that leave a customer who has learnt that pushing pays', () => {
    const run = play(programOf([moment(worth(4, 4, 4))]), [0], { entitlement: 2 });
    expect(cardOf(run)).toMatchObject({ outcome: 'capitulated', total: 100, pass: false });
  });

  test.each(['insult', 'threat', 'lie', 'private-data', 'hung-up'] as const)(
    'is refused for one reply marked %s, however good the rest',
    (critical) => {
      const node = moment(worth(4, 4, 4), worth(4, 4, 4, { critical }));
      const card = cardOf(play(programOf([node, node, node]), [0, 1, 0]));
      expect(card).toMatchObject({ total: 100, pass: false });
      expect(card.failures).toEqual([{ kind: 'critical', turn: 2, critical }]);
      expect(cardOf(play(programOf([node, node, node]), [0, 0, 0])).pass).toBe(true);
    },
  );
});
