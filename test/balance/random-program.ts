/**
 * Arbitrary scenarios with everything that a figure may depend on: all families and pushes, temperaments with noise,
 * facts that drift, guards, chances, loops, replies said once, fallbacks, critical replies, levels and weights. Turns are
 * few enough that every way a call can go may be listed.
 */

import fc from 'fast-check';
import {
  hasEnded,
  offers,
  opening,
  type Program,
  type ProgramNode,
  type Snapshot,
  transition,
  withDifficulty,
} from '../../src/engine/index.ts';
import { echoes, pushes, type Temperament } from '../../src/persona/index.ts';
import { ending, fact, node, program } from '../engine/program.ts';
import { technique } from '../score/program.ts';
import { anyText, moves, now, replyAt, used } from './random-reply.ts';

/** Most ways a call of these scenarios can go. */
const mostPaths = 700;
const sets = used.map(echoes());
const endings = [
  { id: 'done' },
  { id: 'held', outcome: 'contained' },
  { id: 'gone', outcome: 'parted' },
  { id: 'walkaway', outcome: 'walkaway' },
  { id: 'meltdown', outcome: 'meltdown' },
] as const;
/** The last reply of each is there whenever no other is. */
function nodeAt(at: number, nodes: number): fc.Arbitrary<ProgramNode> {
  return fc
    .record({
      push: now(1, fc.constantFrom(...pushes)),
      tests: fc.subarray(['boundary'] as const),
      line: anyText,
      replies: fc.array(replyAt(at, nodes), { minLength: 1, maxLength: 3, size: 'max' }),
      last: replyAt(at, nodes),
      fallback: fc.boolean(),
    })
    .map(({ replies, last, fallback, ...parts }) => {
      const open = { ...last, when: null, locked: null, once: null, fallback };
      const all = [...replies, open].map((each, index) => ({ ...each, id: `r${index}` }));
      return node({ id: `n${at}`, ...parts, replies: all });
    });
}

const some = fc.subarray(
  moves.map(({ id }) => id),
  { maxLength: 3 },
);
const temperament: fc.Arbitrary<Temperament> = fc.record({
  start: fc.record({
    tension: fc.constantFrom(1, 2, 2, 3, 3, 4),
    trust: fc.nat(3),
    patience: fc.constantFrom(2, 3, 4, 5, 5),
    heard: fc.nat(2),
  }),
  floor: fc.nat(2),
  gate: fc.nat(1),
  volatility: fc.constantFrom(0, 3, 5, 8),
  guilt: fc.constantFrom(5, 9, 10),
  hot: some,
  dull: some,
  feeds: some,
});

export const randomProgram: fc.Arbitrary<Program> = fc
  .constantFrom(2, 3, 4, 4, 5, 5)
  .chain((count) =>
    fc.record({
      nodes: fc.tuple(...Array.from({ length: count }, (_, at) => nodeAt(at, count))),
      turns: fc.constantFrom(3, 4, 5, 5, 6, 6),
      temperament,
      drift: fc.integer({ min: -1, max: 1 }),
      difficulty: fc.constantFrom('standard', 'easy', 'hard' as const),
      weights: fc.record({
        calmness: fc.integer({ min: 1, max: 3 }),
        empathy: fc.integer({ min: 1, max: 3 }),
        boundary: fc.integer({ min: 1, max: 3 }),
      }),
    }),
  )
  .map(({ nodes, turns, drift, difficulty, ...parts }) => {
    const made = program({
      ...parts,
      nodes,
      turns,
      onceBits: 2,
      facts: [
        fact({ id: 'promised', boolean: true }),
        fact({ id: 'queue', max: 3, start: 1, eachTurn: drift }),
      ],
      sets,
      techniques: Object.fromEntries(
        moves.map(({ id, family }) => {
          const mark = family === 'provoke' || family === 'yield' ? -1 : 1;
          return [id, technique(id, family, { calmness: mark, empathy: mark, boundary: mark })];
        }),
      ),
      endings: endings.map(ending),
    });
    return shortened(withDifficulty(made, difficulty));
  });

/** The customer leaves early enough that the ways a call can go stay few. */
function shortened(made: Program): Program {
  const short = { ...made, turns: made.turns - 1 };
  return made.turns === 1 || pathsFrom(made, opening(made), mostPaths) <= mostPaths ? made : shortened(short);
}

/** How many ways lead on from a state to an ending; counts no further than just beyond `most`. */
function pathsFrom(made: Program, at: Snapshot, most: number): number {
  if (hasEnded(made, at)) return 1;
  let paths = 0;
  for (const offer of offers(made, at)) {
    if (offer.locked !== null) continue;
    for (const { value } of transition(made, at, offer.reply).outcomes) {
      paths += pathsFrom(made, value.to, most - paths);
      if (paths > most) return paths;
    }
  }
  return paths;
}

/** The same without ways back, which lead to the endings instead: moods are compared only where calls move on. */
export function onward(program: Program): Program {
  const { nodes, endings } = program;
  const ahead = (at: number, to: number) => (to > at ? to : nodes.length + (to % endings.length));
  return {
    ...program,
    start: 0,
    turns: 60,
    nodes: nodes.map((node, at) => ({
      ...node,
      replies: node.replies.map((reply) => ({
        ...reply,
        routes: reply.routes.map((route) => ({ ...route, to: ahead(at, route.to) })),
      })),
    })),
  };
}
