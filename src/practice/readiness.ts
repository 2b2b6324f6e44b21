/** Knows when practice says that somebody is ready for real calls, and when there is too little of it to say anything. */

import { type Estimate, estimateOf, meanOf } from './estimate.ts';
import type { Finished } from './types.ts';
import { gradedIn, groupedBy, inOrder } from './units.ts';

/** What it takes. */
export const needs = { calls: 12, archetypes: 4, scenarios: 2, mean: 60, firsts: 3 } as const;

/** How far one call says what another scenario would: borrowed from medical examinations with actors. */
export const oneCall = 0.11;

export interface Need {
  /**
   * `calls`: graded, with their details. `archetypes`: with graded calls of two different scenarios. `mean`: of the
   * skill index. `firsts`: latest first meetings with a scenario in a row that were passed.
   */
  readonly kind: 'calls' | 'archetypes' | 'mean' | 'firsts';
  readonly have: number;
  readonly of: number;
}

/** A verdict never comes without its band. */
export type Readiness =
  | { readonly kind: 'too-few'; readonly missing: readonly Need[] }
  | {
      readonly kind: 'measured';
      readonly ready: boolean;
      /** Of the skill index, over scenarios. */
      readonly mean: Estimate;
      /** Different scenarios that the mean is over. */
      readonly scenarios: number;
      /** Of the mean, 0 to 1, by Spearman and Brown's formula. */
      readonly reliability: number;
      readonly missing: readonly Need[];
    };

/**
 * Ready with 12 graded calls, two different scenarios with each of four archetypes, a mean skill index of 60, and the
 * latest three first meetings all passed. A first meeting is the first finished call of a scenario: nobody has seen it
 * before and its seed is fresh, so it is held out from practice. One that wasn't graded is spent: it is a first meeting
 * no more, and doesn't count as passed or failed.
 *
 * The mean is over the means of scenarios, because their difference is what makes it uncertain, and playing one
 * scenario again and again is no evidence about others.
 */
export function readinessOf(history: readonly Finished[]): Readiness {
  const known = gradedIn(history).filter(({ index }) => index !== null && index.total !== null);
  const scenarios = groupedBy(known, ({ scenario }) => scenario);
  const enough = [need('calls', known.length), need('archetypes', broadly(known))].filter(
    ({ have, of }) => have < of,
  );
  const mean = estimateOf(
    [...scenarios.values()].map((calls) => meanOf(calls.map(({ index }) => index!.total!))),
  );
  const firsts = need('firsts', passedFirsts(history));
  if (enough.length > 0 || mean === null)
    return { kind: 'too-few', missing: [...enough, firsts].filter(({ have, of }) => have < of) };
  // To a millionth: sums of fractions must not make 60 of 60 a miss.
  const missing = [need('mean', Math.round(mean.mean * 1e6) / 1e6), firsts].filter(
    ({ have, of }) => have < of,
  );
  return {
    kind: 'measured',
    ready: missing.length === 0,
    mean,
    scenarios: scenarios.size,
    reliability: reliabilityOf(scenarios.size),
    missing,
  };
}

/** Spearman and Brown: of the mean of so many different scenarios. */
export function reliabilityOf(scenarios: number): number {
  return (scenarios * oneCall) / (1 + (scenarios - 1) * oneCall);
}

function need(kind: keyof Omit<typeof needs, 'scenarios'>, have: number): Need {
  return { kind, have, of: needs[kind] };
}

function broadly(calls: readonly Finished[]): number {
  const scenariosOf = (group: readonly Finished[]) => new Set(group.map(({ scenario }) => scenario)).size;
  return [...groupedBy(calls, ({ persona }) => persona).values()].filter(
    (group) => scenariosOf(group) >= needs.scenarios,
  ).length;
}

/** How many of the latest graded first meetings were passed without a fail between, at most three. */
function passedFirsts(history: readonly Finished[]): number {
  const firsts = [...groupedBy(inOrder(history), ({ scenario }) => scenario).values()]
    .map(([first]) => first!)
    .filter(({ graded }) => graded);
  const latest = [...inOrder(firsts)].reverse();
  const failed = latest.findIndex(({ passed }) => !passed);
  return Math.min(needs.firsts, failed < 0 ? latest.length : failed);
}
