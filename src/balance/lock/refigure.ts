/** Computes again what a lock would hold, for a program in which something has been put back. */

import type { Program } from '../../engine/index.ts';
import { analyse } from '../analyse.ts';
import type { Scripts } from '../strategies/borrowed.ts';
import { figuresOf } from './figures.ts';
import type { LockedFigures } from './locked.ts';

/** Null where the states are too many. */
export function refigure(program: Program, scripts: Scripts): LockedFigures | null {
  const analysis = analyse(program, { scripts, detail: false });
  return analysis === null ? null : figuresOf(analysis);
}
