/** Remembers a number for each id it was asked for: ids are small and dense, so a growing array beats a map. */

/** `make` is asked once for each id from 0; it gives whole numbers from 0 to 2^31 − 2. */
export class IdMemo {
  /** 0 stands for not known yet. */
  #values = new Int32Array(64);
  readonly #make: (id: number) => number;

  constructor(make: (id: number) => number) {
    this.#make = make;
  }

  of(id: number): number {
    if (id < this.#values.length) {
      const known = this.#values[id]!;
      if (known !== 0) return known - 1;
    }
    const made = this.#make(id);
    if (id >= this.#values.length) {
      const larger = new Int32Array(id * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[id] = made + 1;
    return made;
  }
}
