/** Knows P(pass): forwards for every strategy at once, backwards for the play that makes it as likely as can be. */

import { addTimes, multiply } from './columns.ts';
import { type Lattice, sinks } from './graph/lattice.ts';
import { sequenceTable } from './graph/sequence-table.ts';
import type { Policy } from './policy.ts';

/** By column. */
export function passOf(verdicts: Lattice, policy: Policy): Float64Array {
  const { classes, cls, first, to } = verdicts;
  const { columns } = policy;
  const { standsFor, entries, turns } = merged(verdicts);
  const here = new Float64Array(entries.length * columns);
  const said = new Float64Array(columns);
  const won = new Float64Array(columns);
  here.fill(1, here.length - columns);
  // Merged entries lead to smaller numbers only: all that leads to one has been here before it.
  for (let at = entries.length - 1; at >= 0; at -= 1) {
    const entry = entries[at]!;
    const choose = policy.at(cls[entry]!, turns[at]!);
    const firstChoice = classes.firstChoice[cls[entry]!]!;
    for (let choice = firstChoice; choice < classes.firstChoice[cls[entry]! + 1]!; choice += 1) {
      if (!multiply(said, here, at * columns, choose, (choice - firstChoice) * columns, columns)) continue;
      for (let edge = classes.firstEdge[choice]!; edge < classes.firstEdge[choice + 1]!; edge += 1) {
        const next = to[first[entry]! + edge]!;
        if (next === sinks.lost) continue;
        const probability = classes.probability[edge]!;
        if (next === sinks.won) addTimes(won, 0, said, 0, columns, probability);
        else addTimes(here, standsFor[next]! * columns, said, 0, columns, probability);
      }
    }
  }
  return won;
}

interface Merged {
  /** By entry. */
  readonly standsFor: Int32Array;
  /** By number: one of those that it stands for, and their turn. */
  readonly entries: readonly number[];
  readonly turns: readonly number[];
}

/**
 * Entries of a layer that nothing tells apart from there on, taken for one: about one in ten is left, because towards
 * the end all that counts of what has been lost is which replies can still be afforded.
 */
function merged({ classes, count, layerStart, cls, first, to }: Lattice): Merged {
  const table = sequenceTable();
  const standsFor = new Int32Array(count);
  const entries: number[] = [];
  const turns: number[] = [];
  let words = new Int32Array(256);
  for (let turn = layerStart.length - 2; turn >= 0; turn -= 1) {
    for (let entry = layerStart[turn]!; entry < layerStart[turn + 1]!; entry += 1) {
      const own = cls[entry]!;
      const firstChoice = classes.firstChoice[own]!;
      const endChoice = classes.firstChoice[own + 1]!;
      const most =
        2 +
        3 * (endChoice - firstChoice) +
        2 * (classes.firstEdge[endChoice]! - classes.firstEdge[firstChoice]!);
      if (most > words.length) words = new Int32Array(2 * most);
      let length = 0;
      words[length++] = turn;
      words[length++] = classes.place[own]!;
      for (let choice = firstChoice; choice < endChoice; choice += 1) {
        words[length++] = classes.reply[choice]!;
        words[length++] = classes.total[choice]!;
        for (let edge = classes.firstEdge[choice]!; edge < classes.firstEdge[choice + 1]!; edge += 1) {
          const next = to[first[entry]! + edge]!;
          words[length++] = classes.weight[edge]!;
          words[length++] = next < 0 ? next : standsFor[next]!;
        }
      }
      const known = table.intern(words, length);
      standsFor[entry] = known;
      if (known < entries.length) continue;
      entries.push(entry);
      turns.push(turn);
    }
  }
  return { standsFor, entries, turns };
}

/** By entry: P(pass) with the best play from there on. Entry 0 is the start. */
export function bestPass(verdicts: Lattice): Float64Array {
  const { classes, cls } = verdicts;
  const value = new Float64Array(verdicts.count);
  for (let entry = verdicts.count - 1; entry >= 0; entry -= 1) {
    let best = 0;
    const end = classes.firstChoice[cls[entry]! + 1]!;
    for (let choice = classes.firstChoice[cls[entry]!]!; choice < end; choice += 1)
      best = Math.max(best, chanceBehind(verdicts, entry, choice, value));
    value[entry] = best;
  }
  return value;
}

/** P(pass) behind a choice at an entry, given the values of what follows. */
export function chanceBehind(
  { classes, first, to }: Lattice,
  entry: number,
  choice: number,
  value: Float64Array,
): number {
  let sum = 0;
  for (let edge = classes.firstEdge[choice]!; edge < classes.firstEdge[choice + 1]!; edge += 1) {
    const next = to[first[entry]! + edge]!;
    const behind = next === sinks.won ? 1 : next === sinks.lost ? 0 : value[next]!;
    sum += classes.probability[edge]! * behind;
  }
  return sum;
}
