/** Knows the locked figures one by one: what each is called, its unit, and how far it may move. */

import type { LockedFigures } from './locked.ts';

/** How far figures may move: percent points of P(pass), points of the mean total, percent points of P(ending). */
export interface Tolerance {
  readonly pass?: number | undefined;
  readonly total?: number | undefined;
  readonly ending?: number | undefined;
}

/** Evidence 5.7. */
export const defaultTolerance = { pass: 5, total: 3, ending: 5 } as const satisfies Record<
  keyof Tolerance,
  number
>;
/** Of the ability at which half of the runs pass. */
const abilityTolerance = 0.5;

/** As the figures of reports: `percent` is shown of numbers from 0 to 1. */
export type Unit = 'percent' | 'points' | 'number';

export interface Reading {
  /** In words, e.g. `P(pass) of theta-4`; no two of a scenario have the same. */
  readonly figure: string;
  readonly unit: Unit;
  /** To compare, as the lock has it: percent from 0 to 100. */
  readonly value: number;
  /** To show, in the unit's own scale; null where the figure lies out of range. */
  readonly shown: number | null;
  readonly tolerance: (allowed: Readonly<Record<keyof Tolerance, number>>) => number;
  /** What it is where the other side doesn't have it; null: then that is a drift; undefined: then it isn't compared. */
  readonly otherwise: number | null | undefined;
}

/** Those that a lock holds to, by name, in the order of reports. The best line is apart, it is no number. */
export function readingsOf(figures: LockedFigures): ReadonlyMap<string, Reading> {
  const { strategies, endings, total } = figures;
  const all: readonly Reading[] = [
    ...Object.entries(strategies).flatMap(([id, { pass, total }]) => [
      ...(isHeldTo(id) ? [passOf(id, pass)] : []),
      totalOf(`mean total of ${id}`, total, null),
    ]),
    ...Object.entries(endings).map(([id, percent]) => endingOf(id, percent)),
    ...(total === null ? [] : [totalOf('total of the best line', total, undefined)]),
    ability(figures),
  ];
  return new Map(all.map((reading) => [reading.figure, reading]));
}

/** The naive ones have checks of their own; whether they pass with 1 or 4 percent is no news. */
function isHeldTo(id: string): boolean {
  return ['skilled', 'optimal', 'random'].includes(id) || id.startsWith('theta-');
}

function passOf(id: string, percent: number): Reading {
  return {
    figure: `P(pass) of ${id}`,
    unit: 'percent',
    value: percent,
    shown: percent / 100,
    tolerance: ({ pass }) => pass,
    // Its mean total tells already.
    otherwise: undefined,
  };
}

function totalOf(figure: string, points: number, otherwise: null | undefined): Reading {
  return { figure, unit: 'points', value: points, shown: points, tolerance: ({ total }) => total, otherwise };
}

function endingOf(id: string, percent: number): Reading {
  return {
    figure: `P(ending ${id})`,
    unit: 'percent',
    value: percent,
    shown: percent / 100,
    tolerance: ({ ending }) => ending,
    otherwise: 0,
  };
}

/** Where half never pass, or always do, it is beyond the end of the scale: at least as far off as that. */
function ability({ theta50, strategies }: LockedFigures): Reading {
  const end = (strategies['theta-0']?.pass ?? 0) >= 50 ? 0 : 8;
  return {
    figure: 'ability at which half pass',
    unit: 'number',
    value: theta50 ?? end,
    shown: theta50,
    tolerance: () => abilityTolerance,
    otherwise: undefined,
  };
}
