/** Knows what the scorecard of a shift has of each call, and of all of them. */

import type { Program } from '../engine/index.ts';
import { dimensions } from '../persona/index.ts';
import type { RunResult } from '../practice/index.ts';
import type { ShiftCallReport, ShiftReport } from '../report/index.ts';

export function callReport(
  { title, customer, difficulty }: Program,
  { pass, scores }: Pick<RunResult, 'pass' | 'scores'>,
  carried: string | null,
): ShiftCallReport {
  return { title, customer, difficulty, carried, pass, scores };
}

export function reportOf(
  title: string,
  seed: string,
  planned: number,
  calls: readonly ShiftCallReport[],
): ShiftReport {
  const mean = (name: keyof ShiftReport['means']) => {
    const points = calls.flatMap(({ scores }) => scores[name] ?? []);
    return points.length === 0
      ? null
      : Math.floor(points.reduce((sum, each) => sum + each, 0) / points.length);
  };
  const [calmness, empathy, boundary] = dimensions.map(mean) as [number | null, number | null, number | null];
  return { title, seed, planned, calls, means: { calmness, empathy, boundary, total: mean('total') } };
}
