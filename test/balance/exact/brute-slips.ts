/** Knows which choices at a moment are the best and which a slip. */

import { type Calls, type Moment, qualityOf } from './brute-calls.ts';

/** By choice: whether no other has better levels. */
export function bestOf(calls: Calls, moment: Moment): readonly boolean[] {
  const quality = qualities(calls, moment);
  return quality.map((each) => each === Math.max(...quality));
}

/** By choice: whether no other that isn't critical has worse levels; none is where all are as good. */
export function worstOf(calls: Calls, moment: Moment): readonly boolean[] {
  const { place } = moment.run.snapshot;
  const quality = qualities(calls, moment);
  const best = bestOf(calls, moment);
  const slips = moment.choices.map(
    ({ reply }, at) => !best[at] && calls.program.nodes[place]!.replies[reply]!.critical === null,
  );
  const least = Math.min(...quality.filter((_, at) => slips[at]));
  return slips.map((slip, at) => slip && quality[at] === least);
}

function qualities({ rubric }: Calls, { run, choices }: Moment): readonly number[] {
  return choices.map(({ reply }) => qualityOf(rubric, run.snapshot.place, reply));
}
