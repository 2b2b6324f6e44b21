/** Knows sequences of 32-bit numbers, of any length, by the order in which they came. */

import { hashOf } from '../../chance/index.ts';

export interface SequenceTable {
  /** The number of a sequence (from 0): the first `length` words. */
  readonly intern: (words: ArrayLike<number>, length: number) => number;
  readonly count: () => number;
}

export function sequenceTable(): SequenceTable {
  let slots = new Int32Array(1 << 12).fill(-1);
  let pool = new Int32Array(1 << 14);
  const starts: number[] = [0];
  const hashes: number[] = [];

  const grow = () => {
    slots = new Int32Array(slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    hashes.forEach((hash, index) => {
      let slot = hash & mask;
      while (slots[slot] !== -1) slot = (slot + 1) & mask;
      slots[slot] = index;
    });
  };
  const equals = (index: number, words: ArrayLike<number>, length: number): boolean => {
    const start = starts[index]!;
    if (starts[index + 1]! - start !== length) return false;
    for (let at = 0; at < length; at += 1) if (pool[start + at] !== words[at]) return false;
    return true;
  };

  return {
    intern(words, length) {
      const hash = hashOf(words, 0, length);
      const mask = slots.length - 1;
      let slot = hash & mask;
      for (let index = slots[slot]!; index !== -1; index = slots[slot]!) {
        if (hashes[index] === hash && equals(index, words, length)) return index;
        slot = (slot + 1) & mask;
      }
      const index = hashes.length;
      const start = starts[index]!;
      if (start + length > pool.length) {
        const larger = new Int32Array((start + length) * 2);
        larger.set(pool);
        pool = larger;
      }
      for (let at = 0; at < length; at += 1) pool[start + at] = words[at]!;
      starts.push(start + length);
      hashes.push(hash);
      slots[slot] = index;
      if (hashes.length * 2 > slots.length) grow();
      return index;
    },
    count: () => hashes.length,
  };
}
