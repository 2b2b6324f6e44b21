/** Says a mood in words, and how it has changed. */

import type { Mood, Phase } from '../persona/index.ts';

const tension = ['calm', 'at ease', 'irritated', 'tense', 'heated', 'in crisis', 'past talking'] as const;
const trust = ['distrustful', 'wary', 'listening to you', 'trusting you', 'won over'] as const;
const patience = ['out of patience', 'about to leave', 'running out of patience'] as const;

/** `tense, wary, about to leave`, to be read after a name and `is`; patience is named only where it runs short. */
export function moodWords(mood: Mood): string {
  const short = patience[mood.patience];
  return [tension[mood.tension], trust[mood.trust], ...(short === undefined ? [] : [short])].join(', ');
}

export const phaseWords: Readonly<Record<Phase, string>> = {
  baseline: 'calm',
  trigger: 'irritated',
  escalation: 'escalating',
  crisis: 'crisis',
  recovery: 'coming down',
  aftermath: 'spent',
};

/** What the reply has done, in a few words; never empty. */
export function changeWords(before: Mood, after: Mood): string {
  const parts = [
    compare(before.tension, after.tension, 'less tense', 'more tense'),
    compare(before.trust, after.trust, 'trusts you less', 'trusts you more'),
    compare(before.heard, after.heard, 'feels less heard', 'feels heard'),
    after.resolution > before.resolution ? 'sees a way forward' : null,
    compare(before.entitlement, after.entitlement, 'will push less', 'will push harder'),
    after.patience < before.patience ? 'has less patience' : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'nothing has moved' : parts.join(', ');
}

function compare(before: number, after: number, down: string, up: string): string | null {
  if (before === after) return null;
  return after < before ? down : up;
}
