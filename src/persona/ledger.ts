/** Knows the turn in the making: what has moved so far, as changes to the mood before. */

import type { Hearing } from './hearing.ts';
import type { Mood } from './mood.ts';

export interface Ledger {
  readonly hearing: Hearing;
  readonly before: Mood;
  /** A reply with the same techniques as the last one: its attune, steady and resolve don't work. */
  readonly repeated: boolean;
  tension: number;
  trust: number;
  patience: number;
  heard: number;
  entitlement: number;
  resolution: number;
  apologies: number;
  landed: boolean;
}

export function open(hearing: Hearing, before: Mood): Ledger {
  return {
    hearing,
    before,
    repeated: hearing.echo === before.echo,
    tension: 0,
    trust: 0,
    patience: 0,
    heard: before.heard,
    entitlement: 0,
    resolution: before.resolution,
    apologies: before.apologies,
    landed: false,
  };
}
