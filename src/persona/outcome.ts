/** Knows the classes in which a call can end, and which of them a mood amounts to. */

import type { Mood } from './mood.ts';

export const outcomes = [
  'resolved',
  'settled',
  'placated',
  'unresolved',
  'capitulated',
  'walkaway',
  'meltdown',
  'contained',
  'parted',
] as const;
export type Outcome = (typeof outcomes)[number];

/** Whether a call ends by itself in this mood, and how. */
export function breakOf(mood: Pick<Mood, 'tension' | 'patience'>): 'walkaway' | 'meltdown' | null {
  if (mood.tension >= 6) return 'meltdown';
  return mood.patience <= 0 ? 'walkaway' : null;
}

/** What an ending in this mood amounts to. Soothing without solving is only `placated`. */
export function outcomeOf(mood: Mood): Outcome {
  const broken = breakOf(mood);
  if (broken !== null) return broken;
  if (mood.entitlement >= 2) return 'capitulated';
  if (mood.tension > 2) return 'unresolved';
  if (mood.resolution === 2 && mood.trust >= 3) return 'resolved';
  return mood.resolution >= 1 && mood.trust >= 2 ? 'settled' : 'placated';
}
