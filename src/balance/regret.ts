/** Knows what each reply costs of what could still be made of the call, where people stand who are offered it. */

import type { Program } from '../engine/index.ts';
import type { ClassGraph } from './graph/classes.ts';
import type { Policy } from './policy.ts';
import { choicesAt, meanBehind } from './winnable.ts';

/**
 * By node and reply: the mean of what the best choice has more of `value` than this one, over the calls of a strategy
 * (the one column of `policy`, which must not look at the turn) that are offered it; null where none is.
 */
export function regretOf(
  program: Program,
  classes: ClassGraph,
  value: Float64Array,
  policy: Policy,
): readonly (readonly (number | null)[])[] {
  const sums = program.nodes.map(({ replies }) => replies.map(() => ({ offered: 0, regret: 0 })));
  const reach = new Float64Array(classes.count);
  reach[classes.start] = 1;
  // Classes lead to smaller numbers only: all that leads to one has been here before it.
  for (let cls = classes.count - 1; cls >= 0; cls -= 1) {
    const p = reach[cls]!;
    if (p === 0 || classes.label[cls] !== -1) continue;
    const choose = policy.at(cls, 0);
    choicesAt(classes, cls).forEach((choice, at) => {
      const sum = sums[classes.place[cls]!]![classes.reply[choice]!]!;
      sum.offered += p;
      sum.regret += p * (value[cls]! - meanBehind(classes, choice, value));
      for (let edge = classes.firstEdge[choice]!; edge < classes.firstEdge[choice + 1]!; edge += 1)
        reach[classes.to[edge]!]! += p * choose[at]! * classes.probability[edge]!;
    });
  }
  return sums.map((replies) =>
    replies.map(({ offered, regret }) => (offered === 0 ? null : regret / offered)),
  );
}
