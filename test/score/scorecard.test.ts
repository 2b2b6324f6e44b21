import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOver, startRun } from '../../src/engine/index.ts';
import { type Dimension, dimensions, type Outcome, outcomes } from '../../src/persona/index.ts';
import { cut, type Levels, rubricOf, scorecardOf } from '../../src/score/index.ts';
import { ending } from '../engine/program.ts';
import { anyWalk, runsOf } from '../engine/walk.ts';
import { cardOf, moment, type Node, play, programOf, worth } from './program.ts';

type Weights = Record<Dimension, number>;
type Sums = readonly [calmness: number, empathy: number, boundary: number];

const even: Weights = { calmness: 1, empathy: 1, boundary: 1 };

/** A call in which so much of 20 is earned on each dimension: five moments, the best reply worth 4 on everything. */
function earning(sums: Sums, weights = even) {
  const nodes = Array.from({ length: 5 }, (_, place) => {
    const share = (sum: number) => Math.max(0, Math.min(4, sum - 4 * place));
    return moment(worth(4, 4, 4), worth(share(sums[0]), share(sums[1]), share(sums[2])));
  });
  return cardOf(play(programOf(nodes, { weights }), [1, 1, 1, 1, 1]));
}

function endingIn(outcome: Outcome) {
  const endings = [ending({ id: 'done', outcome }), ending({ id: 'walkaway' }), ending({ id: 'meltdown' })];
  return cardOf(play(programOf([moment(worth(4, 4, 4))], { endings }), [0]));
}

describe('the score of a dimension', () => {
  test('is the share of the best levels that was earned, at the moments that test it', () => {
    const untested: Node = { replies: [worth(4, 4, 4), worth(2, 3, 0)] };
    const card = cardOf(play(programOf([moment(worth(4, 3, 2), worth(1, 3, 0)), untested]), [1, 1]));
    expect(card.scores).toEqual({
      calmness: { earned: 3, possible: 8, points: 37 },
      empathy: { earned: 6, possible: 7, points: 85 },
      boundary: { earned: 0, possible: 2, points: 0 },
    });
  });

  test('counts a moment each time it comes up', () => {
    const program = programOf([moment(worth(4, 4, 4, { to: [1] }), worth(1, 2, 3, { to: [0] }))]);
    expect(cardOf(play(program, [1, 1, 0])).scores.empathy).toEqual({ earned: 8, possible: 12, points: 66 });
  });

  test('is null where no way through the call tests the dimension, even if a detour does', () => {
    const silent: Node = { replies: [worth(4, 4, 4, { to: [2] }), worth(4, 4, 4, { to: [1] })] };
    const program = programOf([silent, moment(worth(2, 2, 2), worth(0, 0, 0))]);
    const card = cardOf(play(program, [1, 1]));
    expect(card.scores.boundary).toBeNull();
    expect(card.failures.map((failure) => failure.kind)).not.toContain('dimension');
    expect(card.total).toBe(66);
  });

  test('falls to what par leaves of it when the customer breaks off', () => {
    const way = [worth(4, 4, 4), worth(4, 4, 4, { to: [6] })];
    const program = programOf(Array.from({ length: 5 }, () => moment(...way)));
    expect(cardOf(play(program, [0, 0, 0, 0, 0])).total).toBe(100);
    const card = cardOf(play(program, [1]));
    expect(card.scores.calmness).toEqual({ earned: 4, possible: 20, points: 20 });
    expect(card.total).toBe(20);
  });

  test('has par as its floor only where the customer broke off: any other way is as long or longer', () => {
    const property = fc.property(anyWalk, (walk) => {
      const run = runsOf(walk).at(-1)!;
      fc.pre(isOver(run));
      const { scores, turns, ending: end } = cardOf(run);
      const { par } = rubricOf(run.program);
      for (const dimension of dimensions) {
        const met = turns.reduce(
          (sum, turn) => sum + (turn.tested.includes(dimension) ? turn.best[dimension] : 0),
          0,
        );
        expect(scores[dimension]!.possible).toBe(Math.max(met, par[dimension]));
        if (end !== 'walkaway' && end !== 'meltdown') expect(met).toBeGreaterThanOrEqual(par[dimension]);
      }
    });
    fc.assert(property, { seed: 41, numRuns: 300 });
  });

  test('never rises by breaking off: good replies left out cost more than they would have', () => {
    const property = fc.property(anyChain, fc.nat(), ({ levels, weights }, at) => {
      const stop = at % levels.length;
      const nodes = levels.map(({ best, got }) =>
        moment(worth(...best), worth(...got), worth(...got, { to: [levels.length + 1] })),
      );
      const program = programOf(nodes, { weights });
      const whole = cardOf(
        play(
          program,
          levels.map(() => 1),
        ),
      );
      const broken = cardOf(
        play(
          program,
          levels.slice(0, stop + 1).map((_, turn) => (turn === stop ? 2 : 1)),
        ),
      );
      expect(broken.total).toBeLessThanOrEqual(whole.total);
      for (const dimension of dimensions)
        expect(broken.scores[dimension]?.points ?? 0).toBeLessThanOrEqual(
          whole.scores[dimension]?.points ?? 0,
        );
    });
    fc.assert(property, { seed: 42, numRuns: 300 });
  });
});

describe('the total', () => {
  test('is the mean of the scores', () => {
    expect(earning([20, 10, 15]).total).toBe(75);
  });

  test('follows the weights', () => {
    expect(earning([20, 10, 10], { calmness: 1, empathy: 2, boundary: 1 }).total).toBe(62);
    expect(earning([20, 10, 10], { calmness: 5, empathy: 1, boundary: 1 }).total).toBe(85);
  });

  test('leaves out a dimension that is not tested, with its weight', () => {
    const nodes = [{ replies: [worth(4, 4, 4), worth(4, 2, 0)] }];
    const weights = { calmness: 1, empathy: 1, boundary: 5 };
    expect(cardOf(play(programOf(nodes, { weights }), [1])).total).toBe(75);
  });

  test('is 0 and no pass where nothing is tested at all', () => {
    const card = cardOf(play(programOf([moment(worth(0, 0, 0))]), [0]));
    expect(card).toMatchObject({
      total: 0,
      pass: false,
      scores: { calmness: null, empathy: null, boundary: null },
    });
  });
});

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

describe('a scorecard', () => {
  test('lists what went wrong, the gravest first', () => {
    const rude = worth(0, 4, 0, { critical: 'insult' });
    const lie = worth(0, 4, 0, { critical: 'lie', to: [4] });
    const program = programOf([moment(rude, worth(4, 4, 4)), moment(lie, worth(4, 4, 4))]);
    const card = cardOf(play(program, [0, 0]));
    expect(card.failures).toEqual([
      { kind: 'critical', turn: 1, critical: 'insult' },
      { kind: 'critical', turn: 2, critical: 'lie' },
      { kind: 'outcome', outcome: 'meltdown' },
      { kind: 'dimension', dimension: 'calmness', points: 0, needs: 55 },
      { kind: 'dimension', dimension: 'boundary', points: 0, needs: 55 },
      { kind: 'total', points: 33, needs: 70 },
    ]);
  });

  test('has a grade for each reply: its levels, the best there, and what counts', () => {
    const untested: Node = { replies: [worth(1, 0, 3), worth(0, 2, 1)] };
    const { turns } = cardOf(play(programOf([moment(worth(1, 2, 3), worth(3, 2, 1)), untested]), [0, 1]));
    const plain = turns.map(({ turn, ...grade }) => ({ reply: turn.reply, ...grade }));
    const graded = (calmness: number, empathy: number, boundary: number): Levels => ({
      calmness,
      empathy,
      boundary,
    });
    expect(plain).toEqual([
      { reply: 0, levels: graded(1, 2, 3), best: graded(3, 2, 3), tested: dimensions },
      { reply: 1, levels: graded(0, 2, 1), best: graded(1, 2, 3), tested: ['calmness', 'empathy'] },
    ]);
  });

  test('is not made for a call that goes on', () => {
    const program = programOf([moment(worth(4, 4, 4)), moment(worth(4, 4, 4))]);
    const rubric = rubricOf(program);
    expect(() => scorecardOf(rubric, startRun(program, 'x'))).toThrow('has ended');
    expect(() => scorecardOf(rubric, play(program, [0]))).toThrow('has ended');
  });

  test('does not depend on the dice: the same replies to calm and to angry customers have the same scores', () => {
    const node = moment(worth(4, 4, 4), worth(1, 2, 3));
    const scores = [0, 2, 4].map(
      (tension) => cardOf(play(programOf([node, node]), [0, 1], { tension })).scores,
    );
    expect(scores[1]).toEqual(scores[0]);
    expect(scores[2]).toEqual(scores[0]);
  });
});

/** Moments with levels of any kind, what was given never better than the best, and any weights. */
const anyChain = fc.record({
  levels: fc.array(
    fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4), fc.nat(4), fc.nat(4), fc.nat(4)).map(([a, b, c, x, y, z]) => ({
      best: [a, b, c] as const,
      got: [Math.min(a, x), Math.min(b, y), Math.min(c, z)] as const,
    })),
    { minLength: 1, maxLength: 8 },
  ),
  weights: fc
    .tuple(...dimensions.map(() => fc.integer({ min: 1, max: 5 })))
    .map(([calmness, empathy, boundary]) => ({
      calmness: calmness!,
      empathy: empathy!,
      boundary: boundary!,
    })),
});
