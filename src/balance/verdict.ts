/**
 * Knows when the verdict over a call is decided: what has been lost and what was to be had, dimension by dimension, and
 * by bounds what is still attainable. Calls whose verdict is certain leave the lattice at once.
 */

import type { Program } from '../engine/index.ts';
import { dimensions } from '../persona/index.ts';
import { cut, type Rubric } from '../score/index.ts';
import type { ClassGraph } from './graph/classes.ts';
import { type Gathering, type Lattice, lattice, sinks } from './graph/lattice.ts';
import { ends } from './graph/told-apart.ts';

const count = dimensions.length;

/** Over classes told apart by how the end counts. Sums: levels lost, then best levels met, a word a dimension. */
export function verdictLattice(
  program: Program,
  rubric: Rubric,
  classes: ClassGraph,
  limit: number,
): Lattice | null {
  return lattice(classes, verdicts(program, rubric, classes), limit);
}

/** What one reply adds: levels lost, then best levels met; the last word is 1 where the reply is a critical mistake. */
export function gains(program: Program, rubric: Rubric): readonly (readonly Int32Array[])[] {
  return program.nodes.map((node, at) =>
    node.replies.map((reply, index) => {
      const words = new Int32Array(2 * count + 1);
      dimensions.forEach((dimension, word) => {
        if (!rubric.tested[at]!.includes(dimension)) return;
        const best = rubric.best[at]![dimension];
        words[word] = best - rubric.levels[at]![index]![dimension];
        words[count + word] = best;
      });
      words[2 * count] = reply.critical === null ? 0 : 1;
      return words;
    }),
  );
}

function verdicts(program: Program, rubric: Rubric, classes: ClassGraph): Gathering {
  const gain = gains(program, rubric);
  const par = dimensions.map((dimension) => rubric.par[dimension]);
  const weight = dimensions.map((dimension) => program.weights[dimension]);
  const bounds = boundsOf(classes, gain);
  return {
    width: 2 * count + 1,
    add(cls, choice, sums, next) {
      const words = gain[classes.place[cls]!]![classes.reply[choice]!]!;
      for (let word = 0; word <= 2 * count; word += 1) next[word] = sums[word]! + words[word]!;
    },
    decide(cls, sums) {
      if (sums[2 * count]! > 0 || bounds.good[cls] === 0) return sinks.lost;
      let upper = 0;
      let lower = 0;
      let weights = 0;
      let certain = bounds.bad[cls] === 0;
      for (let word = 0; word < count; word += 1) {
        if (par[word] === 0) continue;
        weights += weight[word]!;
        const most = high(sums, word, bounds, cls, par[word]!);
        if (100 * most < cut.dimension - 1e-9) return sinks.lost;
        upper += weight[word]! * most;
        const least = low(sums, word, bounds, cls, par[word]!);
        if (100 * least < cut.dimension) certain = false;
        lower += weight[word]! * least;
      }
      if (weights > 0 && 100 * upper < cut.total * weights - 1e-9) return sinks.lost;
      if (bounds.ended[cls] === 1) return passes(sums, par, weight) ? sinks.won : sinks.lost;
      return certain && 100 * lower >= cut.total * weights + 1e-9 ? sinks.won : 0;
    },
  };
}

/** The verdict on the sums of a finished call, in whole numbers, as the scorecard compares them. */
export function passes(sums: Int32Array, par: readonly number[], weight: readonly number[]): boolean {
  let product = 1;
  let weights = 0;
  for (let word = 0; word < count; word += 1) {
    if (par[word] === 0) continue;
    const possible = Math.max(sums[count + word]!, par[word]!);
    const earned = sums[count + word]! - sums[word]!;
    if (100 * earned < cut.dimension * possible) return false;
    product *= possible;
    weights += weight[word]!;
  }
  let numerator = 0;
  for (let word = 0; word < count; word += 1) {
    if (par[word] === 0) continue;
    const possible = Math.max(sums[count + word]!, par[word]!);
    numerator += weight[word]! * (sums[count + word]! - sums[word]!) * (product / possible);
  }
  return 100 * numerator >= cut.total * Math.max(1, weights * product);
}

interface Bounds {
  /** Whether an ending that doesn't fail can still come, and whether one that does (or a critical reply) can. */
  readonly good: Uint8Array;
  readonly bad: Uint8Array;
  readonly ended: Uint8Array;
  /** By class and dimension, over the ways to an ending that doesn't fail: the least lost, the most to be had. */
  readonly leastLost: Int32Array;
  readonly mostMet: Int32Array;
  readonly leastMet: Int32Array;
  /** Over all ways. */
  readonly mostLost: Int32Array;
}

/** Classes lead to smaller numbers only, so one ascending pass. */
function boundsOf(classes: ClassGraph, gain: readonly (readonly Int32Array[])[]): Bounds {
  const total = classes.count;
  const good = new Uint8Array(total);
  const bad = new Uint8Array(total);
  const ended = new Uint8Array(total);
  const far = 1 << 20;
  const leastLost = new Int32Array(total * count).fill(far);
  const leastMet = new Int32Array(total * count).fill(far);
  const mostMet = new Int32Array(total * count);
  const mostLost = new Int32Array(total * count);
  for (let cls = 0; cls < total; cls += 1) {
    if (classes.label[cls] !== -1) {
      ended[cls] = 1;
      good[cls] = classes.label[cls] === ends.good ? 1 : 0;
      bad[cls] = 1 - good[cls]!;
      for (let word = 0; word < count; word += 1) {
        leastLost[cls * count + word] = 0;
        leastMet[cls * count + word] = 0;
      }
      continue;
    }
    for (let choice = classes.firstChoice[cls]!; choice < classes.firstChoice[cls + 1]!; choice += 1) {
      const words = gain[classes.place[cls]!]![classes.reply[choice]!]!;
      if (words[2 * count]! > 0) {
        bad[cls] = 1;
        continue;
      }
      for (let edge = classes.firstEdge[choice]!; edge < classes.firstEdge[choice + 1]!; edge += 1) {
        const to = classes.to[edge]!;
        bad[cls] = bad[cls]! | bad[to]!;
        for (let word = 0; word < count; word += 1) {
          const here = cls * count + word;
          const there = to * count + word;
          mostLost[here] = Math.max(mostLost[here]!, mostLost[there]! + words[word]!);
          if (good[to] === 0) continue;
          leastLost[here] = Math.min(leastLost[here]!, leastLost[there]! + words[word]!);
          leastMet[here] = Math.min(leastMet[here]!, leastMet[there]! + words[count + word]!);
          mostMet[here] = Math.max(mostMet[here]!, mostMet[there]! + words[count + word]!);
        }
        good[cls] = good[cls]! | good[to]!;
      }
    }
  }
  return { good, bad, ended, leastLost, leastMet, mostMet, mostLost };
}

/** The most that a dimension can still come to, 0 to 1: the least lost, out of the most that may be met. */
function high(sums: Int32Array, word: number, bounds: Bounds, cls: number, par: number): number {
  const lost = sums[word]! + bounds.leastLost[cls * count + word]!;
  const possible = Math.max(sums[count + word]! + bounds.mostMet[cls * count + word]!, par);
  return (possible - lost) / possible;
}

/** The least that it can come to on the ways to a good ending. */
function low(sums: Int32Array, word: number, bounds: Bounds, cls: number, par: number): number {
  const lost = sums[word]! + bounds.mostLost[cls * count + word]!;
  const met = sums[count + word]! + bounds.leastMet[cls * count + word]!;
  return (met - lost) / Math.max(met, par);
}
