/** The wording of progress and readiness: figures never without their margin, and never "ready" without its band. */

import type { Estimate, Need, Readiness, Skill } from '../practice/index.ts';
import { counted } from './layout.ts';

export const foot = 'Practice, not appraisal: a guide for you, and no measure for anybody else.';

export const indexWords = 'Skill index: 0 is choosing at random, 100 the best line of the call.';

export const bandWords = 'In brackets: the band that holds the true mean in 68 of 100 cases.';

/** `62 (54 to 70)`; what is missing where there are too few calls. */
export function meanWords({ mean, indices }: Skill): string {
  return mean === null ? `not enough (${indices.length} of 3)` : `${whole(mean.mean)} (${band(mean)})`;
}

export function trendWords({ trend }: Skill): string {
  return trend ?? 'too early to tell';
}

/** `54 to 70`: a dash between would look like a sign. */
export function band({ low, high }: Estimate): string {
  return `${whole(low)} to ${whole(high)}`;
}

/** A real minus, as wide as a digit. */
export function whole(value: number): string {
  // Adding 0 makes −0 a plain one.
  const rounded = Math.round(value) + 0;
  return rounded < 0 ? `−${-rounded}` : String(rounded);
}

export interface ReadinessWords {
  readonly verdict: string;
  readonly missing: readonly string[];
  /** How far the verdict can be trusted. */
  readonly margin: readonly string[];
}

export function readinessWords(readiness: Readiness): ReadinessWords {
  const missing = readiness.missing.map(missingWords);
  if (readiness.kind === 'too-few') return { verdict: 'Too few calls to say yet', missing, margin: [] };
  const { ready, mean, scenarios, reliability } = readiness;
  const figure = `mean skill index ${whole(mean.mean)}, 68 % band ${band(mean)}`;
  return {
    verdict: `${ready ? 'Ready by these figures' : 'Not yet'}: ${figure}`,
    missing,
    margin: [
      `Reliability of that mean: ${reliability.toFixed(2)} of 1, from ${counted(scenarios, 'scenario')}`,
    ],
  };
}

function missingWords({ kind, have, of }: Need): string {
  const left = of - have;
  const tally = `${have} of ${of}`;
  if (kind === 'calls') return `${counted(left, 'more graded call')} with details kept (${tally})`;
  if (kind === 'archetypes')
    return `two different scenarios with ${counted(left, 'more kind')} of customer (${tally})`;
  // Rounded down, so that 59.9 of 60 isn't said to be enough.
  if (kind === 'mean') return `a mean skill index of ${of} (${whole(Math.floor(have))} of ${of})`;
  return `a pass at ${counted(left, 'more first meeting')} with a scenario, in a row (${tally})`;
}
