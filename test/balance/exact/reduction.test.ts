/** Merging states that nothing can tell apart changes no figure. */

import { describe, expect, test } from 'vitest';
import { type Analysis, analyse, type Line, type Row } from '../../../src/balance/index.ts';
import { type Program, withDifficulty } from '../../../src/engine/index.ts';
import { builtIn } from '../../built-in.ts';
import { differences, exactly, forPrograms, scripts } from './agreement.ts';
import { figuresIn } from './brute-row.ts';

/** All that is exact to the last digits. Lines by what they come to: there may be others as good. */
function figures({ rows, curve, structure }: Analysis) {
  const { winnable, decisions, openings, best, worst, bestForced } = structure!;
  return {
    rows: rows.map((row: Row) => ({ id: row.id, tension: row.tension, ...figuresIn(row) })),
    curve,
    totals: [best.total, worst.total, bestForced?.total ?? null],
    winnable,
    decisions,
    openings,
    afterOneSlip: structure!.afterOneSlip.winnable,
    afterThreeSlips: structure!.afterThreeSlips.winnable,
    earlyLoss: structure!.earlyLoss === null,
    reach: structure!.reach.map(({ what, line }) => ({
      what,
      replies: length(line),
      odds: line?.probability,
    })),
  };
}

/** Correlations divide by what may be close to nothing. */
function correlations({ items, fairness }: Analysis) {
  return { items, fairness };
}

function length(line: Line | null): number | null {
  return line?.steps.length ?? null;
}

function expectSame(program: Program): { readonly merged: Analysis; readonly apart: Analysis } {
  const merged = analyse(program, { scripts })!;
  const apart = analyse(program, { scripts, reduce: false })!;
  expect(differences(figures(merged), figures(apart), exactly)).toEqual([]);
  expect(differences(correlations(merged), correlations(apart), 1e-7)).toEqual([]);
  return { merged, apart };
}

describe('an analysis in which states are merged', () => {
  test('has the figures of one in which they are not', () => {
    let [merged, apart] = [0, 0];
    forPrograms(40, (program) => {
      const both = expectSame(program);
      merged += both.merged.size.classes;
      apart += both.apart.size.classes;
    });
    expect(merged).toBeLessThan(apart / 2);
  });

  test('has them for a shipped scenario, with far fewer states', () => {
    const { merged, apart } = expectSame(withDifficulty(builtIn.pack.scenarios['cold-toast']!, 'easy'));
    expect(merged.size.classes).toBeLessThan(apart.size.classes / 4);
  });
});
