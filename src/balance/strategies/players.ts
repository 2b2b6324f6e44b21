/** Knows all who can be asked to play: the strategies of a scenario, and those who play for the customer's mood. */

import type { Program } from '../../engine/index.ts';
import type { Mood } from '../../persona/index.ts';
import type { Scripts } from './borrowed.ts';
import { moodPleasers } from './naive.ts';
import { strategiesOf } from './registry.ts';
import type { Strategy } from './strategy.ts';

/** What somebody wants of the customer's mood. */
export type Wish = keyof typeof moodPleasers;

export interface Player {
  readonly strategy: Strategy;
  /** Chooses only among the replies that promise most of this; null: among all on offer. */
  readonly wish: Wish | null;
}

export const wishes: readonly Wish[] = ['calm', 'trust'];

/** In the order of reports. Optimal play is not among them: it takes the whole graph to find. */
export function playersOf(program: Program, scripts: Scripts): readonly Player[] {
  return [
    ...strategiesOf(program, scripts).map((strategy) => ({ strategy, wish: null })),
    ...wishes.map((wish) => ({ strategy: moodPleasers[wish], wish })),
  ];
}

/** @throws Error if there is no such strategy. */
export function playerOf(program: Program, scripts: Scripts, id: string): Player {
  const found = playersOf(program, scripts).find(({ strategy }) => strategy.id === id);
  if (found === undefined) throw new Error(`no strategy ${id}`);
  return found;
}

/** What a mood is short of, by a wish: the less, the better. */
export function shortOf(wish: Wish, { tension, trust }: Mood): number {
  return wish === 'calm' ? tension : -trust;
}

/** Whether each choice is as good as the best, given what it leaves one short of on average. */
export function promising(means: readonly number[]): readonly boolean[] {
  const least = Math.min(...means);
  return means.map((mean) => mean <= least + 1e-12);
}
