/** Knows when a figure has drifted: it is further from the lock than an edit may move it without anybody's word. */

import { type Difficulty, difficulties } from '../../persona/index.ts';
import type { LockedFigures, LockedScenario } from './locked.ts';
import { defaultTolerance, type Reading, readingsOf, type Tolerance, type Unit } from './readings.ts';

/** A figure that has moved beyond its tolerance. */
export interface Drift {
  readonly difficulty: Difficulty;
  /** Which one of its difficulty. */
  readonly key: string;
  /** In words, e.g. `P(pass) of theta-4`. */
  readonly figure: string;
  /** `percent` figures, and their tolerances, are numbers from 0 to 1. */
  readonly unit: Unit;
  /** Null where there is no such figure; of the best line its total. */
  readonly was: number | null;
  readonly is: number | null;
  readonly tolerance: number;
}

/** Percent has two decimals, points one: what lies on the bound is within it. */
const rounding = 1e-6;
/** The keys of what isn't a reading. */
const bestLine = 'best line';
const whole = 'difficulty';

/**
 * Both sides of the same version of the customer model, and of the difficulties that were asked for. Where `content` is
 * equal nothing should drift; what does is reported all the same, except the best line, which has equals.
 */
export function driftOf(
  locked: LockedScenario,
  now: LockedScenario,
  tolerance: Tolerance = {},
): readonly Drift[] {
  const { pass, total, ending } = tolerance;
  const allowed = {
    pass: pass ?? defaultTolerance.pass,
    total: total ?? defaultTolerance.total,
    ending: ending ?? defaultTolerance.ending,
  };
  return difficulties.flatMap((difficulty) => {
    const [was, is] = [locked.difficulties[difficulty], now.difficulties[difficulty]];
    if (was === undefined || is === undefined) return wholeDrift(difficulty, was, is);
    const [before, after] = [readingsOf(was), readingsOf(is)];
    const keys = [...new Set([...before.keys(), ...after.keys()])];
    const moved = keys.flatMap((key) => readingDrift(difficulty, before.get(key), after.get(key), allowed));
    return locked.content === now.content ? moved : [...moved, ...lineDrift(difficulty, was, is)];
  });
}

/** What other figures of the same difficulty say of a drift. */
export interface WayBack {
  /** As `Drift.is`. */
  readonly figure: number | null;
  /** How much of the way back to what was they are: 0 not at all, 1 all of it; less and more are possible. */
  readonly share: number;
}

export function wayBack(
  { key, is }: Drift,
  locked: LockedFigures,
  now: LockedFigures,
  other: LockedFigures,
): WayBack {
  if (key === whole) return { figure: is, share: 0 };
  if (key === bestLine) {
    return { figure: other.total, share: other.best.join(' ') === locked.best.join(' ') ? 1 : 0 };
  }
  const [was, at, back] = [locked, now, other].map((figures) => readingsOf(figures).get(key));
  const figure = back?.shown ?? null;
  const value = (reading: Reading | undefined) => reading?.value ?? was?.otherwise ?? at?.otherwise ?? null;
  const [from, to, reached] = [value(at), value(was), value(back)];
  if (from === null || to === null || reached === null) {
    return { figure, share: (to === null) === (reached === null) ? 1 : 0 };
  }
  return { figure, share: (from - reached) / (from - to) };
}

function readingDrift(
  difficulty: Difficulty,
  was: Reading | undefined,
  is: Reading | undefined,
  allowed: Readonly<Record<keyof Tolerance, number>>,
): readonly Drift[] {
  const known = (was ?? is)!;
  const { figure, unit, otherwise } = known;
  const tolerance = known.tolerance(allowed);
  const isMissing = was === undefined || is === undefined;
  if (isMissing && otherwise === undefined) return [];
  const isWithin =
    !(isMissing && otherwise === null) &&
    Math.abs((was?.value ?? 0) - (is?.value ?? 0)) <= tolerance + rounding;
  if (isWithin) return [];
  const scale = unit === 'percent' ? 100 : 1;
  return [
    {
      difficulty,
      key: figure,
      figure,
      unit,
      was: was?.shown ?? null,
      is: is?.shown ?? null,
      tolerance: tolerance / scale,
    },
  ];
}

/** One for all of it, with the figure that says most. */
function wholeDrift(
  difficulty: Difficulty,
  was: LockedFigures | undefined,
  is: LockedFigures | undefined,
): readonly Drift[] {
  if (was === undefined && is === undefined) return [];
  const skilled = (figures: LockedFigures | undefined) => {
    const pass = figures?.strategies.skilled?.pass;
    return pass === undefined ? null : pass / 100;
  };
  const figure = 'every figure, P(pass) of skilled';
  const own = { difficulty, key: whole, figure, unit: 'percent', tolerance: 0 } as const;
  return [{ ...own, was: skilled(was), is: skilled(is) }];
}

function lineDrift(difficulty: Difficulty, was: LockedFigures, is: LockedFigures): readonly Drift[] {
  // Where sampled there is none to compare.
  if (was.total === null || is.total === null) return [];
  const turn = Array.from({ length: Math.max(was.best.length, is.best.length) }).findIndex(
    (_, at) => was.best[at] !== is.best[at],
  );
  if (turn === -1) return [];
  const [before, after] = [was.best[turn] ?? 'the end', is.best[turn] ?? 'the end'];
  const figure = `best line (reply ${turn + 1}: ${after}, was ${before})`;
  const own = { difficulty, key: bestLine, figure, unit: 'points', tolerance: 0 } as const;
  return [{ ...own, was: was.total, is: is.total }];
}
