/** The state graph is walked in step with `transition`: whatever may follow there follows here, and nothing else. */

import { describe, expect, test } from 'vitest';
import { type StateGraph, stateGraph } from '../../../src/balance/graph/state-graph.ts';
import {
  causes,
  hasEnded,
  holds,
  offers,
  opening,
  type Program,
  type Snapshot,
  snapshotKey,
  transition,
} from '../../../src/engine/index.ts';
import type { Mood } from '../../../src/persona/index.ts';
import { onward } from '../random-program.ts';
import { forPrograms } from './agreement.ts';

interface Edge {
  readonly reply: number;
  readonly route: number;
  readonly place: number;
  /** What reports read of it, which reduction must keep too. */
  readonly mood: Pick<Mood, 'tension' | 'trust' | 'flared'>;
  readonly weight: number;
  readonly total: number;
}

/** What follows on a state, with where each edge leads. */
function edgesFrom(program: Program, at: Snapshot): readonly (readonly [Edge, Snapshot])[] {
  if (hasEnded(program, at)) return [];
  const open = offers(program, at).filter(({ locked }) => locked === null);
  return open.flatMap(({ reply }) => {
    const { total, outcomes } = transition(program, at, reply);
    return outcomes.map(({ value: { to, route, cause }, weight }) => {
      const taken = route ?? causes[cause as keyof typeof causes];
      return [{ reply, route: taken, place: to.place, mood: told(to.mood), weight, total }, to] as const;
    });
  });
}

function edgesAt(graph: StateGraph, position: number): readonly (readonly [Edge, number])[] {
  const edges: (readonly [Edge, number])[] = [];
  for (let choice = graph.firstChoice[position]!; choice < graph.firstChoice[position + 1]!; choice += 1) {
    const [reply, total] = [graph.reply[choice]!, graph.total[choice]!];
    for (let edge = graph.firstEdge[choice]!; edge < graph.firstEdge[choice + 1]!; edge += 1) {
      const to = graph.to[edge]!;
      const [route, place, weight] = [graph.route[edge]!, graph.place[to]!, graph.weight[edge]!];
      edges.push([{ reply, route, place, mood: told(graph.snapshot(to).mood), weight, total }, to]);
    }
  }
  return edges;
}

function told({ tension, trust, flared }: Mood): Edge['mood'] {
  return { tension, trust, flared };
}

/** Which wording of a node's line is heard; −1 at an ending. */
function heard(program: Program, at: Snapshot): number {
  return program.nodes[at.place]?.line.findIndex(({ when }) => holds(when, at)) ?? -1;
}

/** Walks both, layer by layer; the states of each layer with the positions that they stand at. */
function walk(
  program: Program,
  reduce: boolean,
  mergeMoods = false,
): readonly (readonly [Snapshot, number])[][] {
  const graph = stateGraph(program, { reduce, mergeMoods })!;
  const layers: (readonly [Snapshot, number])[][] = [];
  let layer: readonly (readonly [Snapshot, number])[] = [[opening(program), graph.layers[0]![0]!]];
  for (let turn = 0; layer.length > 0; turn += 1) {
    const next = new Map<string, readonly [Snapshot, number]>();
    expect([...new Set(layer.map(([, position]) => position))].sort((a, b) => a - b)).toEqual([
      ...graph.layers[turn]!,
    ]);
    for (const [at, position] of layer) {
      const [ours, theirs] = [edgesFrom(program, at), edgesAt(graph, position)];
      expect(theirs.map(([edge]) => edge)).toEqual(ours.map(([edge]) => edge));
      expect(heard(program, graph.snapshot(position))).toBe(heard(program, at));
      ours.forEach(([, to], index) => {
        next.set(`${snapshotKey(to)}/${theirs[index]![1]}`, [to, theirs[index]![1]]);
      });
    }
    layers.push([...layer]);
    layer = [...next.values()];
  }
  expect(graph.layers.length).toBe(layers.length);
  return layers;
}

/** By turn: the least positions that a program needs, all told apart. Endings forget their turn. */
function keyOf(program: Program, at: Snapshot): string {
  return snapshotKey(hasEnded(program, at) ? { ...at, turn: 0 } : at);
}

describe('the state graph', () => {
  test('holds every state of a call as it is where nothing is dropped', () => {
    forPrograms(80, (program) => {
      const graph = stateGraph(program, { reduce: false })!;
      const layers = walk(program, false);
      layers.forEach((layer, turn) => {
        const keys = [...graph.layers[turn]!].map((position) => keyOf(program, graph.snapshot(position)));
        const wanted = new Set(layer.map(([at]) => keyOf(program, at)));
        expect(keys.length).toBe(wanted.size);
        expect(new Set(keys)).toEqual(wanted);
      });
    });
  });

  test('loses nothing that anything reads where it drops what nothing reads', () => {
    forPrograms(80, (program) => {
      const positions = walk(program, true).map(
        (layer) => new Set(layer.map(([, position]) => position)).size,
      );
      const states = walk(program, false).map((layer) => layer.length);
      expect(positions.filter((count, turn) => count > states[turn]!)).toEqual([]);
    });
  });

  test('loses nothing where it takes moods that nothing can tell apart for one', () => {
    let merged = 0;
    forPrograms(80, (any) => {
      const program = onward(any);
      const counts = (layers: ReturnType<typeof walk>) =>
        layers.reduce((sum, layer) => sum + new Set(layer.map(([, position]) => position)).size, 0);
      const [fewer, more] = [counts(walk(program, true, true)), counts(walk(program, true))];
      expect(fewer).toBeLessThanOrEqual(more);
      if (fewer < more) merged += 1;
    });
    expect(merged).toBeGreaterThan(10);
  });

  test('has chances that sum to 1 for each reply', () => {
    forPrograms(80, (program) => {
      const graph = stateGraph(program)!;
      const sums = Array.from(graph.total, (_, choice) =>
        graph.weight
          .subarray(graph.firstEdge[choice]!, graph.firstEdge[choice + 1]!)
          .reduce((sum, each) => sum + each, 0),
      );
      expect(sums).toEqual([...graph.total]);
    });
  });
});
