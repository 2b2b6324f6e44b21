/** Knows moods by number, and remembers how each takes a reply: `appraise` and `unsettle` are asked once for each. */

import { appraise, breakOf, type Mood, moodCode, type Push, unsettle } from '../persona/index.ts';
import { IdMemo } from './id-memo.ts';
import type { Program } from './program.ts';

/** The same id, the same mood. */
export type MoodId = number;

export interface Moods {
  readonly total: number;
  readonly outcomes: readonly { readonly mood: MoodId; readonly weight: number }[];
}

export function moodTable(program: Program) {
  const { temperament, sets } = program;
  const ids = new Map<number, MoodId>();
  const values: Mood[] = [];
  const breaks: ReturnType<typeof breakOf>[] = [];
  const stirred: (Moods | null | undefined)[] = [];
  const several: Moods[] = [];
  const memos = new Map<string, IdMemo>();
  const id = (mood: Mood): MoodId => {
    const code = moodCode(mood);
    const known = ids.get(code);
    if (known !== undefined) return known;
    ids.set(code, values.length);
    breaks.push(breakOf(mood));
    stirred.push(undefined);
    return values.push(mood) - 1;
  };
  const weighed = ({ total, outcomes }: ReturnType<typeof appraise>): Moods => ({
    total,
    outcomes: outcomes.map(({ value, weight }) => ({ mood: id(value), weight })),
  });
  const encode = (moods: ReturnType<typeof appraise>): number =>
    moods.outcomes.length === 1
      ? 2 * id(moods.outcomes[0]!.value)
      : 2 * (several.push(weighed(moods)) - 1) + 1;
  return {
    id,
    at: (mood: MoodId) => values[mood]!,
    broken: (mood: MoodId) => breaks[mood]!,
    /** Null where the mood stays as it is. */
    unsettled(mood: MoodId): Moods | null {
      const known = stirred[mood];
      if (known !== undefined) return known;
      const made = weighed(unsettle(temperament, values[mood]!));
      stirred[mood] = made.outcomes.length === 1 ? null : made;
      return stirred[mood];
    },
    /** How moods take a reply: gives 2 × the mood that follows for certain, or 2 × a place in `several` + 1. */
    taking(push: Push | null, set: number): IdMemo {
      const key = `${push} ${set}`;
      const made =
        memos.get(key) ??
        new IdMemo((mood) => encode(appraise(temperament, values[mood]!, push, sets[set]!)));
      memos.set(key, made);
      return made;
    },
    several: (place: number) => several[place]!,
  };
}
