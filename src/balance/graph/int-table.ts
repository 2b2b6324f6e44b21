/** Knows tuples of 32-bit numbers by the order in which they came: an open-addressing table, no objects, no strings. */

import { hashOf } from '../../chance/index.ts';

export interface IntTable {
  /** The number of a tuple (from 0); a tuple not seen before gets the next one. */
  readonly intern: (tuple: ArrayLike<number>) => number;
  readonly count: () => number;
  /** A word of a tuple by its number. */
  readonly at: (index: number, word: number) => number;
  readonly clear: () => void;
}

/** `width` words a tuple; equal tuples share a number. */
export function intTable(width: number, expected = 1024): IntTable {
  let capacity = 16;
  while (capacity < expected * 2) capacity *= 2;
  let slots = new Int32Array(capacity).fill(-1);
  let words = new Int32Array((capacity / 2) * width);
  let count = 0;

  const grow = () => {
    capacity *= 2;
    slots = new Int32Array(capacity).fill(-1);
    const larger = new Int32Array((capacity / 2) * width);
    larger.set(words);
    words = larger;
    const mask = capacity - 1;
    for (let index = 0; index < count; index += 1) {
      let slot = hashOf(words, index * width, width) & mask;
      while (slots[slot] !== -1) slot = (slot + 1) & mask;
      slots[slot] = index;
    }
  };

  return {
    intern(tuple) {
      if (count * 2 >= capacity) grow();
      const mask = capacity - 1;
      let slot = hashOf(tuple, 0, width) & mask;
      for (let index = slots[slot]!; index !== -1; index = slots[slot]!) {
        let word = 0;
        while (word < width && words[index * width + word] === tuple[word]) word += 1;
        if (word === width) return index;
        slot = (slot + 1) & mask;
      }
      slots[slot] = count;
      for (let word = 0; word < width; word += 1) words[count * width + word] = tuple[word]!;
      count += 1;
      return count - 1;
    },
    count: () => count,
    at: (index, word) => words[index * width + word]!,
    clear() {
      slots.fill(-1);
      count = 0;
    },
  };
}
