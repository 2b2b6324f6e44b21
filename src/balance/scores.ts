/**
 * Knows the mean and spread of the scores under each strategy. A call carries only the best levels met (they are the
 * scores' denominator); what it has earned travels as moments in the value of an entry, never in its key, so that the
 * lattice stays small.
 */

import type { Program } from '../engine/index.ts';
import { dimensions } from '../persona/index.ts';
import type { Rubric } from '../score/index.ts';
import type { ClassGraph } from './graph/classes.ts';
import { type Lattice, lattice } from './graph/lattice.ts';
import type { Policy } from './policy.ts';
import { gains } from './verdict.ts';

const count = dimensions.length;
/** Moments of the levels earned: 1, each dimension, each product of two. */
const moments = 1 + count + (count * (count + 1)) / 2;
const pairs = dimensions.flatMap((_, a) => dimensions.flatMap((_, b) => (b < a ? [] : [[a, b] as const])));
/** A product of two different ones stands in a square twice. */
const twice = pairs.map(([a, b]) => (a === b ? 1 : 2));

export interface Spread {
  /** 0 to 100. */
  readonly mean: number;
  /** Standard deviation, points. */
  readonly deviation: number;
}

/** By column. */
export interface Scores {
  readonly total: readonly Spread[];
  /** By dimension, then column; null where the scenario doesn't test it. */
  readonly scores: readonly (readonly Spread[] | null)[];
  readonly earnings: readonly Earnings[];
}

/** Levels earned on the way, all dimensions summed, and how they go with the total: means of the products. */
export interface Earnings {
  readonly earned: number;
  readonly earnedSquare: number;
  readonly earnedTotal: number;
  readonly totalSquare: number;
}

/** Sums: best levels met, a word a dimension. */
export function scoreLattice(
  program: Program,
  rubric: Rubric,
  classes: ClassGraph,
  limit: number,
): Lattice | null {
  const gain = gains(program, rubric);
  return lattice(
    classes,
    {
      width: count,
      add(cls, choice, sums, next) {
        const words = gain[classes.place[cls]!]![classes.reply[choice]!]!;
        for (let word = 0; word < count; word += 1) next[word] = sums[word]! + words[count + word]!;
      },
      decide: () => 0,
    },
    limit,
  );
}

export function scoresOf(
  program: Program,
  rubric: Rubric,
  classes: ClassGraph,
  paths: Lattice,
  policy: Policy,
  atFirst: Rubric = rubric,
): Scores {
  const { columns } = policy;
  const scoring = scoringOf(program, rubric, columns);
  const gain = gains(program, rubric);
  const first = gains(program, atFirst);
  const stride = moments * columns;
  const said = new Float64Array(stride);
  const saying = new Int32Array(columns);
  let layer = new Float64Array(stride);
  for (let column = 0; column < columns; column += 1) layer[column * moments] = 1;
  for (let turn = 0; turn + 1 < paths.layerStart.length; turn += 1) {
    const start = paths.layerStart[turn]!;
    const end = paths.layerStart[turn + 1]!;
    const next = new Float64Array(((paths.layerStart[turn + 2] ?? end) - end) * stride);
    for (let entry = start; entry < end; entry += 1) {
      const cls = paths.cls[entry]!;
      const here = (entry - start) * stride;
      if (classes.label[cls] !== -1) {
        scoring.add(layer, here, paths.sums, entry * count);
        continue;
      }
      const choose = policy.at(cls, turn);
      const firstChoice = classes.firstChoice[cls]!;
      const firstTo = paths.first[entry]!;
      for (let choice = firstChoice; choice < classes.firstChoice[cls + 1]!; choice += 1) {
        const words = (turn === 0 ? first : gain)[classes.place[cls]!]![classes.reply[choice]!]!;
        const row = (choice - firstChoice) * columns;
        const many = say(layer, here, choose, row, columns, words, said, saying);
        for (let edge = classes.firstEdge[choice]!; edge < classes.firstEdge[choice + 1]!; edge += 1) {
          const there = (paths.to[firstTo + edge]! - end) * stride;
          arrive(next, there, said, saying, many, classes.probability[edge]!);
        }
      }
    }
    layer = next;
  }
  return scoring.result();
}

/**
 * The moments of the calls that choose this reply, its levels added: a row of them a column, because half of the columns
 * never come here and are passed over. Gives how many do; `saying` lists them.
 */
function say(
  layer: Float64Array,
  here: number,
  choose: Float64Array,
  row: number,
  columns: number,
  gain: Int32Array,
  said: Float64Array,
  saying: Int32Array,
): number {
  const a = gain[count]! - gain[0]!;
  const b = gain[count + 1]! - gain[1]!;
  const c = gain[count + 2]! - gain[2]!;
  let many = 0;
  for (let column = 0; column < columns; column += 1) {
    const to = column * moments;
    const at = here + to;
    const share = choose[row + column]!;
    const p = share * layer[at]!;
    if (p === 0) continue;
    saying[many] = column;
    many += 1;
    const x = share * layer[at + 1]!;
    const y = share * layer[at + 2]!;
    const z = share * layer[at + 3]!;
    said[to] = p;
    said[to + 1] = x + a * p;
    said[to + 2] = y + b * p;
    said[to + 3] = z + c * p;
    said[to + 4] = share * layer[at + 4]! + 2 * a * x + a * a * p;
    said[to + 5] = share * layer[at + 5]! + a * y + b * x + a * b * p;
    said[to + 6] = share * layer[at + 6]! + a * z + c * x + a * c * p;
    said[to + 7] = share * layer[at + 7]! + 2 * b * y + b * b * p;
    said[to + 8] = share * layer[at + 8]! + b * z + c * y + b * c * p;
    said[to + 9] = share * layer[at + 9]! + 2 * c * z + c * c * p;
  }
  return many;
}

/** Adds a share of the calls that were said to where they lead. */
function arrive(
  next: Float64Array,
  there: number,
  said: Float64Array,
  saying: Int32Array,
  many: number,
  probability: number,
): void {
  for (let each = 0; each < many; each += 1) {
    const from = saying[each]! * moments;
    for (let word = from; word < from + moments; word += 1) next[there + word]! += said[word]! * probability;
  }
}

/** Adds finished calls up to means and spreads of the scores, 0 to 100, unrounded. */
function scoringOf(program: Program, rubric: Rubric, columns: number) {
  const par = dimensions.map((dimension) => rubric.par[dimension]);
  const weight = dimensions.map((dimension, word) => (par[word] === 0 ? 0 : program.weights[dimension]));
  const weights = Math.max(
    1,
    weight.reduce((sum, each) => sum + each, 0),
  );
  const first = dimensions.map(() => new Float64Array(columns));
  const second = pairs.map(() => new Float64Array(columns));
  const [earned, earnedSquare, earnedTotal] = [0, 0, 0].map(() => new Float64Array(columns)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  return {
    add(layer: Float64Array, here: number, sums: Int32Array, met: number): void {
      const scale = par.map((least, word) => (least === 0 ? 0 : 100 / Math.max(sums[met + word]!, least)));
      const product = pairs.map(([a, b]) => scale[a]! * scale[b]!);
      const ofTotal = pairs.map(([a, b]) => {
        const own = scale[a]! * weight[a]!;
        return (a === b ? own : own + scale[b]! * weight[b]!) / weights;
      });
      for (let column = 0; column < columns; column += 1) {
        const at = here + column * moments;
        if (layer[at] === 0) continue;
        for (let word = 0; word < count; word += 1) {
          first[word]![column]! += scale[word]! * layer[at + 1 + word]!;
          earned[column]! += layer[at + 1 + word]!;
        }
        for (let pair = 0; pair < pairs.length; pair += 1) {
          const value = layer[at + 1 + count + pair]!;
          second[pair]![column]! += product[pair]! * value;
          earnedSquare[column]! += twice[pair]! * value;
          earnedTotal[column]! += ofTotal[pair]! * value;
        }
      }
    },
    result(): Scores {
      const spread = (mean: number, square: number): Spread => ({
        mean,
        deviation: Math.sqrt(Math.max(0, square - mean * mean)),
      });
      const own = (word: number) => pairs.findIndex(([a, b]) => a === word && b === word);
      const all = Array.from({ length: columns }, (_, column) => column);
      const total = all.map((column) => {
        const mean = first.reduce((sum, values, word) => sum + weight[word]! * values[column]!, 0) / weights;
        const square = pairs.reduce(
          (sum, [a, b], index) => sum + twice[index]! * weight[a]! * weight[b]! * second[index]![column]!,
          0,
        );
        return { ...spread(mean, square / (weights * weights)), square: square / (weights * weights) };
      });
      const earnings = all.map((column) => ({
        earned: earned[column]!,
        earnedSquare: earnedSquare[column]!,
        earnedTotal: earnedTotal[column]!,
        totalSquare: total[column]!.square,
      }));
      const scores = dimensions.map((_, word) =>
        par[word] === 0
          ? null
          : all.map((column) => spread(first[word]![column]!, second[own(word)]![column]!)),
      );
      return { total: total.map(({ mean, deviation }) => ({ mean, deviation })), scores, earnings };
    },
  };
}
