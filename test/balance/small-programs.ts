/** Arbitrary small programs: guards of all kinds, facts that drift, chances, noise, replies said once, fallbacks. */

import fc from 'fast-check';
import type { Guard, Program, ProgramNode, Reply, Route, Test, Text } from '../../src/engine/index.ts';
import { ending, fact, node, program, reply } from '../engine/program.ts';
import { even } from '../persona/moves.ts';

/** As many as `anyProgram` makes. */
const nodeCount = 3;
/** Behind the nodes: two endings that routes lead to, and the two that moods do. */
const endings = [{ id: 'done' }, { id: 'other' }, { id: 'walkaway' }, { id: 'meltdown' }] as const;
/** Further on, seldom back: a loop keeps every fact and reply of interest, which hides mistakes about what is not. */
const placeAfter = (at: number) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: at + 1, max: nodeCount + 1 }) },
    { weight: 1, arbitrary: fc.nat(nodeCount + 1) },
  );

const anyTest: fc.Arbitrary<Test> = fc
  .tuple(
    fc.constantFrom('tension', 'trust', 'patience', 'phase', 'turn', 'fact' as const),
    fc.nat(1),
    fc.nat(5),
    fc.nat(2),
  )
  .map(([of, which, min, width]) => ({ of, fact: of === 'fact' ? which : 0, ranges: [[min, min + width]] }));
const anyGuard: fc.Arbitrary<Guard> = fc.array(fc.array(anyTest, { minLength: 1, maxLength: 2 }), {
  minLength: 1,
  maxLength: 2,
});
const anyText: fc.Arbitrary<Text> = fc
  .array(anyGuard, { maxLength: 2 })
  .map((guards) => [...guards, null].map((when, index) => ({ when, say: [`${index}`] })));
const routesAfter = (at: number): fc.Arbitrary<readonly Route[]> =>
  fc
    .tuple(
      fc.array(
        fc.record({
          when: fc.option(anyGuard),
          chance: fc.option(fc.constantFrom(1, 50, 100)),
          to: placeAfter(at),
        }),
        { maxLength: 2 },
      ),
      placeAfter(at),
    )
    .map(([routes, last]) => [...routes, { when: null, chance: null, to: last }]);
const replyAt = (at: number): fc.Arbitrary<Reply> =>
  fc
    .record({
      uses: fc.constantFrom('nothing', 'recite', 'colleague', 'letPass', 'cave' as const),
      when: fc.option(anyGuard),
      once: fc.option(fc.nat(1)),
      effects: fc.array(
        fc.record({
          fact: fc.nat(1),
          change: fc.constantFrom('set', 'add' as const),
          value: fc.integer({ min: -1, max: 2 }),
        }),
        { maxLength: 1 },
      ),
      routes: routesAfter(at),
      then: fc.option(anyText),
    })
    .map(reply);

/** The last reply of each is there whenever no other is. */
const nodeAt = (at: number): fc.Arbitrary<ProgramNode> =>
  fc
    .record({
      push: fc.constantFrom(null, 'slip', 'abuse', 'demand' as const),
      cue: fc.option(anyText),
      line: anyText,
      replies: fc.array(replyAt(at), { maxLength: 2 }),
      last: replyAt(at),
      fallback: fc.boolean(),
    })
    .map(({ replies, last, fallback, ...parts }) =>
      node({ ...parts, replies: [...replies, { ...last, when: null, once: null, fallback }] }),
    );

export const anyProgram: fc.Arbitrary<Program> = fc
  .record({
    nodes: fc.tuple(nodeAt(0), nodeAt(1), nodeAt(2)),
    turns: fc.integer({ min: 2, max: 5 }),
    volatility: fc.nat(8),
    tension: fc.nat(5),
    patience: fc.integer({ min: 1, max: 5 }),
    drift: fc.nat(1),
  })
  .map(({ nodes, turns, volatility, tension, patience, drift }) =>
    program({
      nodes,
      turns,
      onceBits: 2,
      facts: [fact({ id: 'promised', boolean: true }), fact({ id: 'queue', max: 3, eachTurn: drift })],
      temperament: { ...even, volatility, start: { ...even.start, tension, patience } },
      endings: endings.map(ending),
    }),
  );
