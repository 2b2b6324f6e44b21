/** Makes a transcript of a call that has been played. */

import type { Run } from '../engine/index.ts';
import { dimensions } from '../persona/index.ts';
import type { Scorecard } from '../score/index.ts';
import type { TranscriptEntry } from '../script/index.ts';

/**
 * What the call came to, exactly; a dimension that is not tested is left out. `taken`: names of transcripts there are.
 * @throws Error if the call was started in the middle: a transcript can't say so.
 */
export function entryOf(run: Run, scorecard: Scorecard, taken: readonly string[]): TranscriptEntry {
  if (run.start !== null) throw new Error('a transcript starts where its scenario does');
  const { outcome, ending, pass, scores, total } = scorecard;
  const points = dimensions.flatMap((dimension) => {
    const score = scores[dimension];
    return score === null ? [] : [[dimension, score.points] as const];
  });
  return {
    name: free(`recorded ${run.seed}`, taken),
    seed: run.seed,
    difficulty: run.program.difficulty,
    replies: run.turns.map(({ node, reply }) => run.program.nodes[node]!.replies[reply]!.id),
    expect: { outcome, ending, pass, ...Object.fromEntries(points), total },
  };
}

function free(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  let number = 2;
  while (taken.includes(`${name} ${number}`)) number += 1;
  return `${name} ${number}`;
}
