/** Counts the calls of one strategy as they end: their scores and verdicts, from what they gathered. */

import type { Program } from '../../engine/index.ts';
import { dimensions, outcomes } from '../../persona/index.ts';
import { lostOutcomes, type Rubric } from '../../score/index.ts';
import { endingOf, labelsOf } from '../graph/told-apart.ts';
import { passes } from '../verdict.ts';
import { type Replies, unpack } from './replies.ts';
import type { Tally } from './tally.ts';

const count = dimensions.length;

export interface Counting {
  /** By running number of the reply: how often it was said; written by the walk. */
  readonly picks: Float64Array;
  readonly add: (run: number, label: number, lost: number, met: number) => void;
  readonly tally: (id: string) => Tally;
}

export function countingOf(program: Program, rubric: Rubric, replies: Replies): Counting {
  const par = dimensions.map((dimension) => rubric.par[dimension]);
  const weight = dimensions.map((dimension, word) => (par[word] === 0 ? 0 : program.weights[dimension]));
  const weights = Math.max(
    1,
    weight.reduce((all, each) => all + each, 0),
  );
  const ends = new Float64Array(labelsOf(program));
  const fails = Uint8Array.from(ends, (_, label) =>
    lostOutcomes.includes(outcomes[endingOf(label).outcome]!) ? 1 : 0,
  );
  const picks = new Float64Array(replies.count);
  const sums = new Int32Array(2 * count + 1);
  /** Of each dimension, then of the total. */
  const points = new Float64Array(count + 1);
  const squares = new Float64Array(count + 1);
  let [runs, passed] = [0, 0];
  let firstPass: number | null = null;
  let firstFail: number | null = null;

  const addPoints = (of: number, score: number) => {
    const hundredths = Math.round(100 * score);
    points[of]! += hundredths;
    squares[of]! += hundredths * hundredths;
  };
  const ofPoints = (of: number) => ({ sum: points[of]!, squares: squares[of]! });

  return {
    picks,
    add(run, label, lost, met) {
      unpack(lost, met, sums);
      let total = 0;
      for (let word = 0; word < count; word += 1) {
        if (par[word] === 0) continue;
        const all = sums[count + word]!;
        const score = (100 * (all - sums[word]!)) / Math.max(all, par[word]!);
        addPoints(word, score);
        total += weight[word]! * score;
      }
      addPoints(count, total / weights);
      ends[label]! += 1;
      runs += 1;
      if (fails[label] === 0 && sums[2 * count] === 0 && passes(sums, par, weight)) {
        passed += 1;
        firstPass ??= run;
      } else firstFail ??= run;
    },
    tally: (id) => ({
      id,
      runs,
      pass: passed,
      ends: [...ends],
      picks: program.nodes.map((node, at) => [
        ...picks.subarray(replies.first[at]!, replies.first[at]! + node.replies.length),
      ]),
      total: ofPoints(count),
      scores: dimensions.map((_, word) => ofPoints(word)),
      firstPass,
      firstFail,
    }),
  };
}
