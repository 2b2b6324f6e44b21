/** Knows a list of 32-bit numbers that grows: half the memory of an array, and nothing to convert when it is done. */

import type { Ints } from './state-graph.ts';

export interface GrowingInts {
  readonly push: (value: number) => void;
  readonly length: () => number;
  readonly at: (index: number) => number;
  readonly all: () => Ints;
}

export function growingInts(): GrowingInts {
  let values = new Int32Array(1 << 10);
  let length = 0;
  return {
    push(value) {
      if (length === values.length) {
        const larger = new Int32Array(2 * length);
        larger.set(values);
        values = larger;
      }
      values[length] = value;
      length += 1;
    },
    length: () => length,
    at: (index) => values[index]!,
    all: () => values.slice(0, length),
  };
}
