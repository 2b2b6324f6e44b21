/** Knows how likely each strategy (a column) is to choose each reply, class by class: worked out once for equal moments. */

import type { Program } from '../engine/index.ts';
import type { Rubric } from '../score/index.ts';
import type { ClassGraph } from './graph/classes.ts';
import { sequenceTable } from './graph/sequence-table.ts';
import type { Strategy } from './strategies/strategy.ts';

export interface Policy {
  readonly columns: number;
  /** Probabilities, choice by choice, a column each: `choices × columns` numbers. */
  readonly at: (cls: number, turn: number) => Float64Array;
}

export function policyOf(
  program: Program,
  rubric: Rubric,
  classes: ClassGraph,
  strategies: readonly Strategy[],
): Policy {
  const kindOf = kinds(classes);
  const known = new Map<number, Float64Array>();
  const byTurn = strategies.some((strategy) => strategy.byTurn);
  return {
    columns: strategies.length,
    at(cls, turn) {
      const key = kindOf[cls]! * 64 + (byTurn ? turn : 0);
      const before = known.get(key);
      if (before !== undefined) return before;
      const [from, end] = [classes.firstChoice[cls]!, classes.firstChoice[cls + 1]!];
      const offered = [...classes.reply.subarray(from, end)];
      const situation = { program, rubric, node: classes.place[cls]!, offered, turn };
      const made = new Float64Array(offered.length * strategies.length);
      strategies.forEach((strategy, column) => {
        const weights = strategy.weigh(situation);
        const sum = weights.reduce((total, weight) => total + weight, 0);
        weights.forEach((weight, choice) => {
          made[choice * strategies.length + column] = weight / sum;
        });
      });
      known.set(key, made);
      return made;
    },
  };
}

/** Classes with the same node and replies look alike to every strategy. */
function kinds(classes: ClassGraph): Int32Array {
  const table = sequenceTable();
  const ids = new Int32Array(classes.count);
  const words = new Int32Array(1 + choiceCounts(classes).reduce((most, count) => Math.max(most, count), 0));
  for (let cls = 0; cls < classes.count; cls += 1) {
    const [from, end] = [classes.firstChoice[cls]!, classes.firstChoice[cls + 1]!];
    words[0] = classes.place[cls]!;
    for (let choice = from; choice < end; choice += 1) words[1 + choice - from] = classes.reply[choice]!;
    ids[cls] = table.intern(words, 1 + end - from);
  }
  return ids;
}

function choiceCounts({ firstChoice }: ClassGraph): Int32Array {
  return firstChoice.subarray(1).map((end, cls) => end - firstChoice[cls]!);
}
