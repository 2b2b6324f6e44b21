/** A lock holds the figures, what moves them and nothing else. */

import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { driftOf } from '../../../src/balance/lock/drift.ts';
import { keptOf, lockOf } from '../../../src/balance/lock/lock-of.ts';
import type { LockedFigures, LockedScenario } from '../../../src/balance/lock/locked.ts';
import { partsOf } from '../../../src/balance/lock/parts.ts';
import type { Program, ProgramNode, Reply } from '../../../src/engine/index.ts';
import {
  type LockedFigures as ReadFigures,
  type LockedScenario as ReadScenario,
  readLock,
  writeLock,
} from '../../../src/script/index.ts';
import { builtIn } from '../../built-in.ts';
import { say } from '../../engine/program.ts';
import { plain, scenario, three } from './small.ts';
import { locked, tools } from './tools.ts';

const suitcase = builtIn.pack.scenarios['lost-suitcase']!;
const scripts = { arguer: [['play-it-straight']], angry: [['let-them-vent']], demanding: [] };
const bare = (program: Program, told = scripts) => lockOf(program, [], tools, { scripts: told });

function withReplies(program: Program, edit: (reply: Reply) => Partial<Reply>): Program {
  const nodes = program.nodes.map((node) => ({
    ...node,
    replies: node.replies.map((reply) => ({ ...reply, ...edit(reply) })),
  }));
  return { ...program, nodes };
}

function withFirst(program: Program, edit: (node: ProgramNode) => Partial<ProgramNode>): Program {
  return {
    ...program,
    nodes: program.nodes.map((node, at) => (at === 0 ? { ...node, ...edit(node) } : node)),
  };
}

test('a lock is what the file of locks holds', () => {
  expectTypeOf<LockedScenario>().toEqualTypeOf<ReadScenario>();
  expectTypeOf<LockedFigures>().toEqualTypeOf<ReadFigures>();
});

test('the figures are those of the analysis, rounded', () => {
  const { easy } = locked(three).difficulties;
  // Guessing passes with at least two good replies and a total of 70: with all three.
  expect(easy!.strategies.random).toEqual({ pass: 12.5, total: 50 });
  expect(easy!.strategies.skilled).toEqual({ pass: 100, total: 100 });
  expect(easy!.strategies.optimal).toEqual({ pass: 100, total: 100 });
  expect(easy!.endings).toEqual({ done: 100, walkaway: 0, meltdown: 0 });
  expect(easy!.best).toEqual(['reply-0', 'reply-0', 'reply-0']);
  expect(easy!.total).toBe(100);
  // P(good) is 1 / (1 + e^−θ), and its cube is a half at θ = 1.347; straight lines between 1 and 1.5 say 1.35.
  expect(easy!.theta50).toBe(1.35);
});

test('a lock has the difficulties that were analysed', () => {
  expect(Object.keys(locked(three, ['hard', 'easy']).difficulties)).toEqual(['easy', 'hard']);
});

describe('the content of a lock', () => {
  test('stays what it is whatever is done to texts that no figure reads', () => {
    const reworded = withReplies(suitcase, ({ then, tempts }) => ({
      why: 'Because.',
      felt: 'Odd.',
      then: then === null ? say('Oh.') : null,
      gist: 'In short.',
      delivery: 'slowly',
      rule: null,
      tempts: tempts === null ? null : { ...tempts, text: 'It is easy.' },
    }));
    const told = {
      ...reworded,
      title: 'Another',
      setting: 'Elsewhere.',
      persona: { ...suitcase.persona, name: 'Another', card: ['A card.'] },
      nodes: reworded.nodes.map((node) => ({ ...node, line: say('Well?'), cue: say('A cough.') })),
      endings: suitcase.endings.map((ending) => ({ ...ending, line: say('The end.') })),
    };
    expect(bare(told)).toEqual(bare(suitcase));
  });

  test('does not depend on the order of nodes', () => {
    const { nodes, endings } = three;
    const moved: Program = {
      ...three,
      start: 2,
      nodes: [...nodes].reverse().map((node, at) => ({
        ...node,
        replies: node.replies.map((reply) => ({
          ...reply,
          routes: [{ when: null, chance: null, to: at === 0 ? nodes.length : at - 1 }],
        })),
      })),
      endings,
    };
    expect(bare(moved).content).toBe(bare(three).content);
  });

  const [reply] = suitcase.nodes[0]!.replies;
  test.each<[string, Program]>([
    ['words of a reply', withReplies(suitcase, (each) => (each === reply ? { say: 'Oh.' } : {}))],
    ['a level', withReplies(suitcase, (each) => (each === reply ? { levels: { empathy: 3 } } : {}))],
    ['a pull', withReplies(suitcase, (each) => (each === reply ? { tempts: { text: '', pull: 2 } } : {}))],
    [
      'techniques',
      withReplies(suitcase, (each) => (each === reply ? { set: suitcase.nodes[0]!.replies[2]!.set } : {})),
    ],
    [
      'a way on',
      withReplies(suitcase, (each) =>
        each === reply ? { routes: [{ when: null, chance: null, to: 3 }] } : {},
      ),
    ],
    ['a push', withFirst(suitcase, () => ({ push: 'slip' }))],
    ['the order of replies', withFirst(suitcase, ({ replies }) => ({ replies: [...replies].reverse() }))],
    ['the turns', { ...suitcase, turns: 19 }],
    ['the weights', { ...suitcase, weights: { ...suitcase.weights, boundary: 2 } }],
    ['a fact', { ...suitcase, facts: suitcase.facts.map((fact) => ({ ...fact, start: 1 })) }],
    [
      'an ending',
      { ...suitcase, endings: suitcase.endings.map((ending) => ({ ...ending, outcome: 'parted' })) },
    ],
    ['the temperament', { ...suitcase, temperament: { ...suitcase.temperament, gate: 2, floor: 3 } }],
    [
      'what a technique does',
      {
        ...suitcase,
        sets: suitcase.sets.map((set) => ({
          ...set,
          moves: set.moves.map((move) => ({ ...move, answers: [] })),
        })),
      },
    ],
    [
      'what a technique is worth',
      {
        ...suitcase,
        techniques: Object.fromEntries(
          Object.entries(suitcase.techniques).map(([id, each]) => [
            id,
            { ...each, marks: { calmness: 0, empathy: 0, boundary: 0 } },
          ]),
        ),
      },
    ],
  ])('changes with %s', (_, edited) => {
    expect(bare(edited).content).not.toBe(bare(suitcase).content);
  });

  test('changes with what works on other customers, not with what works on this one', () => {
    expect(bare(suitcase, { ...scripts, arguer: [['set-limit']] }).content).not.toBe(bare(suitcase).content);
    expect(bare(suitcase, { ...scripts, angry: [['set-limit']] }).content).toBe(bare(suitcase).content);
  });
});

describe('the hash of a node', () => {
  test('changes with the node alone', () => {
    const [was, is] = [three, scenario(plain('one'), plain('two', 3), plain('three'))].map(
      (of) => bare(of).nodes,
    );
    expect(Object.keys(is!).filter((id) => is![id] !== was![id])).toEqual(['two']);
    expect(Object.values(is!).every((hash) => /^[0-9a-f]{8}$/.test(hash))).toBe(true);
  });

  test('stays what it is when a node that leads elsewhere is put before it', () => {
    const more = scenario(plain('zero'), plain('one'), plain('two'), plain('three'));
    expect(bare(more).nodes).toEqual({ zero: expect.any(String), ...bare(three).nodes });
  });
});

describe('what a lock keeps', () => {
  test('is what moves a figure', () => {
    expect(keptOf(bare(suitcase), tools)).toEqual(partsOf(suitcase, scripts));
  });

  test('is packed anew only if it has changed, whatever the packer', () => {
    const other = { ...tools, pack: (text: string) => `${tools.pack(text)}====` };
    const before = bare(three);
    expect(lockOf(three, [], other, { scripts, before }).kept).toBe(before.kept);
    const edited = lockOf(scenario(plain('one')), [], other, { scripts, before });
    expect(edited.kept).not.toBe(before.kept);
    expect(keptOf(edited, tools)).toEqual(partsOf(scenario(plain('one')), scripts));
  });

  test('is given up if it is damaged, not what was locked, or of another format', () => {
    const lock = bare(three);
    expect(keptOf({ ...lock, kept: lock.kept.slice(0, 40) }, tools)).toBeNull();
    expect(keptOf({ ...lock, content: '0' }, tools)).toBeNull();
    const older = JSON.stringify({ ...partsOf(three, {}), format: 0 });
    const content = tools.hash(older).slice(0, 16);
    expect(keptOf({ ...lock, content, kept: tools.pack(older) }, tools)).toBeNull();
  });
});

describe('through the file', () => {
  const back = (lock: LockedScenario): LockedScenario => {
    const text = writeLock({ model: 1, scenarios: { one: lock } });
    return readLock({ name: 'balance.lock.yaml', text }).lock!.scenarios.one!;
  };

  test('a lock comes back the same, and nothing has drifted', () => {
    const levels = fc.tuple(fc.nat(4), fc.nat(4));
    const property = fc.property(fc.array(levels, { minLength: 1, maxLength: 3 }), (nodes) => {
      const lock = locked(scenario(...nodes.map(([bad, good], at) => plain(`n${at}`, bad, good))));
      expect(back(lock)).toEqual(lock);
      expect(driftOf(back(lock), lock, { pass: 0, total: 0, ending: 0 })).toEqual([]);
    });
    fc.assert(property, { seed: 52, numRuns: 30 });
  });

  test('that of a shipped scenario comes back the same, in a page', () => {
    const lock = locked(suitcase);
    expect(back(lock)).toEqual(lock);
    expect(lock.kept.length).toBeLessThan(12_000);
    expect(keptOf(back(lock), tools)).toEqual(partsOf(suitcase, {}));
  });
});
