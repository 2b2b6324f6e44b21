/** Knows a shortest line to every position of a graph: fewest replies, and of those the likeliest. */

import type { Program } from '../engine/index.ts';
import type { Line, LineStep } from './analysis.ts';
import type { Ints, Numbers, StateGraph } from './graph/state-graph.ts';

export interface Shortest {
  /** Every position, by the replies it takes to get there. */
  readonly order: Ints;
  /** By position: the least replies to get there. */
  readonly replies: Ints;
  /** By position: the probability of its line. */
  readonly odds: Numbers;
  /** By position: the last edge of its line, and the position before; −1 at the start. */
  readonly edge: Ints;
  readonly before: Ints;
}

const known = new WeakMap<StateGraph, Shortest>();

/** Worked out once for a graph, breadth first. */
export function shortestOf(graph: StateGraph): Shortest {
  const found = known.get(graph) ?? search(graph);
  known.set(graph, found);
  return found;
}

export function lineTo(graph: StateGraph, position: number): Line {
  const { edge, before } = shortestOf(graph);
  const edges: number[] = [];
  const passed: number[] = [];
  for (let at = position; edge[at] !== -1; at = before[at]!) {
    edges.push(edge[at]!);
    passed.push(before[at]!);
  }
  let probability = 1;
  const steps = passed.reverse().map((at, index): LineStep => {
    const taken = edges[edges.length - 1 - index]!;
    const step = stepAlong(graph, at, taken);
    probability *= step.probability;
    return step;
  });
  return { steps, end: graph.place[position]!, endTension: tensionAt(graph, position), probability };
}

/** The line to a position, and on along an edge of one of its choices. */
export function lineAlong(graph: StateGraph, position: number, edge: number): Line {
  const line = lineTo(graph, position);
  const step = stepAlong(graph, position, edge);
  const to = graph.to[edge]!;
  return {
    steps: [...line.steps, step],
    end: graph.place[to]!,
    endTension: tensionAt(graph, to),
    probability: line.probability * step.probability,
  };
}

/** The replies of a line by their ids; empty at the start. */
export function lineText(program: Program, { steps }: Line): string {
  return steps.map(({ node, reply }) => program.nodes[node]!.replies[reply]!.id).join(', ');
}

function search(graph: StateGraph): Shortest {
  const { count, layers, firstChoice, firstEdge, to, weight, total } = graph;
  const order = new Int32Array(count);
  const replies = new Int32Array(count).fill(-1);
  const odds = new Float64Array(count);
  const edge = new Int32Array(count).fill(-1);
  const before = new Int32Array(count).fill(-1);
  order[0] = layers[0]![0]!;
  replies[order[0]] = 0;
  odds[order[0]] = 1;
  let met = 1;
  for (let next = 0; next < met; next += 1) {
    const at = order[next]!;
    for (let choice = firstChoice[at]!; choice < firstChoice[at + 1]!; choice += 1) {
      for (let way = firstEdge[choice]!; way < firstEdge[choice + 1]!; way += 1) {
        const there = to[way]!;
        const chance = (odds[at]! * weight[way]!) / total[choice]!;
        if (replies[there] === -1) {
          order[met] = there;
          met += 1;
          replies[there] = replies[at]! + 1;
        } else if (replies[there] !== replies[at]! + 1 || chance <= odds[there]!) continue;
        odds[there] = chance;
        edge[there] = way;
        before[there] = at;
      }
    }
  }
  return { order: order.subarray(0, met), replies, odds, edge, before };
}

function stepAlong(graph: StateGraph, position: number, edge: number): LineStep {
  let choice = graph.firstChoice[position]!;
  while (graph.firstEdge[choice + 1]! <= edge) choice += 1;
  return {
    node: graph.place[position]!,
    reply: graph.reply[choice]!,
    route: graph.route[edge]!,
    probability: graph.weight[edge]! / graph.total[choice]!,
    tension: tensionAt(graph, position),
  };
}

function tensionAt(graph: StateGraph, position: number): number {
  return graph.moodOf(graph.mood[position]!).tension;
}
