/**
 * Knows the mean and spread of the scores under each strategy. A call carries only the best levels met (they are the
 * scores' denominator); what it has earned travels as moments in the value of an entry, never in its key, so that the
 * lattice stays small.
 */

import type { Program } from '../engine/index.ts';
import { dimensions } from '../persona/index.ts';
import type { Rubric } from '../score/index.ts';
import { addTimes } from './columns.ts';
import type { ClassGraph } from './graph/classes.ts';
import { type Lattice, lattice } from './graph/lattice.ts';
import type { Policy } from './policy.ts';
import { gains } from './verdict.ts';

const count = dimensions.length;
/** Moments of the levels earned: 1, each dimension, each product of two. */
const moments = 1 + count + (count * (count + 1)) / 2;
const pairs = dimensions.flatMap((_, a) => dimensions.flatMap((_, b) => (b < a ? [] : [[a, b] as const])));

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
  let layer = new Float64Array(stride);
  layer.fill(1, 0, columns);
  for (let turn = 0; turn + 1 < paths.layerStart.length; turn += 1) {
    const [start, end] = [paths.layerStart[turn]!, paths.layerStart[turn + 1]!];
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
        if (!say(layer, here, choose, (choice - firstChoice) * columns, columns, words, said)) continue;
        for (let edge = classes.firstEdge[choice]!; edge < classes.firstEdge[choice + 1]!; edge += 1)
          addTimes(
            next,
            (paths.to[firstTo + edge]! - end) * stride,
            said,
            0,
            stride,
            classes.probability[edge]!,
          );
      }
    }
    layer = next;
  }
  return scoring.result();
}

/** The moments of the calls that choose this reply, its levels added; false if no column does. */
function say(
  layer: Float64Array,
  here: number,
  choose: Float64Array,
  row: number,
  columns: number,
  gain: Int32Array,
  said: Float64Array,
): boolean {
  const a = gain[count]! - gain[0]!;
  const b = gain[count + 1]! - gain[1]!;
  const c = gain[count + 2]! - gain[2]!;
  let any = false;
  for (let column = 0; column < columns; column += 1) {
    const share = choose[row + column]!;
    const p = share * layer[here + column]!;
    const at = here + column;
    if (p === 0) {
      for (let word = 0; word < moments; word += 1) said[word * columns + column] = 0;
      continue;
    }
    any = true;
    const x = share * layer[at + columns]!;
    const y = share * layer[at + 2 * columns]!;
    const z = share * layer[at + 3 * columns]!;
    said[column] = p;
    said[columns + column] = x + a * p;
    said[2 * columns + column] = y + b * p;
    said[3 * columns + column] = z + c * p;
    said[4 * columns + column] = share * layer[at + 4 * columns]! + 2 * a * x + a * a * p;
    said[5 * columns + column] = share * layer[at + 5 * columns]! + a * y + b * x + a * b * p;
    said[6 * columns + column] = share * layer[at + 6 * columns]! + a * z + c * x + a * c * p;
    said[7 * columns + column] = share * layer[at + 7 * columns]! + 2 * b * y + b * b * p;
    said[8 * columns + column] = share * layer[at + 8 * columns]! + b * z + c * y + b * c * p;
    said[9 * columns + column] = share * layer[at + 9 * columns]! + 2 * c * z + c * c * p;
  }
  return any;
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
      for (let word = 0; word < count; word += 1) {
        const row = here + (1 + word) * columns;
        addTimes(first[word]!, 0, layer, row, columns, scale[word]!);
        addTimes(earned, 0, layer, row, columns, 1);
      }
      pairs.forEach(([a, b], index) => {
        const row = here + (1 + count + index) * columns;
        const x = scale[a]! * weight[a]!;
        const y = scale[b]! * weight[b]!;
        addTimes(second[index]!, 0, layer, row, columns, scale[a]! * scale[b]!);
        addTimes(earnedSquare, 0, layer, row, columns, a === b ? 1 : 2);
        addTimes(earnedTotal, 0, layer, row, columns, (a === b ? x : x + y) / weights);
      });
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
        const square = pairs.reduce((sum, [a, b], index) => {
          const twice = a === b ? 1 : 2;
          return sum + twice * weight[a]! * weight[b]! * second[index]![column]!;
        }, 0);
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
