/** Knows what names a call: whom it was with, how, how hard, and the seed that brings it back. */

import { channelWords } from '../scene-view.ts';
import type { Review } from './review.ts';

export function callFacts({ program, run }: Review): readonly string[] {
  const { persona, customer, channel, difficulty } = program;
  return [customer, persona.name, channelWords[channel] ?? channel, difficulty, `seed ${run.seed}`];
}
