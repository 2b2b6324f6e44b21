/** Knows how one strategy chooses, as thresholds for draws: worked out once for each kind of moment, and turn if it looks at it. */

import type { Program } from '../../engine/index.ts';
import type { Rubric } from '../../score/index.ts';
import type { Strategy } from '../strategies/strategy.ts';
import type { KindId, Kinds } from './kinds.ts';
import { choiceThresholds } from './thresholds.ts';

export interface Chooser {
  /** Where in `below` the thresholds of the replies on offer begin. */
  readonly row: (kind: KindId, turn: number) => number;
  /** Replaced by a larger one as it fills: to be read after each `row`. */
  below: Float64Array;
}

export function chooserOf(program: Program, rubric: Rubric, kinds: Kinds, strategy: Strategy): Chooser {
  const stride = strategy.byTurn ? program.turns : 1;
  let rows = new Int32Array(64 * stride).fill(-1);
  let used = 0;

  const make = (kind: KindId, turn: number): number => {
    const weights = weightsOf(program, rubric, strategy, kinds.at(kind), turn);
    if (used + weights.length > chooser.below.length) {
      const larger = new Float64Array(2 * (used + weights.length));
      larger.set(chooser.below);
      chooser.below = larger;
    }
    chooser.below.set(choiceThresholds(weights), used);
    used += weights.length;
    return used - weights.length;
  };

  const chooser: Chooser = {
    below: new Float64Array(256),
    row(kind, turn) {
      const at = strategy.byTurn ? kind * stride + turn : kind;
      const known = rows[at];
      if (known !== undefined && known !== -1) return known;
      if (at >= rows.length) {
        const larger = new Int32Array(2 * at).fill(-1);
        larger.set(rows);
        rows = larger;
      }
      rows[at] = make(kind, turn);
      return rows[at]!;
    },
  };
  return chooser;
}

/** By reply on offer: 0 for what doesn't come into question. */
export function weightsOf(
  program: Program,
  rubric: Rubric,
  strategy: Strategy,
  { node, offered, kept }: ReturnType<Kinds['at']>,
  turn: number,
): readonly number[] {
  const left = offered.filter((_, at) => kept[at]);
  const weights = [...strategy.weigh({ program, rubric, node, offered: left, turn })];
  return kept.map((stays) => (stays ? weights.shift()! : 0));
}
