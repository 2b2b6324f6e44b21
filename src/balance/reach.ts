/**
 * Knows what of a scenario can come about: every node, reply, route, wording, way of a guard and ending, each with a
 * shortest line there or with what stops it.
 */

import { type Program, withDifficulty } from '../engine/index.ts';
import type { Reached } from './analysis.ts';
import { boundsOf } from './bound.ts';
import { type StateGraph, stateGraph } from './graph/state-graph.ts';
import { isAnswered, stateAfter } from './moments.ts';
import { lineAlong, lineTo, shortestOf } from './shortest.ts';
import { type NodePlan, type Plan, planOf } from './targets.ts';

/** In the author's order, endings last. Of shortest lines the likeliest. */
export function reachOf(graph: StateGraph): readonly Reached[] {
  const plan = planOf(graph.program);
  const witness = witnesses(plan.targets.length);
  visit(graph, plan, witness);
  let bounds: ReturnType<typeof boundsOf> | null = null;
  return plan.targets.map((what, slot) => {
    const found = witness.at(slot);
    if (found !== null) {
      const { position, edge } = found;
      const line = edge === -1 ? lineTo(graph, position) : lineAlong(graph, position, edge);
      return { what, line, bound: null };
    }
    bounds ??= boundsOf(graph);
    return { what, line: null, bound: bounds(what) };
  });
}

/** More states than this prove nothing: it would take a minute. */
const provable = 500_000;

/**
 * What comes about at no difficulty that a scenario offers, each with what stops it at the first of them. Empty where
 * there are too many states to tell.
 */
export function reachableNowhere(
  program: Program,
): readonly { readonly what: Reached['what']; readonly bound: string }[] {
  let left: readonly Reached[] | null = null;
  for (const difficulty of program.difficulties) {
    const graph = stateGraph(difficulty === 'standard' ? program : withDifficulty(program, difficulty), {
      limit: provable,
    });
    if (graph === null) return [];
    // All difficulties have the same targets, in the same order.
    const reached = reachOf(graph);
    left =
      left === null ? reached : left.map((each, at) => (reached[at]!.line === null ? each : reached[at]!));
  }
  return (left ?? []).flatMap(({ what, bound }) => (bound === null ? [] : [{ what, bound }]));
}

/** Shows every position and step to everything that still looks for it, shorter lines first. */
function visit(graph: StateGraph, plan: Plan, witness: Witnesses): void {
  const { place, firstChoice, reply: said, firstEdge, weight, total, route } = graph;
  const { order, replies: lengths, odds } = shortestOf(graph);
  let open = plan.nodes;
  let length = 0;
  for (const position of order) {
    if (lengths[position] !== length) {
      length = lengths[position]!;
      open = open.map((node) => openAt(node, witness, length));
    }
    const chance = odds[position]!;
    const node = open[place[position]!];
    if (node === undefined) {
      witness.mark(plan.firstEnding + place[position]! - open.length, position, -1, length, chance);
      continue;
    }
    witness.mark(node.slot, position, -1, length, chance);
    if (node.readers.length + node.replies.length === 0) continue;
    const state = graph.snapshot(position);
    for (const { slot, which } of node.readers)
      witness.mark(slot + which(state), position, -1, length, chance);
    if (node.replies.length === 0) continue;
    for (let choice = firstChoice[position]!; choice < firstChoice[position + 1]!; choice += 1) {
      const looking = node.replies[said[choice]!]!;
      if (looking === null) continue;
      const { slot, firstRoute, then } = looking;
      for (let edge = firstEdge[choice]!; edge < firstEdge[choice + 1]!; edge += 1) {
        const so = (chance * weight[edge]!) / total[choice]!;
        const taken = route[edge]!;
        witness.mark(slot, position, edge, length + 1, so);
        if (taken >= 0) witness.mark(firstRoute + taken, position, edge, length + 1, so);
        if (then === null || !isAnswered(taken)) continue;
        const heard = then.which(stateAfter(graph, state, said[choice]!, edge));
        witness.mark(then.slot + heard, position, edge, length + 1, so);
      }
    }
  }
}

/** What lines of this length and longer ones can still be the shortest for. Without replies where none is left. */
function openAt({ slot, readers, replies }: NodePlan, witness: Witnesses, length: number): NodePlan {
  const left = replies.map((reply) => {
    if (reply === null) return null;
    const { firstRoute, routes, then } = reply;
    const silent = then === null || witness.settled(then.slot, then.ways, length + 1);
    const idle =
      witness.settled(reply.slot, 1, length + 1) && witness.settled(firstRoute, routes, length + 1);
    return idle && silent ? null : { ...reply, then: silent ? null : then };
  });
  return {
    slot,
    readers: readers.filter((reader) => !witness.settled(reader.slot, reader.ways, length)),
    replies: left.every((reply) => reply === null) ? [] : left,
  };
}

type Witnesses = ReturnType<typeof witnesses>;

/** By slot: the shortest line shown so far, and of equally short ones the likeliest. */
function witnesses(count: number) {
  const lengths = new Int32Array(count).fill(-1);
  const odds = new Float64Array(count);
  const positions = new Int32Array(count);
  const edges = new Int32Array(count);
  return {
    /** Lines are shown in the order of their lengths. */
    mark(slot: number, position: number, edge: number, length: number, chance: number): void {
      if (lengths[slot] !== -1 && (lengths[slot] !== length || chance <= odds[slot]!)) return;
      lengths[slot] = length;
      odds[slot] = chance;
      positions[slot] = position;
      edges[slot] = edge;
    },
    /** Whether lines of this length can't be the shortest for any of these slots. */
    settled(slot: number, ways: number, length: number): boolean {
      for (let at = slot; at < slot + ways; at += 1)
        if (lengths[at] === -1 || lengths[at]! >= length) return false;
      return true;
    },
    at: (slot: number) => (lengths[slot] === -1 ? null : { position: positions[slot]!, edge: edges[slot]! }),
  };
}
