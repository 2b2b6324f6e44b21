/** Knows what may follow on a reply as a list of places and moods with whole-number weights, and how such lists join. */

import { holds, type Visible } from './guard.ts';
import type { MoodId } from './mood-table.ts';
import type { Place, Route } from './program.ts';

/** Why a call ended that no route ended. */
export const causes = { walkaway: -1, meltdown: -2, turns: -3 } as const;

/** What may follow. The route is the index taken, or one of `causes`. */
export interface Branch {
  readonly place: Place;
  readonly mood: MoodId;
  readonly route: number;
  /** Out of `Branches.total`. */
  readonly weight: number;
}

export interface Branches {
  readonly total: number;
  readonly branches: readonly Branch[];
}

export function certain(branch: Omit<Branch, 'weight'>): Branches {
  return { total: 1, branches: [{ ...branch, weight: 1 }] };
}

/** First match; a route with a chance takes its share of what reaches it and leaves the rest to the next ones. */
export function choose(
  routes: readonly Route[],
  state: Visible,
  go: (index: number, to: Place) => Omit<Branch, 'weight'>,
): Branches {
  const from = (first: number): Branches => {
    for (let index = first; index < routes.length; index += 1) {
      const { when, chance, to } = routes[index]!;
      if (!holds(when, state)) continue;
      const hit = certain(go(index, to));
      if (chance === null || chance === 100) return hit;
      const parts = [
        { weight: chance, steps: hit },
        { weight: 100 - chance, steps: from(index + 1) },
      ];
      return join(parts, 100);
    }
    throw new Error('a reply has no route without a guard and a chance');
  };
  return from(0);
}

/**
 * Branches of branches, each possibility once, in whole numbers without a common divisor.
 * @throws RangeError if the weights exceed 2^53.
 */
export function join(
  parts: readonly { readonly weight: number; readonly steps: Branches }[],
  total: number,
): Branches {
  let common = 1;
  for (const { steps } of parts) common = (common / gcd(common, steps.total)) * steps.total;
  if (!Number.isSafeInteger(total * common)) throw new RangeError('the weights of a step exceed 2^53');
  const joined: { -readonly [Key in keyof Branch]: Branch[Key] }[] = [];
  for (const { weight, steps } of parts) {
    for (const branch of steps.branches) {
      const share = weight * branch.weight * (common / steps.total);
      const same = joined.find(
        ({ place, mood, route }) => place === branch.place && mood === branch.mood && route === branch.route,
      );
      if (same === undefined) joined.push({ ...branch, weight: share });
      else same.weight += share;
    }
  }
  const divisor = joined.reduce((so, { weight }) => gcd(so, weight), total * common);
  for (const branch of joined) branch.weight /= divisor;
  return { total: (total * common) / divisor, branches: joined };
}

function gcd(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}
