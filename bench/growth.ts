/**
 * How exact analysis grows with the number of states: nodes, turns, and extra boolean facts that replies set and routes
 * read. Run: node bench/run.js bench/growth.ts
 */

import { courseOf } from '../src/balance/course.ts';
import { type StateGraph, stateGraph } from '../src/balance/graph/state-graph.ts';
import { classesOf } from '../src/balance/graph/told-apart.ts';
import { analyse } from '../src/balance/index.ts';
import { policyOf } from '../src/balance/policy.ts';
import { simulee } from '../src/balance/strategies/simulees.ts';
import type { Program } from '../src/engine/index.ts';
import { rubricOf } from '../src/score/index.ts';
import { maze } from './maze.ts';

const rounds = 5;
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;

function timed<T>(times: number, act: () => T): { readonly result: T; readonly ms: number } {
  const taken: number[] = [];
  let result!: T;
  for (let round = 0; round < times; round += 1) {
    const start = performance.now();
    result = act();
    taken.push(performance.now() - start);
  }
  return { result, ms: median(taken) };
}

/** One strategy over every state as it is, nothing merged: what reduction saves is told apart from it. */
function oneStrategy(program: Program, graph: StateGraph): number {
  const told = classesOf(program, graph, { reduce: false });
  const rubric = rubricOf(program);
  const pass = () =>
    courseOf(program, told.calls, policyOf(program, rubric, told.calls, [simulee(4)]), false);
  pass();
  return timed(rounds, pass).ms;
}

function merged(program: Program, graph: StateGraph): { readonly ms: number; readonly classes: number } {
  const told = classesOf(program, graph);
  const rubric = rubricOf(program);
  const { ms } = timed(rounds, () =>
    courseOf(program, told.calls, policyOf(program, rubric, told.calls, [simulee(4)]), false),
  );
  return { ms, classes: told.calls.count };
}

const cell = (value: string | number, width: number) => String(value).padStart(width);
const heads = [
  'nodes',
  'turns',
  'facts',
  'states',
  'build ms',
  'µs/state',
  'classes',
  'pass ms',
  'merged ms',
  'whole ms',
];
console.log(
  'Exact analysis: the state graph built; one strategy over all states, and over classes; every figure and check.',
);
console.log(heads.map((head) => cell(head, 10)).join(''));

for (const [nodes, turns, facts] of [
  [40, 12, 0],
  [40, 20, 0],
  [40, 30, 0],
  [200, 12, 0],
  [200, 20, 0],
  [200, 30, 0],
  [1000, 12, 0],
  [1000, 20, 0],
  [1000, 30, 0],
  [40, 12, 2],
  [40, 12, 4],
  [40, 12, 6],
  [40, 12, 8],
] as const) {
  const make = () => maze(nodes, turns, facts);
  const { result: graph, ms } = timed(3, () => stateGraph(make()));
  if (graph === null) continue;
  const program = graph.program;
  const pass = oneStrategy(program, graph);
  const { ms: small, classes } = merged(program, graph);
  const whole = timed(1, () => analyse(make(), { detail: false })).ms;
  const figures = [
    ms.toFixed(0),
    ((1000 * ms) / graph.states).toFixed(2),
    classes,
    pass.toFixed(1),
    small.toFixed(1),
    whole.toFixed(0),
  ];
  console.log([nodes, turns, facts, graph.states, ...figures].map((value) => cell(value, 10)).join(''));
}
