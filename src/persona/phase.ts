/** Knows the names of the stretches of the anger curve (Kaplan & Wheeler 1983), derived from a mood, never stored. */

import type { Mood } from './mood.ts';
import { model } from './parameters.ts';

export const phases = ['baseline', 'trigger', 'escalation', 'crisis', 'recovery', 'aftermath'] as const;
export type Phase = (typeof phases)[number];

export function phaseOf(mood: Mood): Phase {
  if (mood.tension >= model.crisisFrom) return 'crisis';
  if (mood.flared > 0) return mood.tension >= 2 ? 'recovery' : 'aftermath';
  if (mood.tension >= 3) return 'escalation';
  return mood.tension === 2 ? 'trigger' : 'baseline';
}
