/** Knows the kinds of endings that a drawing tells apart, each by a colour and by a shape. */

import type { Ending } from '../../engine/index.ts';

/** From good to bad, which is the order of a legend. */
export const endingKinds = {
  good: 'settled or resolved',
  mood: 'the mood decides',
  kept: 'contained or parted',
  poor: 'placated, unresolved or given in',
  walkaway: 'the customer leaves',
  meltdown: 'the call breaks down',
} as const;

export type EndingKind = keyof typeof endingKinds;

const kinds = {
  resolved: 'good',
  settled: 'good',
  'by-mood': 'mood',
  contained: 'kept',
  parted: 'kept',
  placated: 'poor',
  unresolved: 'poor',
  capitulated: 'poor',
  walkaway: 'walkaway',
  meltdown: 'meltdown',
} as const satisfies Record<Ending['outcome'], EndingKind>;

export function endingKind({ outcome }: Ending): EndingKind {
  return kinds[outcome];
}

/** What stands under an ending's id. Those two come about whenever the mood has had enough, wherever the call is. */
export function endingNote({ id, outcome }: Ending): string {
  if (id === 'walkaway' || id === 'meltdown') return 'at any time';
  return outcome === 'by-mood' ? 'by mood' : outcome;
}
