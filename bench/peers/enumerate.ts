/** Knows every state of a program as rows of numbers, found by asking `transition` alone; and the exact shares. */

import {
  offers,
  opening,
  type Program,
  type Snapshot,
  snapshotKey,
  transition,
} from '../../src/engine/index.ts';

/** Compressed rows: the choices of state s are `firstChoice[s]` to `firstChoice[s + 1] − 1`, edges likewise. */
export interface Rows {
  /** States, numbered as they are met, turn by turn: whatever leads to a state has a lower number. */
  readonly count: number;
  /** By state: a node of the program, or its number of nodes + an ending. */
  readonly place: Int32Array;
  readonly firstChoice: Int32Array;
  readonly firstEdge: Int32Array;
  readonly to: Int32Array;
  /** By edge: whole numbers that sum to `total` of the choice. */
  readonly weight: Float64Array;
  readonly total: Float64Array;
}

export function enumerate(program: Program): Rows {
  const ids = new Map<string, number>();
  const states: Snapshot[] = [];
  const firstChoice: number[] = [];
  const firstEdge: number[] = [];
  const to: number[] = [];
  const weight: number[] = [];
  const total: number[] = [];
  const intern = (snapshot: Snapshot): number => {
    const key = snapshotKey(snapshot);
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, states.length);
    return states.push(snapshot) - 1;
  };
  intern(opening(program));
  for (let at = 0; at < states.length; at += 1) {
    firstChoice.push(total.length);
    for (const { reply, locked } of offers(program, states[at]!)) {
      if (locked !== null) continue;
      const steps = transition(program, states[at]!, reply);
      firstEdge.push(to.length);
      total.push(steps.total);
      for (const { value, weight: share } of steps.outcomes) {
        to.push(intern(value.to));
        weight.push(share);
      }
    }
  }
  return {
    count: states.length,
    place: Int32Array.from(states, ({ place }) => place),
    firstChoice: Int32Array.from([...firstChoice, total.length]),
    firstEdge: Int32Array.from([...firstEdge, to.length]),
    to: Int32Array.from(to),
    weight: Float64Array.from(weight),
    total: Float64Array.from(total),
  };
}

/** P(ending) of replies chosen at random, by the program's endings; written apart from src/balance, to hold it to. */
export function exactShares(program: Program, rows = enumerate(program)): readonly number[] {
  const { nodes, endings } = program;
  const reach = new Float64Array(rows.count);
  const shares = endings.map(() => 0);
  reach[0] = 1;
  for (let state = 0; state < rows.count; state += 1) {
    const ending = rows.place[state]! - nodes.length;
    if (ending >= 0) shares[ending]! += reach[state]!;
    const [from, end] = [rows.firstChoice[state]!, rows.firstChoice[state + 1]!];
    for (let choice = from; choice < end; choice += 1) {
      const each = reach[state]! / (end - from) / rows.total[choice]!;
      for (let edge = rows.firstEdge[choice]!; edge < rows.firstEdge[choice + 1]!; edge += 1)
        reach[rows.to[edge]!]! += each * rows.weight[edge]!;
    }
  }
  return shares;
}
