/**
 * Knows what each reply of a scenario is worth, which dimensions each node tests, and the par of the whole. Fixed by
 * the program alone: bad timing is punished by the mood, and the dice never grade anybody.
 */

import type { Place, Program, ProgramNode, Reply } from '../engine/index.ts';
import { clamp, type Dimension, dimensions, levelRange, type Push } from '../persona/index.ts';

/** 0 to 4 for each dimension. */
export type Levels = Readonly<Record<Dimension, number>>;

export interface Rubric {
  /** By node, then by reply. */
  readonly levels: readonly (readonly Levels[])[];
  /** By node: the dimensions it gives an opening for. */
  readonly tested: readonly (readonly Dimension[])[];
  /** By node: the highest level that any reply has, shown or not. */
  readonly best: readonly Levels[];
  /** The least sum of best levels on the way to an ending that the customer did not force; 0: not tested. */
  readonly par: Levels;
}

/** A push that asks for a boundary: the others ask for an ear. */
const boundaryPushes: readonly (Push | null)[] = ['slip', 'abuse', 'demand', 'tangent', 'bait', 'status'];
/** What a provoking or yielding technique leaves of a dimension that it harms, and a broken promise of boundary. */
const capped = 1;

/** `from`: the node that a call starts at; par counts from there on, so that starting in the middle costs nothing. */
export function rubricOf(program: Program, from: Place = program.start): Rubric {
  const levels = program.nodes.map((node) => node.replies.map((reply) => levelsOf(program, reply)));
  const best = levels.map((replies) =>
    each((dimension) => Math.max(...replies.map((reply) => reply[dimension]))),
  );
  const tested = program.nodes.map((node) => testedBy(program, node));
  const par = each((dimension) =>
    leastSum(program, from, (node) => (tested[node]!.includes(dimension) ? best[node]![dimension] : 0)),
  );
  return { levels, tested, best, par };
}

/** The levels of a reply on the dimensions that its node tests, summed: 0 to 12. */
export function worthOf({ levels, tested }: Rubric, node: number, reply: number): number {
  return tested[node]!.reduce((sum, dimension) => sum + levels[node]![reply]![dimension], 0);
}

/** The mean level of a reply on the dimensions that its node tests, 0 to 1. */
export function qualityOf(rubric: Rubric, node: number, reply: number): number {
  return worthOf(rubric, node, reply) / (4 * rubric.tested[node]!.length);
}

/** A record with a value for each dimension. */
export function each<T>(value: (dimension: Dimension) => T): Readonly<Record<Dimension, T>> {
  return { calmness: value('calmness'), empathy: value('empathy'), boundary: value('boundary') };
}

function levelsOf(program: Program, reply: Reply): Levels {
  const used = program.sets[reply.set]!.moves.map(({ id }) => program.techniques[id]!);
  const brokenPromise = reply.promises.some(({ kept }) => !kept);
  return each((dimension) => {
    const marks = used.map((technique) => technique.marks[dimension]);
    const sum = marks.reduce((total, mark) => total + mark, 1);
    const harmful = used.some(
      ({ family, marks }) => (family === 'provoke' || family === 'yield') && marks[dimension] < 0,
    );
    const level = reply.levels[dimension] ?? (harmful ? Math.min(capped, sum) : sum);
    const kept = dimension === 'boundary' && brokenPromise ? Math.min(capped, level) : level;
    return clamp(kept, levelRange);
  });
}

function testedBy(program: Program, node: ProgramNode): readonly Dimension[] {
  const boundary =
    boundaryPushes.includes(node.push) ||
    node.tests.includes('boundary') ||
    node.replies.some(
      ({ promises, set }) =>
        promises.length > 0 ||
        program.sets[set]!.moves.some(({ family }) => family === 'limit' || family === 'yield'),
    );
  return boundary ? dimensions : dimensions.filter((dimension) => dimension !== 'boundary');
}

/** The cheapest way from a place to an authored ending, guards ignored (Dijkstra without a heap: nodes are few). */
export function leastSum(program: Program, from: Place, cost: (node: number) => number): number {
  const forced = new Set(['walkaway', 'meltdown']);
  const reached = new Map<number, number>([[from, 0]]);
  const done = new Set<number>();
  for (;;) {
    const [place, sum] = [...reached].filter(([at]) => !done.has(at)).sort((a, b) => a[1] - b[1])[0] ?? [];
    if (place === undefined || sum === undefined) return 0;
    const node = program.nodes[place];
    if (node === undefined) return sum;
    done.add(place);
    const after = sum + cost(place);
    for (const { to } of node.replies.flatMap((reply) => reply.routes)) {
      if (forced.has(program.endings[to - program.nodes.length]?.id ?? '')) continue;
      reached.set(to, Math.min(reached.get(to) ?? Number.POSITIVE_INFINITY, after));
    }
  }
}
