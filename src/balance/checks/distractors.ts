/** Knows how often a novice falls for each reply that is not the best one. */

import { type Analysis, type Estimate, rowOf } from '../analysis.ts';
import { shareOf } from './figures.ts';
import { bestOf } from './tell.ts';

/** Fewer events than this tell nothing of a share. */
const enough = 30;

export interface Distractor {
  readonly node: string;
  readonly reply: string;
  /** Of the times that the node is come to. */
  readonly share: Estimate;
}

/** Of those always on offer, at the nodes that somebody of ability 1 comes to. */
export function distractorsOf(analysis: Analysis): readonly Distractor[] {
  const { visits, picks } = rowOf(analysis, 'theta-1');
  return analysis.program.nodes.flatMap((node, at) => {
    const met = visits[at]!;
    if (met <= 0 || (analysis.sample !== null && met * analysis.sample.runs < enough)) return [];
    const best = bestOf(analysis, at);
    return node.replies.flatMap(({ id, when, once, fallback }, reply) =>
      best.includes(reply) || when !== null || once !== null || fallback
        ? []
        : [{ node: node.id, reply: id, share: shareOf(analysis, picks[at]![reply]! / met, met) }],
    );
  });
}
