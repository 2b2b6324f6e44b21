/** Knows the number for how a call ended: the one that `endingOf` of the classes reads. */

import { outcomeAt, type Place, type Program } from '../../engine/index.ts';
import { type Mood, outcomes } from '../../persona/index.ts';

export function labelOf(program: Program, place: Place, mood: Mood): number {
  const outcome = outcomes.indexOf(outcomeAt(program, { place, mood })!);
  return ((place - program.nodes.length) * outcomes.length + outcome) * 2 + mood.flared;
}

/** Labels are below this. */
export function labelsOf(program: Program): number {
  return program.endings.length * outcomes.length * 2;
}
