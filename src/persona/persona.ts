/** Knows an archetype: its temperament (the numbers), its voice and what a colleague would say of it. */

import type { Mood, MoodVariable } from './mood.ts';
import { clamp, model, moodRanges, temperamentRanges } from './parameters.ts';
import type { Phase } from './phase.ts';
import type { Marks, Push } from './technique.ts';

/** Everything that `appraise` reads. */
export interface Temperament {
  readonly start: Pick<Mood, 'tension' | 'trust' | 'patience' | 'heard'>;
  /** The tension that the customer calms down to. */
  readonly floor: number;
  /** How far the customer must feel heard before a solution lands. */
  readonly gate: number;
  /** Sixteenths. */
  readonly volatility: number;
  /** Tenths: how often an insult left lying brings shame. */
  readonly guilt: number;
  /** Technique ids: cost one more tension; bring no benefit; cost patience. */
  readonly hot: readonly string[];
  readonly dull: readonly string[];
  readonly feeds: readonly string[];
}

export interface Persona {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly need: string;
  readonly temperament: Temperament;
  /** What such a customer tests, turn by turn, in the arena of test/persona; null is no push. */
  readonly pushes: readonly (Push | null)[];
  /** What works best on such a customer there, turn by turn: technique ids; empty if nobody has written it down. */
  readonly script: readonly (readonly string[])[];
  /** The key skill, one sentence. */
  readonly skill: string;
  /** Adjustments of techniques' marks: right for, wrong for. */
  readonly marks: Readonly<Record<string, Marks>>;
  /** What a colleague would tell you about such a customer. */
  readonly card: readonly string[];
  /** Interjections that fit any trade. */
  readonly voice: Readonly<Record<Phase, readonly string[]>>;
}

export const difficulties = ['easy', 'standard', 'hard'] as const;
export type Difficulty = (typeof difficulties)[number];

/** The temperament at a difficulty. Easy: calmer, no noise, shame is certain. Hard: hotter, shorter, more volatile. */
export function atDifficulty(temperament: Temperament, difficulty: Difficulty): Temperament {
  const { start } = temperament;
  if (difficulty === 'easy') {
    const tension = clamp(start.tension - 1, moodRanges.tension);
    return { ...temperament, start: { ...start, tension }, volatility: 0, guilt: 10 };
  }
  if (difficulty === 'hard') {
    // At most 4, so that nobody opens in crisis; a persona that starts hotter stays where it is.
    const tension = Math.max(start.tension, Math.min(start.tension + 1, model.resolveUpTo));
    return {
      ...temperament,
      start: { ...start, tension, patience: Math.max(1, start.patience - 1) },
      volatility: clamp(temperament.volatility + 1, temperamentRanges.volatility),
    };
  }
  return temperament;
}

/** The mood in which a call opens. */
export function openingMood(temperament: Temperament): Mood {
  const rest: Record<Exclude<MoodVariable, keyof Temperament['start']>, number> = {
    entitlement: 0,
    resolution: 0,
    flared: temperament.start.tension >= model.crisisFrom ? 1 : 0,
    apologies: 0,
  };
  return { ...temperament.start, ...rest, echo: 0 };
}
