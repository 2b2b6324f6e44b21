import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draw, sample } from '../../src/chance/index.ts';
import {
  answer,
  endOf,
  isOver,
  offered,
  opening,
  type Run,
  runAfter,
  startRun,
  transition,
} from '../../src/engine/index.ts';
import { even } from '../persona/moves.ts';
import { node, program, reply, to } from './program.ts';
import { anyWalk, runsOf } from './walk.ts';

const seeds = Array.from({ length: 2_000 }, (_, n) => `seed ${n}`);

/** One call after another of a customer who flares up one time in two. */
const volatile = program({
  temperament: { ...even, start: { ...even.start, tension: 2, patience: 5 }, volatility: 8 },
  nodes: [node({ replies: [reply({ id: 'wait' }), reply({ id: 'stop', routes: [to(1)] })] })],
});

function replay(run: Run, replies: readonly number[]): Run {
  return replies.reduce(answer, startRun(run.program, run.seed));
}

describe('a run', () => {
  test('opens at the opening of its program, with no turns', () => {
    const run = startRun(volatile, 'x');
    expect(run).toMatchObject({ program: volatile, seed: 'x', snapshot: opening(volatile), turns: [] });
  });

  test('may open elsewhere, and then every reply and draw follows from there', () => {
    const start = { ...opening(volatile), mood: { ...opening(volatile).mood, tension: 5, flared: 1 } };
    const run = startRun(volatile, 'x', start);
    expect(run).toMatchObject({ start, snapshot: start });
    expect(answer(run, 0).turns[0]!.before).toBe(start);
    expect(answer(run, 0)).toEqual(answer(startRun(volatile, 'x', { ...start }), 0));
    expect(answer(run, 0).start).toBe(start);
    expect(startRun(volatile, 'x').start).toBe(null);
  });

  test('stood after each reply as it had been built up to then', () => {
    const property = fc.property(anyWalk, (walk) => {
      const runs = runsOf(walk);
      const whole = runs.at(-1)!;
      for (const [replies, run] of runs.entries()) expect(runAfter(whole, replies)).toEqual(run);
      expect(() => runAfter(whole, runs.length)).toThrow(RangeError);
    });
    fc.assert(property, { seed: 22, numRuns: 50 });
  });

  test('records each reply with the state before and the step taken', () => {
    const property = fc.property(anyWalk, (walk) => {
      const runs = runsOf(walk);
      runs.forEach((run, length) => {
        expect(run.turns).toHaveLength(length);
        const { turns } = run;
        turns.forEach(({ node: place, before, step }, turn) => {
          expect(place).toBe(before.place);
          expect(before).toEqual(runs[turn]!.snapshot);
          expect(step.to).toEqual(runs[turn + 1]!.snapshot);
        });
      });
    });
    fc.assert(property, { seed: 20, numRuns: 100 });
  });

  test('is never changed by the replies that follow', () => {
    const property = fc.property(anyWalk, (walk) => {
      const runs = runsOf(walk);
      const { program: shipped, seed, turns } = runs.at(-1)!;
      let run = freeze(startRun(freeze(shipped), seed));
      for (const turn of turns) run = freeze(answer(run, turn.reply));
      expect(run).toEqual(runs.at(-1));
    });
    fc.assert(property, { seed: 21, numRuns: 100 });
  });

  test('replayed with its program, seed and replies is the identical run', () => {
    const property = fc.property(anyWalk, (walk) => {
      const runs = runsOf(walk);
      const run = runs.at(-1)!;
      expect(
        replay(
          run,
          run.turns.map((turn) => turn.reply),
        ),
      ).toEqual(run);
    });
    fc.assert(property, { seed: 22, numRuns: 200 });
  });

  test('goes on from an earlier value of it as if nothing had been said after', () => {
    const property = fc.property(anyWalk, fc.nat(19), (walk, back) => {
      const runs = runsOf(walk);
      const from = runs[Math.min(back, runs.length - 1)]!;
      const rest = runs.at(-1)!.turns.slice(from.turns.length);
      expect(rest.map((turn) => turn.reply).reduce(answer, from)).toEqual(runs.at(-1));
    });
    fc.assert(property, { seed: 23, numRuns: 100 });
  });

  test('draws each step with the dice of its turn', () => {
    const property = fc.property(anyWalk, (walk) => {
      const runs = runsOf(walk);
      const { program: shipped, key, turns } = runs.at(-1)!;
      for (const { before, reply: said, step } of turns) {
        const dice = draw(key, 'dice', before.turn, 0);
        expect(sample(transition(shipped, before, said), dice)).toEqual(step);
      }
    });
    fc.assert(property, { seed: 24, numRuns: 100 });
  });

  test('of another seed may turn out otherwise', () => {
    const tensions = seeds.map((seed) => answer(startRun(volatile, seed), 0).snapshot.mood.tension);
    const stirred = tensions.filter((tension) => tension === 3).length;
    expect(new Set(tensions)).toEqual(new Set([2, 3]));
    expect(stirred / seeds.length).toBeCloseTo(0.5, 1);
  });

  test('throws at a reply that is not offered', () => {
    expect(() => answer(startRun(volatile, 'x'), 2)).toThrow(Error);
    expect(() => answer(answer(startRun(volatile, 'x'), 1), 0)).toThrow(Error);
  });
});

describe('a reply is found by its id', () => {
  const replies = [
    reply({ id: 'open' }),
    reply({ id: 'hidden', when: [] }),
    reply({ id: 'greyed', when: [], locked: 'not yet' }),
    reply({ id: 'fallback', fallback: true }),
  ];
  const run = startRun(
    program({ nodes: [node({ replies }), node({ id: 'second', replies: [reply({ id: 'later' })] })] }),
    'x',
  );

  test.each([
    ['open', 0],
    ['hidden', null],
    ['greyed', null],
    ['fallback', null],
    ['later', null],
    ['', null],
  ])('%j: %s', (id, index) => {
    expect(offered(run, id)).toBe(index);
  });

  test('never once the call has ended', () => {
    expect(offered(answer(startRun(volatile, 'x'), 1), 'wait')).toBeNull();
  });
});

describe('the end of a run', () => {
  test('is nowhere while the call goes on', () => {
    const run = startRun(volatile, 'x');
    expect([isOver(run), endOf(run)]).toEqual([false, null]);
  });

  test('is its ending and what that amounts to', () => {
    const run = answer(startRun(volatile, 'x'), 1);
    expect([isOver(run), endOf(run)]).toEqual([true, { ending: 'done', outcome: 'placated' }]);
  });

  test('is the walkaway of a customer who was kept waiting', () => {
    const patient = { ...volatile, temperament: { ...volatile.temperament, volatility: 0 } };
    const run = [0, 0, 0, 0, 0].reduce(answer, startRun(patient, 'x'));
    expect(endOf(run)).toEqual({ ending: 'walkaway', outcome: 'walkaway' });
  });
});

/** Frozen all the way down. */
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
  return value;
}
