/** Reads what a transcript may expect of a moment or of the end, by the key that an author writes. */

import { answerTo, type Run, runAfter, sceneOf } from '../engine/index.ts';
import { type Dimension, dimensions, type MoodVariable, moodRanges, phaseOf } from '../persona/index.ts';
import type { Scorecard } from '../score/index.ts';
import type { Actual } from './expectation.ts';

/**
 * The value of a key once so many replies have been given.
 * @throws Error if the key is neither the customer model's nor a fact: compiling has let no other one pass.
 */
export function seenAfter(run: Run, replies: number, key: string): Actual {
  const { program, snapshot } = runAfter(run, replies);
  const { place, mood, facts, turn } = snapshot;
  if (key === 'node') return placeId(run, place);
  if (key === 'line') return heardAfter(run, replies).join(' ');
  if (key === 'phase') return phaseOf(mood);
  if (key === 'turn') return turn;
  if (Object.hasOwn(moodRanges, key)) return mood[key as MoodVariable];
  const fact = program.facts.findIndex(({ id }) => id === key);
  if (fact === -1) throw new Error(`there is no fact ${key}`);
  return program.facts[fact]!.boolean ? facts[fact] === 1 : facts[fact]!;
}

/** What is heard and seen then: the direct answer to the last reply, the cue, and the line with what bursts out before it. */
export function heardAfter(run: Run, replies: number): readonly string[] {
  const then = runAfter(run, replies);
  const last = then.turns.at(-1);
  const { cue, interjection, line } = sceneOf(then);
  const answer = last === undefined ? null : answerTo(run, last);
  const said = interjection === null ? line : `${interjection} ${line}`;
  return [answer, cue, said].filter((part) => part !== null);
}

/** The value of a key of `expect`; null for the score of a dimension that is not tested. */
export function seenAtEnd({ outcome, ending, pass, total, scores }: Scorecard, key: string): Actual {
  const ends: Readonly<Record<string, Actual>> = { outcome, ending, pass, total };
  const dimension = dimensions.find((each): each is Dimension => each === key);
  return dimension === undefined ? ends[key]! : (scores[dimension]?.points ?? null);
}

function placeId({ program }: Run, place: number): string {
  return (program.nodes[place] ?? program.endings[place - program.nodes.length])!.id;
}
