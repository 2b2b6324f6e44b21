/** Plays the replies of a transcript, as far as they can be given. */

import {
  answer,
  isOver,
  offered,
  offers,
  type Program,
  type Run,
  startRun,
  withDifficulty,
} from '../engine/index.ts';
import type { Transcript } from '../script/index.ts';

/** What kept the next reply from being given. */
export type Stop =
  | { readonly kind: 'over' }
  /** `open`: ids of the replies that could be given instead; `locked`: why this one is greyed, if it is. */
  | { readonly kind: 'not-offered'; readonly open: readonly string[]; readonly locked: string | null };

export interface Replay {
  /** Its turns are the replies given. */
  readonly run: Run;
  /** Null: all replies were given. */
  readonly stop: Stop | null;
}

/** `program`: at standard difficulty; the transcript says which one it is played at. */
export function replay(program: Program, { difficulty, seed, replies }: Transcript): Replay {
  let run = startRun(withDifficulty(program, difficulty), seed);
  for (const id of replies) {
    if (isOver(run)) return { run, stop: { kind: 'over' } };
    const reply = offered(run, id);
    if (reply === null) return { run, stop: notOffered(run, id) };
    run = answer(run, reply);
  }
  return { run, stop: null };
}

function notOffered({ program, snapshot }: Run, id: string): Stop {
  const { replies } = program.nodes[snapshot.place]!;
  const shown = offers(program, snapshot).map(({ reply, locked }) => ({ id: replies[reply]!.id, locked }));
  return {
    kind: 'not-offered',
    open: shown.flatMap((each) => (each.locked === null ? [each.id] : [])),
    locked: shown.find((each) => each.id === id)?.locked ?? null,
  };
}
