/** Knows how likely each strategy (a column) is to choose each reply, class by class: worked out once for equal moments. */

import type { Program } from '../engine/index.ts';
import type { Rubric } from '../score/index.ts';
import type { ClassGraph } from './graph/classes.ts';
import { sequenceTable } from './graph/sequence-table.ts';
import type { Situation, Strategy } from './strategies/strategy.ts';

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
  const columns = strategies.length;
  const known = new Map<number, Float64Array>();
  const byTurn = strategies.some((strategy) => strategy.byTurn);
  /** Weighs the columns that look at the turn, or the others. */
  const weigh = (made: Float64Array, situation: Situation, looking: boolean): void => {
    strategies.forEach((strategy, column) => {
      if (strategy.byTurn !== looking) return;
      const weights = strategy.weigh(situation);
      const sum = weights.reduce((total, weight) => total + weight, 0);
      for (let choice = 0; choice < weights.length; choice += 1)
        made[choice * columns + column] = weights[choice]! / sum;
    });
  };
  const situationAt = (cls: number, turn: number): Situation => {
    const offered = [...classes.reply.subarray(classes.firstChoice[cls]!, classes.firstChoice[cls + 1]!)];
    return { program, rubric, node: classes.place[cls]!, offered, turn };
  };
  /** Of what looks at no turn, once for all turns. */
  const lasting = (cls: number): Float64Array => {
    const key = kindOf[cls]! * turns;
    const before = known.get(key);
    if (before !== undefined) return before;
    const situation = situationAt(cls, 0);
    const made = new Float64Array(situation.offered.length * columns);
    weigh(made, situation, false);
    known.set(key, made);
    return made;
  };
  return {
    columns,
    at(cls, turn) {
      if (!byTurn) return lasting(cls);
      const key = kindOf[cls]! * turns + 1 + turn;
      const before = known.get(key);
      if (before !== undefined) return before;
      const made = lasting(cls).slice();
      weigh(made, situationAt(cls, turn), true);
      known.set(key, made);
      return made;
    },
  };
}

/** More than a call can have. */
const turns = 64;

/** Classes with the same node and replies look alike to every strategy. */
function kinds(classes: ClassGraph): Int32Array {
  const table = sequenceTable();
  const ids = new Int32Array(classes.count);
  const words = new Int32Array(1 + choiceCounts(classes).reduce((most, count) => Math.max(most, count), 0));
  for (let cls = 0; cls < classes.count; cls += 1) {
    const from = classes.firstChoice[cls]!;
    const end = classes.firstChoice[cls + 1]!;
    words[0] = classes.place[cls]!;
    for (let choice = from; choice < end; choice += 1) words[1 + choice - from] = classes.reply[choice]!;
    ids[cls] = table.intern(words, 1 + end - from);
  }
  return ids;
}

function choiceCounts({ firstChoice }: ClassGraph): Int32Array {
  return firstChoice.subarray(1).map((end, cls) => end - firstChoice[cls]!);
}
