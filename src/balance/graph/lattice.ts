/**
 * Knows the calls as a lattice: layer by layer, the classes a call may stand in together with the sums it has gathered
 * on the way. Edges lead to the next layer only, so every figure is one pass. What is gathered, and when a call has
 * nothing more to add, is the caller's to say.
 */

import type { ClassGraph } from './classes.ts';
import { growingInts } from './growing-ints.ts';
import { intTable } from './int-table.ts';
import type { Ints } from './state-graph.ts';

/** Where an edge leads that leaves the lattice. */
export const sinks = { lost: -1, won: -2 } as const;

export interface Lattice {
  /** What its entries stand in; an entry has the choices and edges of its class. */
  readonly classes: ClassGraph;
  readonly count: number;
  /** By turn: the number of its first entry; one more at the end. */
  readonly layerStart: readonly number[];
  /** By entry. */
  readonly cls: Ints;
  /** By entry and word, `width` words an entry. */
  readonly sums: Ints;
  readonly width: number;
  /** An entry, or a sink: where an edge of the class leads an entry, at `first[entry] + edge`. */
  readonly to: Ints;
  readonly first: Ints;
}

export interface Gathering {
  /** How many sums a call carries. */
  readonly width: number;
  /** Writes the sums after a reply (a choice of the class) into `next`. */
  readonly add: (cls: number, choice: number, sums: Int32Array, next: Int32Array) => void;
  /** The sink of a call that is decided when it stands in a class with these sums; 0 where it goes on. */
  readonly decide: (cls: number, sums: Int32Array) => number;
}

/** Null where there are more entries than the limit. */
export function lattice(classes: ClassGraph, gathering: Gathering, limit: number): Lattice | null {
  const { width } = gathering;
  const rows = { cls: growingInts(), sums: growingInts(), to: growingInts(), first: growingInts() };
  const layerStart = [0];
  const tables = [intTable(1 + width, 4096), intTable(1 + width, 4096)] as const;
  const tuple = new Int32Array(1 + width);
  const sums = new Int32Array(width);
  const next = new Int32Array(width);
  tuple[0] = classes.start;
  tables[0].intern(tuple);
  for (let turn = 0; ; turn += 1) {
    const here = tables[turn % 2]!;
    const there = tables[(turn + 1) % 2]!;
    there.clear();
    const nextStart = layerStart[turn]! + here.count();
    for (let at = 0; at < here.count(); at += 1) {
      const cls = here.at(at, 0);
      rows.cls.push(cls);
      rows.first.push(rows.to.length() - classes.firstEdge[classes.firstChoice[cls]!]!);
      for (let word = 0; word < width; word += 1) {
        sums[word] = here.at(at, 1 + word);
        rows.sums.push(sums[word]!);
      }
      for (let choice = classes.firstChoice[cls]!; choice < classes.firstChoice[cls + 1]!; choice += 1) {
        gathering.add(cls, choice, sums, next);
        tuple.set(next, 1);
        for (let edge = classes.firstEdge[choice]!; edge < classes.firstEdge[choice + 1]!; edge += 1) {
          const to = classes.to[edge]!;
          const sink = gathering.decide(to, next);
          tuple[0] = to;
          rows.to.push(sink === 0 ? nextStart + there.intern(tuple) : sink);
        }
      }
    }
    layerStart.push(nextStart);
    if (there.count() === 0) break;
    if (nextStart + there.count() > limit) return null;
  }
  const cls = rows.cls.all();
  return {
    classes,
    count: cls.length,
    layerStart,
    cls,
    sums: rows.sums.all(),
    width,
    to: rows.to.all(),
    first: rows.first.all(),
  };
}
