/** What could still be made of a call is what searching all that could have followed finds, turn by turn. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Hindsight, hindsightOf, rowOf } from '../../src/balance/index.ts';
import { random } from '../../src/balance/strategies/naive.ts';
import {
  answer,
  isOver,
  opening,
  type Program,
  type Run,
  runAfter,
  startRun,
} from '../../src/engine/index.ts';
import { type Dimension, dimensions } from '../../src/persona/index.ts';
import { rubricOf, type Scorecard, worthOf } from '../../src/score/index.ts';
import { fact, program, testOf } from '../engine/program.ts';
import { anyWalk, openReplies, runsOf, type Walk } from '../engine/walk.ts';
import { losing } from '../score/program.ts';
import { behindEach, bestFrom, type Known } from './brute-pass.ts';
import { differences, forScenarios, isClose, type Studied } from './exact/agreement.ts';
import { chooserOf, endsOf, meet, scoreOf, totalOf } from './exact/brute-calls.ts';

const most = 6;

type Looked = readonly { readonly run: Run; readonly card: Scorecard; readonly hind: Hindsight }[];

const looked = new WeakMap<Studied, Looked>();

/** A few of the calls that a scenario can come to, far from each other, with what is said of them. */
function lookedBack(studied: Studied): Looked {
  const known = looked.get(studied) ?? lookBack(studied);
  looked.set(studied, known);
  return known;
}

function lookBack({ program, calls }: Studied): Looked {
  const ends = endsOf(calls);
  const stride = Math.max(1, Math.floor(ends.length / most));
  return ends.flatMap(({ run, card }, index) =>
    index % stride > 0 ? [] : [{ run, card: card!, hind: hindsightOf(program, calls.rubric, run)! }],
  );
}

function before(run: Run): readonly Run[] {
  return run.turns.map((_, turn) => runAfter(run, turn));
}

/** A walk to its end that strays from the best levels now and then: at random all is lost early. */
function mostlySkilled({ choices, ...walk }: Walk): Run {
  let run = runsOf({ ...walk, choices: [] })[0]!;
  const rubric = rubricOf(run.program);
  for (let at = 0; !isOver(run); at += 1) {
    const open = openReplies(run);
    const choice = choices[at % choices.length]!;
    const worth = open.map((reply) => worthOf(rubric, run.snapshot.place, reply));
    const strays = choice % 4 === 0;
    run = answer(run, strays ? open[choice % open.length]! : open[worth.indexOf(Math.max(...worth))]!);
  }
  return run;
}

/** Whether every way on from a place comes to an ending after so many replies at most. */
function endsWithin(program: Program, place: number, replies: number): boolean {
  const ways = program.nodes[place]?.replies.flatMap(({ routes }) => routes) ?? [];
  return ways.length === 0 || (replies > 0 && ways.every(({ to }) => endsWithin(program, to, replies - 1)));
}

describe('the chance to pass, turn by turn', () => {
  test('is what the best play would have made of each turn, and of each reply', () => {
    const met = { open: 0, dice: 0, closed: 0, won: 0, lost: 0 };
    forScenarios(60, (studied) => {
      const { rubric } = studied.calls;
      const known: Known = new Map();
      for (const { run, hind } of lookedBack(studied)) {
        const turns = before(run).map((at) => ({
          before: bestFrom(rubric, at, known),
          behind: behindEach(rubric, at, known),
        }));
        expect(differences(hind.turns, turns)).toEqual([]);
        for (const { before: chance, behind } of turns.slice(1)) {
          if (chance > 0 && chance < 1) met.dice += 1;
          if (new Set(behind.filter((each) => each !== null)).size > 1) met.open += 1;
          if (behind.includes(null)) met.closed += 1;
          if (behind.every((each) => each === null || each === 1)) met.won += 1;
          if (chance === 0) met.lost += 1;
        }
      }
    });
    for (const [kind, times] of Object.entries(met)) expect(times, kind).toBeGreaterThan(10);
  });

  test('is before a reply what is behind the best of those on offer', () => {
    forScenarios(60, (studied) => {
      for (const { hind } of lookedBack(studied))
        for (const turn of hind.turns)
          expect(turn.before).toBe(Math.max(...turn.behind.map((chance) => chance ?? 0)));
    });
  });

  test('is at first that of optimal play', () => {
    forScenarios(60, (studied) => {
      for (const { hind } of lookedBack(studied))
        expect(hind.turns[0]!.before).toBe(rowOf(studied.analysis, 'optimal').pass.value);
    });
  });

  test('is 1 or 0 behind the last reply, as it was graded, where that could only end so', () => {
    let certain = 0;
    forScenarios(60, (studied) => {
      for (const { run, card, hind } of lookedBack(studied)) {
        const chance = hind.turns.at(-1)!.behind[run.turns.at(-1)!.reply]!;
        if (chance > 0 && chance < 1) continue;
        certain += 1;
        expect(chance).toBe(card.pass ? 1 : 0);
      }
    });
    expect(certain).toBeGreaterThan(100);
  });

  test('is right about how a shipped call could have ended', () => {
    let compared = 0;
    const property = fc.property(anyWalk, (walk) => {
      const run = mostlySkilled(walk);
      const { program } = run;
      const rubric = rubricOf(program);
      const { turns } = hindsightOf(program, rubric, run)!;
      const known: Known = new Map();
      before(run).forEach((at, index) => {
        const { behind } = turns[index]!;
        const open = behind.flatMap((chance, reply) => (chance === null ? [] : [reply]));
        expect(open).toEqual(openReplies(at));
        // Earlier there are too many ways on.
        if (!endsWithin(program, at.snapshot.place, 3)) return;
        if (new Set(behind.filter((chance) => chance !== null)).size > 1) compared += 1;
        expect(differences(behind, behindEach(rubric, at, known))).toEqual([]);
      });
    });
    fc.assert(property, { seed: 65, numRuns: 20 });
    expect(compared).toBeGreaterThan(8);
  });
});

describe('the points that a call is measured against', () => {
  test('are at random the mean over all calls', () => {
    forScenarios(60, (studied) => {
      const { program, calls } = studied;
      const met = meet(calls, chooserOf(calls, random));
      const mean = (points: (card: Scorecard) => number | null) =>
        met.reduce<number | null>((sum, { moment: { card }, probability }) => {
          const own = card === null ? 0 : points(card);
          return sum === null || own === null ? null : sum + probability * own;
        }, 0);
      const by = (dimension: Dimension) => mean((card) => scoreOf(card, dimension));
      const points = {
        ...Object.fromEntries(dimensions.map((dimension) => [dimension, by(dimension)])),
        total: mean((card) => totalOf(program, card)),
      };
      expect(differences(lookedBack(studied)[0]!.hind.random, points)).toEqual([]);
    });
  });

  test('are at best those of a call whose total no other exceeds, as the scorecard has them', () => {
    forScenarios(60, (studied) => {
      const { program } = studied;
      const cards = endsOf(studied.calls).map(({ card }) => card!);
      const total = Math.max(...cards.map((card) => totalOf(program, card)));
      const best = cards
        .filter((card) => isClose(totalOf(program, card), total))
        .map((card) => ({
          calmness: card.scores.calmness?.points ?? null,
          empathy: card.scores.empathy?.points ?? null,
          boundary: card.scores.boundary?.points ?? null,
          total: card.total,
        }));
      expect(best).toContainEqual(lookedBack(studied)[0]!.hind.best);
    });
  });

  test('are none on a dimension that the scenario does not test', () => {
    const program = losing(4, 4);
    const untested = { ...program, nodes: program.nodes.map((node) => ({ ...node, tests: [] })) };
    const run = [1, 0].reduce(answer, startRun(untested, 'a'));
    const { random: chance, best } = hindsightOf(untested, rubricOf(untested), run)!;
    expect(chance).toEqual({ calmness: 50, empathy: 100, boundary: null, total: 75 });
    expect(best).toEqual({ calmness: 100, empathy: 100, boundary: null, total: 100 });
  });
});

/** Hears out four replies that do nothing. */
function patient(of: Program): Program {
  const { start } = of.temperament;
  return { ...of, temperament: { ...of.temperament, start: { ...start, patience: 5 } } };
}

describe('no hindsight', () => {
  const short = losing(4, 4, 4);
  const rubric = rubricOf(short);
  const finished = [1, 0, 0].reduce(answer, startRun(short, 'a'));

  test('is had of a scenario with more states than the limit, even if few ways lead through them', () => {
    const same = patient(losing(0, 0, 0));
    const [first, ...rest] = same.nodes;
    const [one, other] = first!.replies;
    const remembers = { ...other!, effects: [{ fact: 0, change: 'set', value: 1 } as const] };
    const told = program({
      ...same,
      facts: [fact({ id: 'promised', boolean: true })],
      nodes: [{ ...first!, replies: [one!, remembers] }, ...rest],
      endings: same.endings.map((each) => ({
        ...each,
        line: [{ when: [[testOf('fact', 1, 1)]], say: ['You promised.'] }, ...each.line],
      })),
    });
    const run = [1, 0, 0].reduce(answer, startRun(told, 'a'));
    expect(hindsightOf(told, rubricOf(told), run, 6)).toBeNull();
    expect(hindsightOf(told, rubricOf(told), run, 7)).not.toBeNull();
  });

  test('is had where more ways lead through the states than the limit', () => {
    const many = patient(losing(3, 5, 6, 7));
    const run = [1, 0, 0, 0].reduce(answer, startRun(many, 'a'));
    expect(hindsightOf(many, rubricOf(many), run, 5)).toBeNull();
    expect(hindsightOf(many, rubricOf(many), run, 20)).not.toBeNull();
  });

  test('is had of a call that goes on', () => {
    expect(() => hindsightOf(short, rubric, runAfter(finished, 2))).toThrow('has ended');
  });

  test('is had of a call that was started in the middle, even where the scenario starts', () => {
    const run = [1, 0, 0].reduce(answer, startRun(short, 'a', opening(short)));
    expect(() => hindsightOf(short, rubric, run)).toThrow('in the middle');
  });
});
