/**
 * Knows what a reply does apart from whom it does it to. A mood is a *stance* and a *leeway*, patience and entitlement: no
 * step of `appraise` reads the leeway, replies only add to it. So what a reply does is worked out for a stance, and holds
 * for every mood that shares it: there are some hundred stances where there are many thousand moods.
 */

import { codeSteps, type Mood, moodCode } from './mood.ts';
import { clamp, moodRanges } from './parameters.ts';

/** Patience and entitlement are changes, not yet clamped; all else is what it will be. */
export type Sway = Mood;

const entitlements = moodRanges.entitlement.max + 1;
/** How many leeways there are: numbers from 0. */
export const leeways = (moodRanges.patience.max + 1) * entitlements;

export function leewayOf({ patience, entitlement }: Mood): number {
  return patience * entitlements + entitlement;
}

export function patienceOf(leeway: number): number {
  return Math.floor(leeway / entitlements);
}

/** A number from 0, equal for moods that differ in nothing but their leeway. `echo`: with another echo than its own. */
export function stanceCode(mood: Mood, echo = mood.echo): number {
  const { patience, entitlement } = mood;
  const ofOther = patience * codeSteps.patience + entitlement * codeSteps.entitlement;
  return moodCode(mood) - ofOther + (echo - mood.echo) * codeSteps.echo;
}

/** The mood of the same stance with another leeway. */
export function withLeeway(mood: Mood, leeway: number): Mood {
  const { tension, trust, heard, resolution, flared, apologies, echo } = mood;
  const patience = patienceOf(leeway);
  const entitlement = leeway % entitlements;
  // Spelt out, because a spread takes ten times as long.
  return { tension, trust, patience, heard, entitlement, resolution, flared, apologies, echo };
}

/** The mood that a sway leads to. */
export function swayed(mood: Mood, sway: Sway): Mood {
  return {
    ...sway,
    patience: clamp(mood.patience + sway.patience, moodRanges.patience),
    entitlement: clamp(mood.entitlement + sway.entitlement, moodRanges.entitlement),
  };
}
