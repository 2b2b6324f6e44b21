/** Knows P(pass): forwards for every strategy at once, backwards for the play that makes it as likely as can be. */

import type { ClassGraph } from './graph/classes.ts';
import { type Lattice, sinks } from './graph/lattice.ts';
import type { Policy } from './policy.ts';

/** By column. */
export function passOf(classes: ClassGraph, verdicts: Lattice, policy: Policy): Float64Array {
  const { columns } = policy;
  const won = new Float64Array(columns);
  const said = new Float64Array(columns);
  let layer = new Float64Array(columns).fill(1);
  for (let turn = 0; turn + 1 < verdicts.layerStart.length; turn += 1) {
    const [start, end] = [verdicts.layerStart[turn]!, verdicts.layerStart[turn + 1]!];
    const next = new Float64Array(((verdicts.layerStart[turn + 2] ?? end) - end) * columns);
    for (let entry = start; entry < end; entry += 1) {
      const cls = verdicts.cls[entry]!;
      const here = (entry - start) * columns;
      const choose = policy.at(cls, turn);
      const firstChoice = classes.firstChoice[cls]!;
      for (let at = verdicts.firstChoice[entry]!; at < verdicts.firstChoice[entry + 1]!; at += 1) {
        const row = (verdicts.choice[at]! - firstChoice) * columns;
        for (let column = 0; column < columns; column += 1)
          said[column] = layer[here + column]! * choose[row + column]!;
        for (let edge = verdicts.firstEdge[at]!; edge < verdicts.firstEdge[at + 1]!; edge += 1) {
          const to = verdicts.to[edge]!;
          if (to === sinks.lost) continue;
          const [target, there] = to === sinks.won ? [won, 0] : [next, (to - end) * columns];
          const probability = verdicts.probability[edge]!;
          for (let column = 0; column < columns; column += 1)
            target[there + column]! += said[column]! * probability;
        }
      }
    }
    layer = next;
  }
  return won;
}

/** By entry: P(pass) with the best play from there on. Entry 0 is the start. */
export function bestPass(verdicts: Lattice): Float64Array {
  const value = new Float64Array(verdicts.count);
  for (let entry = verdicts.count - 1; entry >= 0; entry -= 1) {
    let best = 0;
    for (let at = verdicts.firstChoice[entry]!; at < verdicts.firstChoice[entry + 1]!; at += 1)
      best = Math.max(best, chanceBehind(verdicts, at, value));
    value[entry] = best;
  }
  return value;
}

/** P(pass) behind a choice of the lattice, given the values of what follows. */
export function chanceBehind(verdicts: Lattice, at: number, value: Float64Array): number {
  let sum = 0;
  for (let edge = verdicts.firstEdge[at]!; edge < verdicts.firstEdge[at + 1]!; edge += 1) {
    const to = verdicts.to[edge]!;
    const behind = to === sinks.won ? 1 : to === sinks.lost ? 0 : value[to]!;
    sum += verdicts.probability[edge]! * behind;
  }
  return sum;
}
