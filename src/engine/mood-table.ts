/**
 * Knows moods by number, and how each takes a reply. What a reply or a flare does is worked out once a stance; which of
 * its moods leads where is then looked up.
 */

import {
  breakOf,
  type Hearing,
  hear,
  leewayOf,
  leeways,
  type Mood,
  moodRanges,
  type Push,
  patienceOf,
  type Sway,
  stanceCode,
  swayed,
  swaysOf,
  type TechniqueSet,
  type Temperament,
  unsettle,
  withLeeway,
} from '../persona/index.ts';
import { IdMemo } from './id-memo.ts';

/** The same id, the same mood: its stance's number × `leeways` + its leeway. */
export type MoodId = number;

/** What may come of a reply for all moods of a stance, each with its own leeway. */
export interface Sways {
  readonly total: number;
  readonly outcomes: readonly {
    /** What stance follows: the id of its mood without leeway. */
    readonly stance: MoodId;
    /** By leeway, the one that follows. */
    readonly leeway: Uint8Array;
    readonly weight: number;
    /** By leeway that follows: how the customer ends the call in that mood; null where it goes on. */
    readonly broken: readonly Broken[];
    /** Null where nothing flares up. */
    readonly flare: Flare | null;
  }[];
}

type Broken = ReturnType<typeof breakOf>;

/** A flare from nowhere on top of what a reply did. */
export interface Flare {
  readonly stance: MoodId;
  /** Out of `total`. */
  readonly weight: number;
  readonly total: number;
}

export type Takes = (stance: MoodId) => Sways;

export function moodTable(temperament: Temperament, sets: readonly TechniqueSet[]) {
  const stances = new Map<number, MoodId>();
  /** Of no leeway, by number of the stance. */
  const bare: Mood[] = [];
  const flares: (Flare | null)[] = [];
  /** By number of the stance, then by leeway. */
  const moods: Mood[][] = [];
  const memos = new Map<string, Takes>();

  const stanceOf = (mood: Mood): MoodId => {
    const code = stanceCode(mood);
    const known = stances.get(code);
    if (known !== undefined) return known;
    const stance = leeways * (bare.push(withLeeway(mood, 0)) - 1);
    stances.set(code, stance);
    flares.push(null);
    moods.push([]);
    const { total, outcomes } = unsettle(temperament, mood);
    const [, flare] = outcomes;
    if (flare !== undefined)
      flares[stance / leeways] = { stance: stanceOf(flare.value), weight: flare.weight, total };
    return stance;
  };
  const at = (id: MoodId): Mood => {
    const leeway = id % leeways;
    const stance = (id - leeway) / leeways;
    const known = moods[stance]![leeway];
    if (known !== undefined) return known;
    const mood = withLeeway(bare[stance]!, leeway);
    moods[stance]![leeway] = mood;
    return mood;
  };
  const swaysFor = (hearing: Hearing, stance: Mood): Sways => {
    const { total, outcomes } = swaysOf(hearing, stance);
    return {
      total,
      outcomes: outcomes.map(({ value, weight }) => {
        const stance = stanceOf(value);
        const flare = flares[stance / leeways]!;
        return { stance, leeway: leewaysAfter(value), weight, broken: breaks[value.tension]!, flare };
      }),
    };
  };
  return {
    id: (mood: Mood): MoodId => stanceOf(mood) + leewayOf(mood),
    at,
    broken(id: MoodId): Broken {
      const leeway = id % leeways;
      return breaks[bare[(id - leeway) / leeways]!.tension]![leeway]!;
    },
    /** Null where nothing flares up. */
    flare: (stance: MoodId): Flare | null => flares[stance / leeways]!,
    /** How stances take a reply. */
    taking(push: Push | null, set: number): Takes {
      const key = `${push} ${set}`;
      const known = memos.get(key);
      if (known !== undefined) return known;
      const all: Sways[] = [];
      const numbers = new Map<number, number>();
      const hearing = hear(temperament, push, sets[set]!);
      const memo = new IdMemo((index) => {
        // Of an echo it only matters whether this reply repeats it.
        const stance = bare[index]!;
        const code = stanceCode(stance, stance.echo === hearing.echo ? 1 : 0);
        const number = numbers.get(code) ?? all.push(swaysFor(hearing, stance)) - 1;
        numbers.set(code, number);
        return number;
      });
      const made: Takes = (stance) => all[memo.of(stance / leeways)]!;
      memos.set(key, made);
      return made;
    },
  };
}

/** Whether a call ends by itself: by tension, then by leeway. */
const breaks = Array.from({ length: moodRanges.tension.max + 1 }, (_, tension) =>
  Array.from({ length: leeways }, (_each, leeway) => breakOf({ tension, patience: patienceOf(leeway) })),
);

/** Few distinct ones, so that they are shared. */
const tables = new Map<number, Uint8Array>();

function leewaysAfter(sway: Sway): Uint8Array {
  const key = sway.patience * 100 + sway.entitlement;
  const known = tables.get(key);
  if (known !== undefined) return known;
  const made = Uint8Array.from({ length: leeways }, (_, leeway) =>
    leewayOf(swayed(withLeeway(sway, leeway), sway)),
  );
  tables.set(key, made);
  return made;
}
