/** A scenario of any size for the benches, always the same for the same numbers: layers of nodes, real techniques. */

import { draw, keyOf, pick } from '../src/chance/index.ts';
import { type Program, programFormat, type Reply } from '../src/engine/index.ts';
import { echoes, type Move } from '../src/persona/index.ts';

const setOf = echoes();
const move = (
  id: string,
  family: Move['family'],
  effects: Move['effects'],
  answers: Move['answers'] = [],
): Move => ({
  id,
  family,
  effects,
  answers,
});
const kinds = [
  [move('hear', 'attune', { heard: 1, tension: -1, trust: 1 }, ['grievance'])],
  [move('offer', 'resolve', { tension: -1, trust: 1, resolution: 1 }, ['demand'])],
  [move('hold', 'limit', { entitlement: -1, tension: -1 }, ['demand', 'abuse'])],
  [move('give', 'yield', { tension: -2, entitlement: 1 })],
  [move('sting', 'provoke', { tension: 1, trust: -1 })],
] as const;
const sets = kinds.map((moves) => setOf(moves));
const marks = [
  { calmness: 2, empathy: 3, boundary: 1 },
  { calmness: 2, empathy: 1, boundary: 2 },
  { calmness: 2, empathy: 1, boundary: 3 },
  { calmness: 1, empathy: 1, boundary: -1 },
  { calmness: -1, empathy: -1, boundary: 0 },
];
const pushes = ['grievance', 'demand', null, 'abuse'] as const;
const repliesPerNode = 3;

/** `nodes` in as many layers as there are turns; each of `facts` is set by some replies and read by a late route. */
export function maze(nodes: number, turns: number, facts: number): Program {
  const key = keyOf('maze');
  const some = (count: number, node: number, n: number) => pick(count, draw(key, 'dice', node, n));
  const width = Math.max(1, Math.floor(nodes / turns));
  const layerOf = (node: number) => Math.min(turns - 1, Math.floor(node / width));
  const reply = (node: number, index: number): Reply => {
    const layer = layerOf(node);
    const last = layer === turns - 1;
    const onward = (step: number) =>
      Math.min(nodes - 1, (layer + 1) * width + ((node + index + step) % width));
    const fact = facts === 0 ? 0 : some(facts, node, 10 + index);
    const split = facts > 0 && layer > turns / 2 && !last;
    return {
      id: `reply-${index}`,
      say: 'x'.repeat(30 + some(30, node, 20 + index)),
      gist: null,
      delivery: null,
      set: some(sets.length, node, 30 + index),
      when: null,
      locked: null,
      once: null,
      fallback: false,
      effects: facts === 0 || some(3, node, 40 + index) > 0 ? [] : [{ fact, change: 'set', value: 1 }],
      routes: last
        ? [{ when: null, chance: null, to: nodes + 2 }]
        : [
            ...(split
              ? [
                  {
                    when: [[{ of: 'fact' as const, fact, ranges: [[1, 1] as const] }]],
                    chance: null,
                    to: onward(1),
                  },
                ]
              : []),
            { when: null, chance: null, to: onward(0) },
          ],
      then: null,
      why: null,
      felt: null,
      tempts: null,
      rule: null,
      promises: [],
      levels: {},
      critical: null,
    };
  };
  const line = [{ when: null, say: ['Well?'] }];
  const ending = (id: string, outcome: 'walkaway' | 'meltdown' | 'by-mood') => ({
    id,
    cue: null,
    line,
    outcome,
  });
  const names = kinds.map(([{ id, family }], index) => ({
    id,
    label: id,
    family,
    marks: marks[index]!,
    rules: [],
  }));
  return {
    format: programFormat,
    id: 'maze',
    title: 'A maze',
    channel: 'chat',
    language: 'en',
    setting: '',
    you: '',
    customer: '',
    goal: '',
    policy: { can: [], cannot: [] },
    content: [],
    situations: [],
    cast: [],
    persona: {
      id: 'maze',
      name: 'Maze',
      skill: '',
      card: [],
      voice: { baseline: [], trigger: [], escalation: [], crisis: [], recovery: [], aftermath: [] },
    },
    temperament: {
      start: { tension: 3, trust: 1, patience: 5, heard: 0 },
      floor: 1,
      gate: 1,
      volatility: 1,
      guilt: 9,
      hot: [],
      dull: [],
      feeds: [],
    },
    difficulty: 'standard',
    difficulties: ['standard'],
    drill: false,
    weights: { calmness: 1, empathy: 1, boundary: 1 },
    turns: turns + 1,
    facts: Array.from({ length: facts }, (_, index) => ({
      id: `fact-${index}`,
      boolean: true,
      min: 0,
      max: 1,
      start: 0,
      eachTurn: 0,
    })),
    start: 0,
    onceBits: 0,
    sets,
    techniques: Object.fromEntries(names.map((technique) => [technique.id, technique])),
    nodes: Array.from({ length: nodes }, (_, node) => ({
      id: `node-${node}`,
      push: pushes[some(pushes.length, node, 0)]!,
      speaker: null,
      answerer: null,
      cue: null,
      line,
      tests: [],
      replies: Array.from({ length: repliesPerNode }, (_, index) => reply(node, index)),
    })),
    endings: [ending('walkaway', 'walkaway'), ending('meltdown', 'meltdown'), ending('done', 'by-mood')],
  };
}
