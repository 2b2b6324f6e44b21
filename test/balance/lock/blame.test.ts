/** Whoever reads of a drift reads which edit did it. */

import { describe, expect, test } from 'vitest';
import { type Accused, blamer } from '../../../src/balance/lock/blame.ts';
import { type Drift, driftOf } from '../../../src/balance/lock/drift.ts';
import type { Program } from '../../../src/engine/index.ts';
import { builtIn } from '../../built-in.ts';
import { fact } from '../../engine/program.ts';
import { technique, worth } from '../../score/program.ts';
import { plain, scenario, three } from './small.ts';
import { locked, refigured, tools } from './tools.ts';

const easy = 'easy';

function changed(was: Program, is: Program, scripts = [{}, {}]) {
  const [before, after] = scripts as [Accused['scripts'], Accused['scripts']];
  const lock = locked(was, [easy], { scripts: before });
  const now = locked(is, [easy], { scripts: after });
  const counted = { programs: 0 };
  const accused = { program: is, scripts: after, locked: lock, now };
  const blame = blamer(accused, tools, (program, told) => {
    counted.programs += 1;
    return refigured(program, told);
  });
  return { lock, now, accused, counted, blame, drift: driftOf(lock, now) };
}

function of(drift: readonly Drift[], key: string): Drift {
  const found = drift.find((each) => each.key === key);
  if (found === undefined) throw new Error(`${key} has not drifted`);
  return found;
}

/** The names and figures of those to blame for a figure. */
function blamed(was: Program, is: Program, key: string, scripts = [{}, {}]) {
  const { drift, blame } = changed(was, is, scripts);
  return blame(of(drift, key)).map(({ part, node, back }) => [node ?? part, back]);
}

/** 50 points, and 12.5 more a node for each level of the bad replies. */
const guessed = 'mean total of random';
const ids = ['one', 'two', 'three', 'four'];
const worths = (...bad: readonly number[]) => scenario(...bad.map((each, at) => plain(ids[at]!, each)));

describe('an edit', () => {
  test('is named with the figure that there would be without it', () => {
    expect(blamed(three, worths(0, 2, 0), guessed)).toEqual([['two', 50]]);
  });

  test('is named before another that does less, and one that does little is not', () => {
    expect(blamed(three, worths(3, 4, 1), guessed)).toEqual([
      ['two', 66.7],
      ['one', 70.8],
    ]);
  });

  test('is named though another makes up for part of it, which is not', () => {
    expect(blamed(worths(0, 3, 0), worths(4, 0, 0), guessed)).toEqual([['one', 50]]);
  });

  test('is named if it does most, where none does enough by itself', () => {
    expect(blamed(worths(0, 0, 0, 0), worths(3, 3, 3, 4), guessed)).toEqual([['four', 78.1]]);
  });

  test('may be one of another part than a node', () => {
    const cold = { ...three.temperament, start: { ...three.temperament.start, tension: 5, patience: 1 } };
    expect(blamed(three, { ...three, temperament: cold }, 'P(pass) of skilled')).toEqual([['customer', 1]]);
    expect(blamed(three, { ...three, turns: 2 }, 'P(pass) of skilled')).toEqual([['opening', 1]]);
    const [done, ...others] = three.endings;
    const lost: Program = { ...three, endings: [{ ...done!, outcome: 'capitulated' }, ...others] };
    expect(blamed(three, lost, 'P(pass) of skilled')).toEqual([['endings', 1]]);
  });

  test('may be one of a fact', () => {
    const guarded = (start: number): Program => {
      const [first, ...rest] = three.nodes;
      const when = [[{ of: 'fact', fact: 0, ranges: [[1, 1]] }]] as const;
      const [good, bad] = first!.replies;
      return {
        ...three,
        facts: [fact({ id: 'open', start })],
        nodes: [{ ...first!, replies: [{ ...good!, when }, bad!] }, ...rest],
      };
    };
    expect(blamed(guarded(1), guarded(0), 'P(pass) of skilled')).toEqual([['facts', 1]]);
  });

  test('may be one of what works on other customers', () => {
    const kind = technique('kind', 'steady', {});
    const cold = technique('cold', 'steady', {});
    const node = (id: string) => ({
      id,
      tests: ['boundary'] as const,
      replies: [worth(4, 4, 4, { uses: [kind] }), worth(0, 0, 0, { uses: [cold] })],
    });
    const same = scenario(node('one'), node('two'));
    const scripts = [{ arguer: [['kind']] }, { arguer: [['cold']] }];
    expect(blamed(same, same, 'mean total of as-arguer', scripts)).toEqual([['scripts', 100]]);
  });

  test('may be one of what a technique is worth, though replies use others besides', () => {
    const first = (mark: number, ...more: readonly ReturnType<typeof technique>[]) => ({
      id: 'one',
      tests: ['boundary'] as const,
      replies: [
        { uses: [technique('mild', 'steady', { calmness: mark, empathy: mark, boundary: mark })] },
        worth(2, 2, 2, { uses: more }),
      ],
    });
    const was = scenario(first(3), plain('two'));
    const is = scenario(first(-1, technique('new', 'steady')), plain('two'));
    expect(blamed(was, is, guessed)).toEqual([['customer', 62.5]]);
  });

  test('is put back with the techniques it had', () => {
    const heated = technique('heated', 'provoke', { calmness: -1, empathy: -1, boundary: -1 });
    const mild = technique('mild', 'steady', { calmness: 3, empathy: 3, boundary: 3 });
    const node = (id: string, uses: typeof mild) => ({
      id,
      tests: ['boundary'] as const,
      replies: [{ uses: [uses] }, worth(2, 2, 2)],
    });
    const was = scenario(node('one', mild), plain('two'));
    const is = scenario(node('one', heated), plain('two'));
    expect(blamed(was, is, guessed)).toEqual([['one', 62.5]]);
  });
});

describe('a node that is new or gone', () => {
  test('is named without a figure, and the node that leads there with one', () => {
    const more = scenario(plain('one'), plain('zero', 2), plain('two'), plain('three'));
    expect(blamed(three, more, guessed)).toEqual([
      ['one', 50],
      ['zero', null],
    ]);
  });

  test('is what a node that is put back leads to again', () => {
    const less = scenario(plain('one'), plain('three'));
    expect(blamed(worths(0, 2, 0), less, guessed)).toEqual([
      ['one', 58.3],
      ['two', null],
    ]);
  });

  test('does not keep others from being put back, though it moves their places', () => {
    const more = scenario(plain('zero'), plain('one'), plain('two', 4), plain('three'));
    expect(blamed(three, more, guessed)).toEqual([
      ['two', 50],
      ['zero', null],
    ]);
  });
});

describe('blame', () => {
  test('computes each edit once a difficulty, however many figures have drifted', () => {
    const { drift, blame, counted } = changed(three, worths(2, 2, 0));
    expect(drift.length).toBeGreaterThan(5);
    for (const each of drift) blame(each);
    expect(counted.programs).toBe(2);
  });

  test('goes by the hashes of nodes where nothing can be put back', () => {
    const { accused, drift } = changed(three, scenario(plain('one'), plain('two', 2), plain('four')));
    const damaged = { ...accused, locked: { ...accused.locked, kept: 'damaged' } };
    const blame = blamer(damaged, tools, () => {
      throw new Error('nothing should be computed');
    });
    expect(blame(drift[0]!)).toEqual(
      ['two', 'four', 'three'].map((node) => ({ part: 'node', node, back: null })),
    );
  });

  test("is nobody's where a whole difficulty is new", () => {
    const lock = locked(three, ['easy']);
    const now = locked(three, ['easy', 'hard']);
    const accused = { program: three, scripts: {}, locked: lock, now };
    const [drift, ...others] = driftOf(lock, now);
    expect(others).toEqual([]);
    expect(blamer(accused, tools, refigured)(drift!)).toEqual([]);
  });
});

describe('a shipped scenario', () => {
  const suitcase = builtIn.pack.scenarios['lost-suitcase']!;
  const edited: Program = {
    ...suitcase,
    nodes: suitcase.nodes.map((node, at) => ({
      ...node,
      replies: node.replies.map((reply) => {
        if (at === 0 && reply.id === 'both')
          return { ...reply, why: 'Another reason.', levels: { empathy: 0, calmness: 0 } };
        return at === 1 ? { ...reply, say: `${reply.say} ` } : reply;
      }),
    })),
  };

  test('has drifted after an edit, which is named first', () => {
    const { drift, blame } = changed(suitcase, edited);
    const first = suitcase.nodes[0]!.id;
    expect(drift.length).toBeGreaterThan(0);
    for (const each of drift) expect(blame(each)[0]).toMatchObject({ part: 'node', node: first });
  });
});
