/** Knows the customer's state: small whole numbers, nothing else. */

import { moodRanges } from './parameters.ts';

export type MoodVariable = keyof typeof moodRanges;

/** Ranges in `moodRanges`. */
export interface Mood {
  readonly tension: number;
  readonly trust: number;
  readonly patience: number;
  readonly heard: number;
  readonly entitlement: number;
  readonly resolution: number;
  readonly flared: number;
  readonly apologies: number;
  /** The technique set of the last reply (0: none yet), to notice repetition. */
  readonly echo: number;
}

export const moodVariables = Object.keys(moodRanges) as readonly MoodVariable[];

const sizes = moodVariables.map((name) => moodRanges[name].max + 1) as [
  tension: number,
  trust: number,
  patience: number,
  heard: number,
  entitlement: number,
  resolution: number,
  flared: number,
  apologies: number,
];
const [tensions, trusts, patiences, heards, entitlements, resolutions, flares, sorries] = sizes;

/** A number from 0, one to one with the mood: what analysis keys its states by. Every range starts at 0. */
export function moodCode(mood: Mood): number {
  let code = mood.echo * tensions + mood.tension;
  code = code * trusts + mood.trust;
  code = code * patiences + mood.patience;
  code = code * heards + mood.heard;
  code = code * entitlements + mood.entitlement;
  code = code * resolutions + mood.resolution;
  code = code * flares + mood.flared;
  return code * sorries + mood.apologies;
}

/** What one more of each adds to the code of a mood. */
export const codeSteps = {
  entitlement: resolutions * flares * sorries,
  patience: heards * entitlements * resolutions * flares * sorries,
  echo: sizes.reduce((product, size) => product * size, 1),
} as const;

/** The inverse of `moodCode`. */
export function moodOf(code: number): Mood {
  let left = code;
  const take = (size: number) => {
    const value = left % size;
    left = (left - value) / size;
    return value;
  };
  const apologies = take(sorries);
  const flared = take(flares);
  const resolution = take(resolutions);
  const entitlement = take(entitlements);
  const heard = take(heards);
  const patience = take(patiences);
  const trust = take(trusts);
  const tension = take(tensions);
  return { tension, trust, patience, heard, entitlement, resolution, flared, apologies, echo: left };
}
