/** Knows the turn in the making: what has moved so far, and how the effects of a reply's techniques are read off. */

import type { Mood } from './mood.ts';
import type { Temperament } from './persona.ts';
import type { Family, Move, Push, TechniqueSet } from './technique.ts';

/** The turn in the making: what has happened so far, as changes to `before`. */
export interface Ledger {
  readonly temperament: Temperament;
  readonly before: Mood;
  readonly push: Push | null;
  readonly set: TechniqueSet;
  /** A reply with the same techniques as the last one: its attune, steady and resolve don't work. */
  readonly repeated: boolean;
  readonly answered: boolean;
  tension: number;
  trust: number;
  patience: number;
  heard: number;
  entitlement: number;
  resolution: number;
  apologies: number;
  landed: boolean;
}

export function open(temperament: Temperament, before: Mood, push: Push | null, set: TechniqueSet): Ledger {
  return {
    temperament,
    before,
    push,
    set,
    repeated: set.echo === before.echo,
    answered:
      push === null || set.moves.some((move) => move.answers.includes(push) && works(temperament, move)),
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

/** A technique that this customer is dull to brings no benefit, nor does it answer anything. */
export function works(temperament: Temperament, move: Move): boolean {
  return !temperament.dull.includes(move.id);
}

export function uses(ledger: Ledger, family: Family): boolean {
  return ledger.set.moves.some((move) => move.family === family);
}

/** Whether the reply uses a technique of the family that this customer is not dull to. */
export function helps({ set, temperament }: Ledger, family: Family): boolean {
  return set.moves.some((move) => move.family === family && works(temperament, move));
}

type Counted = 'tension' | 'trust' | 'patience' | 'heard' | 'entitlement';

export function sum(ledger: Ledger, family: Family, effect: Counted): number {
  return over(ledger, family, effect, null, (total, value) => total + value);
}

/** The strongest relief (0 if none), and the strongest gain, leaving out one technique by its id. */
export function least(
  ledger: Ledger,
  family: Family,
  effect: Counted,
  without: string | null = null,
): number {
  return over(ledger, family, effect, without, Math.min);
}

export function most(ledger: Ledger, family: Family, effect: Counted, without: string | null = null): number {
  return over(ledger, family, effect, without, Math.max);
}

function over(
  { set, temperament }: Ledger,
  family: Family,
  effect: Counted,
  without: string | null,
  join: (a: number, b: number) => number,
): number {
  let result = 0;
  for (const move of set.moves) {
    if (move.family !== family || move.id === without || !works(temperament, move)) continue;
    result = join(result, move.effects[effect] ?? 0);
  }
  return result;
}
