/** Knows which replies of a node have the best levels, on average over what the node tests. */

import type { Rubric } from '../../score/index.ts';

/** By reply; several where they are equally good. */
export function bestReplies({ levels, tested }: Rubric, node: number): readonly boolean[] {
  const sums = levels[node]!.map((reply) =>
    tested[node]!.reduce((sum, dimension) => sum + reply[dimension], 0),
  );
  const best = Math.max(...sums);
  return sums.map((sum) => sum === best);
}
