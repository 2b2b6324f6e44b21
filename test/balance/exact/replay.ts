/** Knows where a line leads when it is said and happens again, step by step, in the tree of all calls. */

import type { Line, LineStep } from '../../../src/balance/index.ts';
import { causes, type Step } from '../../../src/engine/index.ts';
import { isClose } from './agreement.ts';
import type { Calls, Moment } from './brute-calls.ts';

/**
 * The moments that a line ends at: at each step what follows by that route with that tension and that chance. More than
 * one only where a step leaves open which of two it was.
 */
export function replayed({ start }: Calls, { steps, end, endTension }: Line): readonly Moment[] {
  let moments: readonly Moment[] = [start];
  steps.forEach((said, at) => {
    const tension = steps[at + 1]?.tension ?? endTension;
    moments = moments.flatMap((moment) => follow(moment, said, tension));
  });
  return moments.filter(({ run }) => run.snapshot.place === end && run.snapshot.mood.tension === endTension);
}

function follow({ run, choices }: Moment, said: LineStep, tension: number): readonly Moment[] {
  const { place, mood } = run.snapshot;
  const chosen = choices.find(({ reply }) => reply === said.reply);
  if (place !== said.node || mood.tension !== said.tension || chosen === undefined) return [];
  return chosen.steps
    .filter(({ step }) => routeOf(step) === said.route && step.to.mood.tension === tension)
    .filter(({ probability }) => isClose(probability, said.probability))
    .map(({ moment }) => moment);
}

function routeOf({ route, cause }: Step): number {
  if (route !== null) return route;
  return causes[cause as keyof typeof causes];
}
