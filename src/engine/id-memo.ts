/** Remembers a number for each id it was asked for: ids are small and dense, so a growing array beats a map. */

/** `make` is asked once for each id from 0; it gives whole numbers from 0 to 2^31 − 2. */
export function idMemo(make: (id: number) => number): (id: number) => number {
  // 0 stands for not known yet.
  let values = new Int32Array(64);
  return (id) => {
    const known = values[id];
    if (known !== undefined && known !== 0) return known - 1;
    const made = make(id);
    if (id >= values.length) {
      const larger = new Int32Array(id * 2);
      larger.set(values);
      values = larger;
    }
    values[id] = made + 1;
    return made;
  };
}
