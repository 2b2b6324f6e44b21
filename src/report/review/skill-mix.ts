/** Knows how the techniques of a call are grouped for whoever used them: what helped, gave way, stung or was missed. */

import type { Debrief, UsedOften } from '../../score/index.ts';

export interface MixPart {
  readonly name: 'Helped' | 'Gave way' | 'Stung' | 'Missed';
  /** Never empty. */
  readonly techniques: readonly UsedOften[];
  /** As a list that is still read and not skipped. */
  readonly short: string;
}

/** The parts that there is something to say of. */
export function mixOf({ used, missed }: Debrief): readonly MixPart[] {
  const parts = [
    ['Helped', used.filter(({ family }) => family !== 'provoke' && family !== 'yield')],
    ['Gave way', used.filter(({ family }) => family === 'yield')],
    ['Stung', used.filter(({ family }) => family === 'provoke')],
  ] as const;
  return [
    ...parts.map(([name, techniques]) => ({ name, techniques, short: mostUsed(techniques) })),
    { name: 'Missed', techniques: missed, short: missed.map(({ label }) => label).join(', ') } as const,
  ].filter(({ techniques }) => techniques.length > 0);
}

const named = 6;

/** The most used first; a good run uses more than anybody wants to read. */
function mostUsed(used: readonly UsedOften[]): string {
  const parts = used.map(({ label, count }) => (count === 1 ? label : `${label}\u00a0×${count}`));
  const rest = parts.length - named;
  return rest < 2 ? parts.join(', ') : `${parts.slice(0, named).join(', ')} and ${rest} more`;
}
