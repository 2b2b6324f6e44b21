/**
 * Knows the finished calls that may score best or worst, whatever the dice do. For calls that have met the same levels a
 * total only grows with each dimension, so the ways worth keeping are those that no other beats on all three.
 */

import type { Program } from '../engine/index.ts';
import { dimensions } from '../persona/index.ts';
import type { Rubric } from '../score/index.ts';
import type { Lattice } from './graph/lattice.ts';
import { ends } from './graph/told-apart.ts';
import { gains } from './verdict.ts';

const count = dimensions.length;

/** One way to an entry of the lattice: the levels earned, and the last step of it. */
export interface Way {
  readonly earned: readonly [number, number, number];
  readonly probability: number;
  readonly replies: number;
  readonly cls: number;
  readonly from: Way | null;
  /** The reply's index in its node. */
  readonly reply: number;
}

export interface End {
  readonly way: Way;
  /** The entry that it ends at. */
  readonly entry: number;
  readonly total: number;
  readonly end: number;
  /** 1 or 0, to sort by. */
  readonly good: number;
}

/** The finished calls worth looking at, `paths` over classes told apart by how the end counts; `sign` 1 for the highest levels, −1 for the lowest. */
export function finished(program: Program, rubric: Rubric, paths: Lattice, sign: 1 | -1): readonly End[] {
  const { classes } = paths;
  const gain = gains(program, rubric);
  const fronts: (Way[] | undefined)[] = [
    [{ earned: [0, 0, 0], probability: 1, replies: 0, cls: paths.cls[0]!, from: null, reply: -1 }],
  ];
  const found: End[] = [];
  for (let entry = 0; entry < paths.count; entry += 1) {
    const ways = fronts[entry]!;
    fronts[entry] = undefined;
    const cls = paths.cls[entry]!;
    const end = classes.label[cls]!;
    if (end !== -1) {
      const good = end === ends.good ? 1 : 0;
      for (const way of ways)
        found.push({ way, entry, total: totalOf(program, rubric, way, paths, entry), good, end });
      continue;
    }
    for (let choice = classes.firstChoice[cls]!; choice < classes.firstChoice[cls + 1]!; choice += 1) {
      const reply = classes.reply[choice]!;
      const words = gain[classes.place[cls]!]![reply]!;
      for (let edge = classes.firstEdge[choice]!; edge < classes.firstEdge[choice + 1]!; edge += 1) {
        const to = paths.to[paths.first[entry]! + edge]!;
        fronts[to] ??= [];
        for (const way of ways)
          offer(fronts[to], way, words, classes.probability[edge]!, paths.cls[to]!, reply, sign);
      }
    }
  }
  return found;
}

/** Of the finished calls, the one with the highest total (`sign` 1) or the lowest; of equals the likeliest. Null if there is none. */
export function extreme(found: readonly End[], sign: 1 | -1): End | null {
  const ordered = [...found].sort(
    (a, b) => sign * (b.total - a.total) || sign * (b.good - a.good) || b.way.probability - a.way.probability,
  );
  return ordered[0] ?? null;
}

/** Adds a way to a front unless one there is as good on all dimensions; drops those that it beats. */
function offer(
  front: Way[],
  from: Way,
  words: Int32Array,
  chance: number,
  cls: number,
  reply: number,
  sign: 1 | -1,
): void {
  const a = from.earned[0] + words[count]! - words[0]!;
  const b = from.earned[1] + words[count + 1]! - words[1]!;
  const c = from.earned[2] + words[count + 2]! - words[2]!;
  const probability = from.probability * chance;
  let kept = 0;
  for (const known of front) {
    const x = known.earned[0];
    const y = known.earned[1];
    const z = known.earned[2];
    const equal = x === a && y === b && z === c;
    if (
      equal
        ? known.probability >= probability
        : sign * (x - a) >= 0 && sign * (y - b) >= 0 && sign * (z - c) >= 0
    )
      return;
    if (equal || (sign * (a - x) >= 0 && sign * (b - y) >= 0 && sign * (c - z) >= 0)) continue;
    front[kept] = known;
    kept += 1;
  }
  front.length = kept;
  front.push({ earned: [a, b, c], probability, replies: from.replies + 1, cls, from, reply });
}

/** 0 to 100, unrounded: the weighted mean of the scores, as the scorecard has it. */
function totalOf(program: Program, rubric: Rubric, { earned }: Way, paths: Lattice, entry: number): number {
  let sum = 0;
  let weights = 0;
  dimensions.forEach((dimension, word) => {
    if (rubric.par[dimension] === 0) return;
    const possible = Math.max(paths.sums[entry * count + word]!, rubric.par[dimension]);
    sum += (program.weights[dimension] * 100 * earned[word]!) / possible;
    weights += program.weights[dimension];
  });
  return weights === 0 ? 0 : sum / weights;
}
