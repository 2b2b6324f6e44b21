/** Arbitrary replies: what they use, say and are worth, when they are offered, what they change and where they lead. */

import fc from 'fast-check';
import type { Guard, Reply, Route, Test, Text } from '../../src/engine/index.ts';
import { dimensions, type Move } from '../../src/persona/index.ts';
import { reply } from '../engine/program.ts';
import { said } from '../persona/moves.ts';

const { feel, listen, sorry, slow, letPass, explain, commit, deliver, line, close, colleague, cave } = said;
/** Ids that naive strategies look for. */
const rules: Move = { ...said.recite, id: 'recite-policy' };
const retaliate: Move = { ...said.sneer, id: 'retaliate' };
/** What a reply may use; `set` is an index. */
export const used: readonly (readonly Move[])[] = [
  [],
  [feel],
  [feel, commit],
  [listen, colleague],
  [letPass, deliver],
  [listen, sorry],
  [slow],
  [letPass],
  [feel, explain],
  [commit],
  [feel, deliver],
  [line],
  [feel, close],
  [colleague],
  [cave],
  [said.promise],
  [rules],
  [retaliate],
  [said.brush, line],
];
export const moves = [...new Set(used.flat())];

/** What strategies that go by words can tell apart. */
const wordings = [
  'Yes.',
  'Sorry, I hear you.',
  'No, that is not ours?',
  'Perhaps we can? Would that do, please?',
];

const anyTest: fc.Arbitrary<Test> = fc
  .record({
    of: fc.constantFrom('tension', 'trust', 'patience', 'heard', 'phase', 'turn', 'fact', 'fact' as const),
    which: fc.nat(1),
    min: fc.nat(3),
    width: fc.nat(2),
  })
  .map(({ of, which, min, width }) => ({
    of,
    fact: of === 'fact' ? which : 0,
    ranges: [[min, min + width]],
  }));
const clause = fc.array(anyTest, { minLength: 1, maxLength: 2 });
const anyGuard: fc.Arbitrary<Guard> = fc.array(clause, { minLength: 1, maxLength: 2 });
export const anyText: fc.Arbitrary<Text> = fc
  .array(anyGuard, { maxLength: 1 })
  .map((guards) => [...guards, null].map((when, index) => ({ when, say: [`${index}`] })));
const level = fc.constantFrom(0, 1, 2, 3, 3, 4, 4, 4);
const effect = fc.record({
  fact: fc.nat(1),
  change: fc.constantFrom('set', 'add' as const),
  value: fc.integer({ min: -1, max: 2 }),
});
const own = fc.option(level, { nil: undefined, freq: 4 });

/** Null so many times for each time that it isn't. */
export function now<T>(seldom: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: seldom, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
}

/** Mostly further on, or to an ending; now and then back. Only moods lead to the last two endings. */
function placeAfter(at: number, nodes: number): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 10, arbitrary: fc.constant(at + 1) },
    { weight: 1, arbitrary: fc.integer({ min: at + 1, max: nodes + 2 }) },
    { weight: 3, arbitrary: fc.nat(nodes + 2) },
  );
}

function routesAfter(at: number, nodes: number): fc.Arbitrary<readonly Route[]> {
  const route = fc.record({
    when: now(1, anyGuard),
    chance: fc.constantFrom(null, 1, 30, 50, 100),
    to: placeAfter(at, nodes),
  });
  return fc
    .record({ routes: fc.array(route, { maxLength: 2 }), last: placeAfter(at, nodes) })
    .map(({ routes, last }) => [...routes, { when: null, chance: null, to: last }]);
}

/** To a node (by its number, out of so many) or to one of the three endings behind them. */
export function replyAt(at: number, nodes: number): fc.Arbitrary<Reply> {
  return fc
    .record({
      set: fc.nat(used.length - 1),
      say: fc.constantFrom(...wordings),
      when: now(2, anyGuard),
      locked: now(1, fc.constant('not now')),
      once: now(4, fc.nat(1)),
      effects: fc.array(effect, { maxLength: 2 }),
      routes: routesAfter(at, nodes),
      then: now(3, anyText),
      tempts: now(
        2,
        fc.nat(2).map((pull) => ({ text: 'It is quick.', pull })),
      ),
      promises: now(8, fc.constant({ id: 'hour', kept: false })),
      levels: fc.tuple(own, own, own),
      critical: now(12, fc.constant('lie' as const)),
    })
    .map(({ set, levels, promises, locked, ...parts }) => ({
      ...reply({ ...parts, promises: promises === null ? [] : [promises] }),
      set,
      locked: parts.when === null ? null : locked,
      levels: Object.fromEntries(
        dimensions.flatMap((each, index) => (levels[index] === undefined ? [] : [[each, levels[index]]])),
      ),
    }));
}
