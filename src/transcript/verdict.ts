/** Holds a transcript against the call that its replies lead to. */

import { isOver, type Program, type Run, runAfter, sceneOf } from '../engine/index.ts';
import { rubricOf, scorecardOf } from '../score/index.ts';
import type { Expectation, Transcript } from '../script/index.ts';
import { type Actual, accepts } from './expectation.ts';
import { type Replay, replay, type Stop } from './replay.ts';
import { heardAfter, seenAfter, seenAtEnd } from './seen.ts';

/** An expectation that the call does not meet. */
export interface Mismatch {
  readonly expectation: Expectation;
  /** Replies given at the moment it is about; null: it is about the end. */
  readonly after: number | null;
  readonly actual: Actual;
  /** What would hold in its place, and no more than that; null where nothing would. */
  readonly instead: Exclude<Actual, null> | null;
}

export interface Verdict {
  readonly transcript: Transcript;
  readonly run: Run;
  /** What kept the replies from being given to the last, or the end from being judged; null: nothing did. */
  readonly stop: Stop | { readonly kind: 'goes-on' } | null;
  /** In the order of the call. */
  readonly mismatches: readonly Mismatch[];
}

export function holdsAll({ stop, mismatches }: Verdict): boolean {
  return stop === null && mismatches.length === 0;
}

/** `program`: at standard difficulty. Steps that the call never came to are not judged: `stop` says why. */
export function verdictOf(program: Program, transcript: Transcript): Verdict {
  const played = replay(program, transcript);
  const { run } = played;
  const steps = transcript.steps
    .filter(({ after }) => after <= run.turns.length)
    .sort((a, b) => a.after - b.after)
    .flatMap(({ after, expectations }) => expectations.flatMap((each) => mismatchAt(run, after, each)));
  const stop = stopOf(played, transcript);
  const end = stop === null && transcript.expect !== null ? mismatchesAtEnd(run, transcript.expect) : [];
  return { transcript, run, stop, mismatches: [...steps, ...end] };
}

function stopOf({ run, stop }: Replay, { expect }: Transcript): Verdict['stop'] {
  if (stop !== null) return stop;
  return expect !== null && !isOver(run) ? { kind: 'goes-on' } : null;
}

function mismatchAt(run: Run, after: number, expectation: Expectation): readonly Mismatch[] {
  const { key, value } = expectation;
  const actual = seenAfter(run, after, key);
  if (key !== 'line') return accepts(value, actual) ? [] : [{ expectation, after, actual, instead: actual }];
  if (heardAfter(run, after).some((part) => part.includes(String(value)))) return [];
  const { line } = sceneOf(runAfter(run, after));
  return [{ expectation, after, actual, instead: line }];
}

function mismatchesAtEnd(run: Run, expect: readonly Expectation[]): readonly Mismatch[] {
  const scorecard = scorecardOf(rubricOf(run.program), run);
  return expect.flatMap((expectation) => {
    const actual = seenAtEnd(scorecard, expectation.key);
    const holds = accepts(expectation.value, actual);
    return holds ? [] : [{ expectation, after: null, actual, instead: actual }];
  });
}
