/** What can't come about is found with what stops it. The sentences are the finding, so they are held word by word. */

import { describe, expect, test } from 'vitest';
import { stateGraph } from '../../src/balance/graph/state-graph.ts';
import type { Guard, Text } from '../../src/engine/index.ts';
import { fact, node, opensAt, program, reply, say, testOf, to } from '../engine/program.ts';
import { forPrograms } from './exact/agreement.ts';
import { onward } from './random-program.ts';
import { asked, boundOf, promised, said, told } from './short-calls.ts';

describe('what stops a route', () => {
  const route = { kind: 'route', ...said, route: 0 } as const;
  const guarded = (...clauses: Guard) => ({ routes: [{ when: clauses, chance: null, to: 1 }, to(2)] });

  test('is the first test that nothing passes, with the value that is always there', () => {
    const of = asked(guarded([testOf('trust', 0, 4), testOf('tension', 5, 1000)]));
    const bound = 'needs tension 5.., it is always 2 after it';
    expect(boundOf(of, route)).toBe(bound);
    expect(boundOf(of, { kind: 'node', node: 1 })).toBe(`only first.say leads here: ${bound}`);
  });

  test('is one test for each clause, with the nearest value and a line to it', () => {
    const high = testOf('tension', 5, 6);
    const low = testOf('tension', -1000, 1);
    const vex = reply({ id: 'vex', uses: 'recite', routes: [to(1)] });
    const nodes = [
      node({ replies: [reply({ id: 'hold', routes: [to(1)] }), vex] }),
      node({ replies: [reply({ id: 'go', ...guarded([high], [low]) })] }),
    ];
    expect(boundOf(opensAt(2, { nodes }), { ...route, node: 1 })).toBe(
      'needs tension 5.., at most 3 is reachable after it (by vex, go); ' +
        'needs tension ..1, at least 2 is left after it (by hold, go)',
    );
  });

  test('is told in names where values have names', () => {
    const crisis = asked(guarded([testOf('phase', 3, 3)]));
    expect(boundOf(crisis, route)).toBe('needs phase crisis, it is always trigger after it');
    const kept = asked(guarded([testOf('fact', 1, 1)]), { facts: [fact({ id: 'kept', boolean: true })] });
    expect(boundOf(kept, route)).toBe('needs kept true, it is always false after it');
  });

  test('may be an earlier route', () => {
    const of = asked(guarded([testOf('tension', 0, 6)]));
    expect(boundOf(of, { ...route, route: 1 })).toBe('an earlier route is always taken');
  });

  test('may be a customer who is gone before', () => {
    expect(boundOf(asked({ uses: 'recite' }, {}, 5), route)).toBe('the customer always blows up first');
    expect(boundOf(asked({}, { turns: 1 }), route)).toBe('the customer always leaves at turn 1 first');
  });
});

describe('what stops a reply', () => {
  const target = { kind: 'reply', ...said } as const;

  test('is its node, its guard, another reply or that it was said before', () => {
    const stopped = asked(
      { ...asked({}).nodes[0]!.replies[0]!, id: 'turned', when: [[testOf('turn', 1, 1000)]], once: 0 },
      { onceBits: 1 },
    );
    expect(boundOf(stopped, target)).toBe('needs turn 1.., it is always 0 here');
    expect(boundOf(stopped, { kind: 'reply', node: 1, reply: 0 })).toBe('its node is never reached');
    expect(boundOf(asked({ fallback: true }), target)).toBe('another reply is always on offer');
    const again = reply({ once: 0, routes: [to(1)] });
    const twice = program({
      onceBits: 1,
      nodes: [node({ replies: [again] }), node({ replies: [again, reply({ routes: [to(2)] })] })],
    });
    expect(boundOf(twice, { kind: 'reply', node: 1, reply: 0 })).toBe('it has always been said before');
  });

  test('stops its route and its answer', () => {
    const of = asked(
      { fallback: true, then: promised },
      { facts: [fact({ id: 'promised', boolean: true })] },
    );
    const bound = 'its reply can never be said';
    expect(boundOf(of, { kind: 'route', ...said, route: 0 })).toBe(bound);
    expect(boundOf(of, { kind: 'text', ...said, key: 'then', variant: 1 })).toBe(bound);
  });
});

describe('what stops a wording', () => {
  const line = (when: Guard): Text => [{ when, say: ['You promised.'] }, ...say('Well?')];
  const here = { kind: 'text', node: 1, reply: null, key: 'line' } as const;

  test('may be tests that hold alone but never together', () => {
    const isTrue = (of: number) => testOf('fact', 1, 1, of);
    const sets = (...facts: number[]) => facts.map((of) => ({ fact: of, change: 'set', value: 1 }) as const);
    const pairs = [sets(0, 1), sets(1, 2), sets(2, 0), sets(3)];
    const withLine = (when: Guard) =>
      program({
        facts: ['a', 'b', 'c', 'd'].map((id) => fact({ id, boolean: true })),
        nodes: [
          node({ replies: pairs.map((effects) => reply({ effects, routes: [to(1)] })) }),
          node({ line: line(when), replies: [reply({ routes: [to(2)] })] }),
        ],
      });
    expect(boundOf(withLine([[isTrue(0), isTrue(1), isTrue(3)]]), { ...here, variant: 0 })).toBe(
      'no state here has both a true and d true',
    );
    expect(boundOf(withLine([[isTrue(0), isTrue(1), isTrue(2)]]), { ...here, variant: 0 })).toBe(
      'no state here has all of a true, b true and c true',
    );
  });

  test('may be an earlier one', () => {
    const of = told({ line: line([[testOf('tension', 0, 6)]]) });
    expect(boundOf(of, { ...here, variant: 1 })).toBe('an earlier variant always fits');
  });

  test('may be a customer who is gone before any answer', () => {
    const of = asked({ then: line([[testOf('tension', 0, 6)]]) }, { turns: 1 });
    expect(boundOf(of, { kind: 'text', ...said, key: 'then', variant: 0 })).toBe(
      'the customer is always gone without an answer',
    );
  });
});

describe('what stops a guard or an ending', () => {
  test('is that the guard always holds, or never does', () => {
    const guard = { kind: 'guard', ...said } as const;
    const always = asked({ when: [[testOf('tension', 2, 2)]] });
    expect(boundOf(always, { ...guard, holds: false })).toBe('it holds in every state here');
    const never = asked({ when: [[testOf('tension', 3, 4)]] });
    expect(boundOf(never, { ...guard, holds: true })).toBe('needs tension 3..4, it is always 2 here');
  });

  test('is the furthest that the mood gets', () => {
    const of = asked({ uses: 'recite' });
    expect(boundOf(of, { kind: 'ending', ending: 1 })).toBe(
      'patience never falls below 4 (by say), and no call takes 20 replies',
    );
    expect(boundOf(of, { kind: 'ending', ending: 2 })).toBe('tension never gets above 3 (by say)');
    const early = { when: [[testOf('tension', 4, 6)]], chance: null, to: 4 };
    expect(boundOf(asked({ routes: [early, to(1)] }), { kind: 'ending', ending: 2 })).toBe(
      'tension never gets above 2 (at the start); only first.say leads here: needs tension 4.., it is always 2 after it',
    );
  });

  test('is the least patience of all moods, of those too that others stand for', () => {
    let told = 0;
    forPrograms(700, (any) => {
      const of = onward(any);
      const walkaway = {
        kind: 'ending',
        ending: of.endings.findIndex(({ id }) => id === 'walkaway'),
      } as const;
      const [, said] = /patience never falls below (\d)/.exec(boundOf(of, walkaway) ?? '') ?? [];
      if (said === undefined) return;
      const apart = stateGraph(of, { reduce: false })!;
      const met = Array.from({ length: apart.count }, (_, at) => apart.snapshot(at));
      const here = met.filter(({ place }) => place < of.nodes.length);
      expect(Number(said)).toBe(Math.min(...here.map(({ mood }) => mood.patience)));
      told += 1;
    });
    expect(told).toBeGreaterThan(10);
  });

  test('is that nothing leads there, or only what is stopped itself', () => {
    expect(boundOf(program(), { kind: 'ending', ending: 0 })).toBe('nothing leads here');
    const loop = program({
      nodes: [node(), node({ replies: [reply({ routes: [to(1)] }), reply({ routes: [to(2)] })] })],
    });
    expect(boundOf(loop, { kind: 'node', node: 1 })).toBe('nothing leads here');
    expect(boundOf(loop, { kind: 'ending', ending: 0 })).toBe(
      'only node.reply leads here: its node is never reached',
    );
  });
});
