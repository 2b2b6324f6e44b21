/** Runs a property over random scenarios, and knows when two results say the same: every number within a tolerance. */

import fc from 'fast-check';
import { type Analysis, analyse } from '../../../src/balance/index.ts';
import type { Program } from '../../../src/engine/index.ts';
import { randomProgram } from '../random-program.ts';
import { type Calls, callsOf } from './brute-calls.ts';

/** Relative, and absolute below 1. */
export const exactly = 1e-12;

/** What works elsewhere: somebody to borrow from, and the scenario's own persona, from whom nobody borrows. */
export const scripts = { other: [['feel'], ['line', 'explain'], ['apologise']], even: [['cave']] };

/** A scenario, its figures as the analysis has them, and all its calls. */
export interface Studied {
  readonly program: Program;
  readonly analysis: Analysis;
  readonly calls: Calls;
}

/** BALANCE_SEED for other programs than the usual ones, BALANCE_RUNS for more of them. */
const { BALANCE_SEED = '2026', BALANCE_RUNS } = process.env;
/** The properties of a file meet the same programs. */
const known = new Map<string, Studied>();

export function forScenarios(numRuns: number, holds: (studied: Studied) => void): void {
  forPrograms(numRuns, (program) => {
    const key = JSON.stringify(program);
    const studied = known.get(key) ?? {
      program,
      analysis: analyse(program, { scripts })!,
      calls: callsOf(program),
    };
    known.set(key, studied);
    holds(studied);
  });
}

export function forPrograms(numRuns: number, holds: (program: Program) => void): void {
  const settings = { seed: Number(BALANCE_SEED), numRuns: Number(BALANCE_RUNS ?? numRuns), unbiased: true };
  fc.assert(fc.property(randomProgram, holds), settings);
}

/** Where they differ, by path; numbers that are close count as equal. */
export function differences(actual: unknown, expected: unknown, tolerance = exactly, path = ''): string[] {
  if (typeof actual === 'number' && typeof expected === 'number')
    return isClose(actual, expected, tolerance) ? [] : [`${path}: ${actual}, not ${expected}`];
  if (typeof actual !== 'object' || typeof expected !== 'object' || actual === null || expected === null)
    return Object.is(actual, expected) ? [] : [`${path}: ${String(actual)}, not ${String(expected)}`];
  const [a, b] = [actual, expected] as [Record<string, unknown>, Record<string, unknown>];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.flatMap((key) => differences(a[key], b[key], tolerance, path === '' ? key : `${path}.${key}`));
}

export function isClose(a: number, b: number, tolerance = exactly): boolean {
  return a === b || Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b));
}
