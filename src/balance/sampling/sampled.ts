/** From a program to tallies of calls played by dice: what is known of a scenario with too many states to enumerate. */

import { keyOf } from '../../chance/index.ts';
import type { Program } from '../../engine/index.ts';
import { rubricOf } from '../../score/index.ts';
import type { Scripts } from '../strategies/borrowed.ts';
import { playersOf } from '../strategies/players.ts';
import type { Tally } from './tally.ts';
import { walkOf } from './walk.ts';

export interface SamplingOptions {
  /** Of the batch. Run k of any strategy is the call that `composure play --seed <seed>#k` plays. */
  readonly seed: string;
  /** Calls a strategy, in the whole batch: 1 to 2^32. */
  readonly runs: number;
  /** The part of the batch to play: runs `from` to `to` − 1. All of it unless said otherwise. */
  readonly from?: number;
  readonly to?: number;
  /** What works on the other archetypes. */
  readonly scripts?: Scripts;
  /** Ids of strategies; all unless said otherwise. */
  readonly only?: readonly string[];
  /** Positions to remember. It changes time and memory (200 bytes each, roughly), and no figure. */
  readonly remember?: number;
}

const defaultRemember = 400_000;

/**
 * A tally for each strategy, in the order of reports. A pure function of plain data, so parts of a batch can be played
 * anywhere; `mergeTallies` puts them together.
 * @throws Error if a strategy doesn't exist; RangeError if the part isn't within the batch.
 */
export function sampled(program: Program, options: SamplingOptions): readonly Tally[] {
  const { seed, runs, from = 0, to = runs, scripts = {}, only, remember = defaultRemember } = options;
  const whole = [runs, from, to].every(Number.isSafeInteger);
  if (!whole || from < 0 || from > to || to > runs || runs > 2 ** 32)
    throw new RangeError(`runs ${from} to ${to} of ${runs}`);
  const players = playersOf(program, scripts);
  const missing = only?.find((id) => !players.some(({ strategy }) => strategy.id === id));
  if (missing !== undefined) throw new Error(`no strategy ${missing}`);
  const walk = walkOf(program, rubricOf(program), remember);
  const batch = keyOf(seed);
  return players
    .filter(({ strategy }) => only?.includes(strategy.id) ?? true)
    .map((player) => walk.play(player, batch, from, to));
}
