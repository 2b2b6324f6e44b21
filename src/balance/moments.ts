/** Knows which states the guards of a scenario are read in: on coming to a node, and after a reply. */

import { causes, kernelOf, type Snapshot } from '../engine/index.ts';
import type { StateGraph } from './graph/state-graph.ts';
import { shortestOf } from './shortest.ts';

/** What guards read. */
export type Visible = Pick<Snapshot, 'mood' | 'facts' | 'turn'>;

/** A state that comes about: at a position or, where the edge isn't −1, after that step from it. */
export interface Moment {
  readonly state: Visible;
  readonly position: number;
  readonly edge: number;
}

export interface Moments {
  /** On coming to a place, those of shorter lines first. */
  readonly at: (place: number) => readonly Moment[];
  /** After a reply, however that went. */
  readonly after: (node: number, reply: number) => readonly Moment[];
}

/** The state after a step, as routes and the direct answer read it. A position keeps only the facts that are read later on. */
export function stateAfter(graph: StateGraph, from: Snapshot, reply: number, edge: number): Visible {
  const kernel = kernelOf(graph.program);
  const before = kernel.factsId(from.facts, from.once);
  const facts = kernel.facts(kernel.factsAfter(from.place, before, reply, graph.route[edge]!));
  return { mood: graph.moodOf(graph.mood[graph.to[edge]!]!), facts, turn: from.turn + 1 };
}

/** Whether the customer ended the call there, before effects and routes. */
export function isBreak(route: number): boolean {
  return route === causes.walkaway || route === causes.meltdown;
}

/** Whether the customer's direct answer to a reply is heard. */
export function isAnswered(route: number): boolean {
  return route >= 0 || route === causes.meltdown;
}

export function momentsOf(graph: StateGraph): Moments {
  const { program, place, firstChoice, reply: said, firstEdge } = graph;
  const positions = [...program.nodes, ...program.endings].map((): number[] => []);
  for (const position of shortestOf(graph).order) positions[place[position]!]!.push(position);
  const known = new Map<number, readonly Moment[]>();
  return {
    at(there) {
      const found =
        known.get(there) ??
        positions[there]!.map((position) => ({ state: graph.snapshot(position), position, edge: -1 }));
      known.set(there, found);
      return found;
    },
    after(node, reply) {
      const found: Moment[] = [];
      for (const position of positions[node]!) {
        for (let choice = firstChoice[position]!; choice < firstChoice[position + 1]!; choice += 1) {
          if (said[choice] !== reply) continue;
          const from = graph.snapshot(position);
          for (let edge = firstEdge[choice]!; edge < firstEdge[choice + 1]!; edge += 1)
            found.push({ state: stateAfter(graph, from, reply, edge), position, edge });
        }
      }
      return found;
    },
  };
}
