/** Remembers a number for each id it was asked for: in pages, because ids are small but each memo sees few of them. */

const pageBits = 8;
const pageSize = 1 << pageBits;

/** `make` is asked once for each id from 0; it gives whole numbers from 0 to 2^31 − 2. */
export class IdMemo {
  /** 0 stands for not known yet. */
  readonly #pages: (Int32Array | undefined)[] = [];
  readonly #make: (id: number) => number;

  constructor(make: (id: number) => number) {
    this.#make = make;
  }

  of(id: number): number {
    const known = this.#pages[id >> pageBits]?.[id & (pageSize - 1)] ?? 0;
    return known === 0 ? this.#asked(id) : known - 1;
  }

  #asked(id: number): number {
    const made = this.#make(id);
    const page = id >> pageBits;
    while (this.#pages.length <= page) this.#pages.push(undefined);
    this.#pages[page] ??= new Int32Array(pageSize);
    this.#pages[page][id & (pageSize - 1)] = made + 1;
    return made;
  }
}
