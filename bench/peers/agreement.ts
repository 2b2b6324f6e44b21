/** Knows whether an engine plays the same game as the exact figures: a rate means nothing before that. */

import type { Engine } from './game.ts';

export interface Agreement {
  readonly runs: number;
  /** Of all endings, the largest distance from its probability, in standard deviations. */
  readonly sigmas: number;
}

/** Infinite where an ending without a chance came about, or where a certain one did not. */
export function agreement(engine: Engine, shares: readonly number[], runs: number): Agreement {
  const tally = new Uint32Array(shares.length);
  engine.play(0, runs, tally);
  const distances = shares.map((share, ending) => {
    const off = Math.abs(tally[ending]! - runs * share);
    return off === 0 ? 0 : off / Math.sqrt(runs * share * (1 - share));
  });
  return { runs, sigmas: Math.max(...distances) };
}
