import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOver, startRun } from '../../src/engine/index.ts';
import { dimensions } from '../../src/persona/index.ts';
import { type Levels, rubricOf, scorecardOf } from '../../src/score/index.ts';
import { anyWalk, runsOf } from '../engine/walk.ts';
import { anyChain, earning } from './chain.ts';
import { cardOf, moment, type Node, play, programOf, worth } from './program.ts';

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
