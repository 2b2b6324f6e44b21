/** Tries single edits for a finding until one mends it, and says what became of the figures. */

import type { Program } from '../../engine/index.ts';
import type { Analysis } from '../analysis.ts';
import { type Result, shown } from '../checks/evaluate.ts';
import { keyOf, noticed } from '../mutants/noticed.ts';
import { candidatesFor } from './candidates.ts';
import type { Mend, MendedFigure } from './mend.ts';

/** Analyses that one finding may cost. */
const defaultTries = 20;
/** Figures of other findings are told where they move by this much, in the unit shown. */
const worthTelling = 0.5;

/**
 * The first single edit that makes the failed check hold and lets no other fail, or fail worse; null if there is none
 * among `tries`. `results` are those of the analysis, `tryOut` gives those of an edited program (null: can't be told).
 */
export function mendOf(
  analysis: Analysis,
  results: readonly Result[],
  failed: Result,
  tryOut: (program: Program) => readonly Result[] | null,
  tries = defaultTries,
): Mend | null {
  for (const { edit, program } of candidatesFor(analysis, failed, tries)) {
    const after = tryOut(program);
    if (after === null) continue;
    const mended = sameIn(after, failed);
    if (mended?.verdict !== 'ok' || noticed(results, after)) continue;
    return { edit, figures: [figure(failed, mended), ...moved(results, after, failed)] };
  }
  return null;
}

/** Other figures that were out of range before. */
function moved(before: readonly Result[], after: readonly Result[], failed: Result): readonly MendedFigure[] {
  return before.flatMap((result) => {
    const now = result === failed || result.verdict === 'ok' ? undefined : sameIn(after, result);
    if (now === undefined) return [];
    const { was, is, ...told } = figure(result, now);
    const change = Math.abs(shown(is.value, told.unit) - shown(was.value, told.unit));
    return change < worthTelling ? [] : [{ ...told, was, is }];
  });
}

function sameIn(results: readonly Result[], wanted: Result): Result | undefined {
  const key = keyOf(wanted);
  return results.find((result) => keyOf(result) === key);
}

function figure({ check, measurement }: Result, now: Result): MendedFigure {
  return {
    what: measurement.what,
    unit: check.unit,
    was: measurement.figure,
    is: now.measurement.figure,
  };
}
