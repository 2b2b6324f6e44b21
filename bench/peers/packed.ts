/**
 * The walk over the enumerated states: a turn is one draw and one look-up. TODO: a stand-in over the rows of
 * enumerate.ts, until src/balance has its sampler over `stateGraph(program)`, whose rows are of the same shape.
 */

import { draw, keyOf, mix } from '../../src/chance/index.ts';
import type { Rows } from './enumerate.ts';
import type { Engine } from './game.ts';

/** By state: edges from `first` to the next state's, each good for draws below its `below`, the last for all. */
interface Packed {
  readonly first: Int32Array;
  readonly below: Float64Array;
  readonly to: Int32Array;
}

function pack({ count, firstChoice, firstEdge, to, weight, total }: Rows): Packed {
  const first = new Int32Array(count + 1);
  const below = new Float64Array(to.length);
  for (let state = 0; state < count; state += 1) {
    const [from, end] = [firstChoice[state]!, firstChoice[state + 1]!];
    first[state] = firstEdge[from]!;
    let sum = 0;
    for (let choice = from; choice < end; choice += 1) {
      for (let edge = firstEdge[choice]!; edge < firstEdge[choice + 1]!; edge += 1) {
        sum += weight[edge]! / total[choice]! / (end - from);
        below[edge] = sum * 2 ** 32;
      }
    }
    const last = firstEdge[end]! - 1;
    if (end > from) below[last] = 2 ** 32;
  }
  first[count] = to.length;
  return { first, below, to };
}

export function packedWalk(rows: Rows, nodes: number): Engine {
  const { first, below, to } = pack(rows);
  const { place } = rows;
  const batch = keyOf('packed');
  return {
    name: 'ours, packed (stand-in)',
    play(from, count, tally) {
      for (let run = from; run < from + count; run += 1) {
        const key = mix(batch, run);
        let state = 0;
        for (let turn = 0; place[state]! < nodes; turn += 1) {
          const drawn = draw(key, 'dice', turn, 0);
          let edge = first[state]!;
          while (drawn >= below[edge]!) edge += 1;
          state = to[edge]!;
        }
        tally[place[state]! - nodes]! += 1;
      }
    },
  };
}
