/**
 * Knows which states nothing can tell apart from there on: same node, same choices, and behind each the same classes
 * with the same chances. Found backwards, so that a class leads only to classes of smaller number. What is told apart
 * at endings is the caller's to say; the less it is, the fewer classes there are, and they can be merged again.
 */

import { type GrowingInts, growingInts } from './growing-ints.ts';
import { sequenceTable } from './sequence-table.ts';
import type { Ints, Numbers, StateGraph } from './state-graph.ts';

/** What states and classes have in common. Compressed rows, as in a state graph. */
export interface Choices {
  readonly count: number;
  /** Everything that can come about, each after all that it leads to. */
  readonly order: Ints;
  readonly start: number;
  readonly place: Ints;
  readonly firstChoice: Ints;
  readonly reply: Ints;
  readonly total: Numbers;
  readonly firstEdge: Ints;
  readonly to: Ints;
  readonly weight: Numbers;
}

export interface ClassGraph extends Choices {
  /** By what was merged: its class; −1 where it can't come about. */
  readonly classOf: Ints;
  /** By class that is an ending: what it was told apart by; −1 for a node. */
  readonly label: Ints;
  /** By edge. */
  readonly probability: Numbers;
}

export interface Merging {
  /** What endings are told apart by: a whole number from 0. Nodes are never asked. */
  readonly label: (index: number) => number;
  /** Leaves choices out: the calls of somebody who never makes them. */
  readonly keep?: (choice: number) => boolean;
  /** `false` gives each state a class of its own, to show that merging changes no figure. */
  readonly reduce?: boolean;
}

/** A state graph as something whose states can be merged: all of it, or what can come about by the choices kept. */
export function choicesOf(graph: StateGraph, keep?: Merging['keep']): Choices {
  const seen = new Uint8Array(graph.count);
  const met = keep === undefined ? null : reached(graph, keep);
  const order: number[] = [];
  for (let turn = graph.layers.length - 1; turn >= 0; turn -= 1) {
    for (const position of graph.layers[turn]!) {
      if (seen[position] === 1 || (met !== null && met[position] === 0)) continue;
      seen[position] = 1;
      order.push(position);
    }
  }
  return { ...graph, order: new Int32Array(order), start: graph.layers[0]![0]! };
}

function reached(graph: StateGraph, keep: (choice: number) => boolean): Uint8Array {
  const met = new Uint8Array(graph.count);
  const stack = [graph.layers[0]![0]!];
  met[stack[0]!] = 1;
  for (let position = stack.pop(); position !== undefined; position = stack.pop()) {
    for (let choice = graph.firstChoice[position]!; choice < graph.firstChoice[position + 1]!; choice += 1) {
      if (!keep(choice)) continue;
      for (let edge = graph.firstEdge[choice]!; edge < graph.firstEdge[choice + 1]!; edge += 1) {
        const to = graph.to[edge]!;
        if (met[to] === 1) continue;
        met[to] = 1;
        stack.push(to);
      }
    }
  }
  return met;
}

export function merge(source: Choices, { label, keep, reduce = true }: Merging): ClassGraph {
  const table = sequenceTable();
  const classOf = new Int32Array(source.count).fill(-1);
  const rows = {
    place: growingInts(),
    label: growingInts(),
    firstChoice: growingInts(),
    reply: growingInts(),
    total: growingInts(),
    firstEdge: growingInts(),
    to: growingInts(),
    weight: growingInts(),
  };
  rows.firstChoice.push(0);
  rows.firstEdge.push(0);
  const buffer = { words: new Int32Array(256) };
  for (const index of source.order) {
    let length = describe(source, index, classOf, label, keep, buffer);
    if (!reduce) buffer.words[length++] = index;
    const cls = table.intern(buffer.words, length);
    classOf[index] = cls;
    if (cls === rows.place.length()) add(buffer.words, reduce ? length : length - 1, rows);
  }
  const count = table.count();
  const to = rows.to.all();
  const weight = new Float64Array(rows.weight.all());
  const total = new Float64Array(rows.total.all());
  const firstEdge = rows.firstEdge.all();
  const probability = new Float64Array(to.length);
  for (let choice = 0; choice < total.length; choice += 1)
    for (let edge = firstEdge[choice]!; edge < firstEdge[choice + 1]!; edge += 1)
      probability[edge] = weight[edge]! / total[choice]!;
  return {
    count,
    order: Int32Array.from({ length: count }, (_, cls) => cls),
    start: classOf[source.start]!,
    classOf,
    place: rows.place.all(),
    label: rows.label.all(),
    firstChoice: rows.firstChoice.all(),
    reply: rows.reply.all(),
    total,
    firstEdge,
    to,
    weight,
    probability,
  };
}

/** Room for a description: it holds all that a class is built from. */
interface Buffer {
  words: Int32Array;
}

/**
 * Writes what makes a state what it is: its label and nothing else for an ending; for a node −1, the place and, choice by
 * choice, the reply, the total, and the classes that may follow, sorted, with their weights summed.
 */
function describe(
  source: Choices,
  index: number,
  classOf: Ints,
  label: Merging['label'],
  keep: Merging['keep'],
  buffer: Buffer,
): number {
  const { place, firstChoice, reply, firstEdge, to, weight, total } = source;
  let words = buffer.words;
  const start = firstChoice[index]!;
  const stop = firstChoice[index + 1]!;
  if (start === stop) {
    words[0] = label(index);
    return 1;
  }
  let length = 0;
  words[length++] = -1;
  words[length++] = place[index]!;
  for (let choice = start; choice < stop; choice += 1) {
    if (keep !== undefined && !keep(choice)) continue;
    const from = firstEdge[choice]!;
    const end = firstEdge[choice + 1]!;
    if (length + 4 + 2 * (end - from) >= words.length) {
      const larger = new Int32Array((length + 4 + 2 * (end - from)) * 2);
      larger.set(words);
      buffer.words = larger;
      words = larger;
    }
    words[length++] = reply[choice]!;
    words[length++] = total[choice]!;
    const counted = length++;
    const first = length;
    for (let edge = from; edge < end; edge += 1) {
      const next = classOf[to[edge]!]!;
      let at = length;
      while (at > first && words[at - 2]! > next) at -= 2;
      if (at > first && words[at - 2] === next) {
        words[at - 1] = words[at - 1]! + weight[edge]!;
        continue;
      }
      words.copyWithin(at + 2, at, length);
      words[at] = next;
      words[at + 1] = weight[edge]!;
      length += 2;
    }
    words[counted] = (length - first) / 2;
  }
  return length;
}

type Rows = {
  readonly [Key in Exclude<
    keyof ClassGraph,
    'count' | 'order' | 'start' | 'classOf' | 'probability'
  >]: GrowingInts;
};

/** Builds a class from its description. */
function add(words: Int32Array, length: number, rows: Rows): void {
  const ending = words[0] !== -1;
  rows.label.push(words[0]!);
  rows.place.push(ending ? -1 : words[1]!);
  for (let at = 2; !ending && at < length; ) {
    rows.reply.push(words[at]!);
    rows.total.push(words[at + 1]!);
    const edges = words[at + 2]!;
    at += 3;
    for (let edge = 0; edge < edges; edge += 1, at += 2) {
      rows.to.push(words[at]!);
      rows.weight.push(words[at + 1]!);
    }
    rows.firstEdge.push(rows.to.length());
  }
  rows.firstChoice.push(rows.reply.length());
}
