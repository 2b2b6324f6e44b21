/** Knows the replies of a program by one running number, and what each adds to the sums of a call, packed in two words. */

import type { Program } from '../../engine/index.ts';
import { dimensions } from '../../persona/index.ts';
import type { Rubric } from '../../score/index.ts';
import { gains } from '../verdict.ts';

const count = dimensions.length;
/** Bits of a sum: levels are at most 4, and turns at most 60. */
const width = 8;

export interface Replies {
  /** The running number of a node's first reply. */
  readonly first: Int32Array;
  readonly count: number;
  /** By reply: levels lost, eight bits a dimension, and above them 1 where it is a critical mistake. */
  readonly lost: Int32Array;
  /** By reply: best levels met, eight bits a dimension. */
  readonly met: Int32Array;
}

export function repliesOf(program: Program, rubric: Rubric): Replies {
  const gain = gains(program, rubric);
  const first = new Int32Array(program.nodes.length);
  for (let node = 1; node < first.length; node += 1)
    first[node] = first[node - 1]! + program.nodes[node - 1]!.replies.length;
  const flat = gain.flat();
  const packed = (words: Int32Array, from: number, to: number) =>
    words.subarray(from, to).reduce((sum, value, word) => sum + value * 2 ** (width * word), 0);
  return {
    first,
    count: flat.length,
    lost: Int32Array.from(flat, (w) => packed(w, 0, count) + w[2 * count]! * 2 ** (width * count)),
    met: Int32Array.from(flat, (w) => packed(w, count, 2 * count)),
  };
}

/** Writes the sums of a call as `passes` reads them: levels lost, best levels met, critical mistakes. */
export function unpack(lost: number, met: number, sums: Int32Array): void {
  const mask = 2 ** width - 1;
  for (let word = 0; word < count; word += 1) {
    sums[word] = (lost >>> (width * word)) & mask;
    sums[count + word] = (met >>> (width * word)) & mask;
  }
  sums[2 * count] = lost >>> (width * count);
}
