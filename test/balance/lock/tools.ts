/** The platform's part of a lock, as the command line has it, and locks of programs. */

import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import { type AnalysisOptions, analyse } from '../../../src/balance/analyse.ts';
import { figuresOf } from '../../../src/balance/lock/figures.ts';
import { type LockOptions, lockOf } from '../../../src/balance/lock/lock-of.ts';
import type { LockedFigures, LockedScenario, Tools } from '../../../src/balance/lock/locked.ts';
import { type Program, withDifficulty } from '../../../src/engine/index.ts';
import type { Difficulty } from '../../../src/persona/index.ts';

export const tools: Tools = {
  hash: (text) => createHash('sha256').update(text).digest('hex'),
  pack: (text) => deflateSync(text).toString('base64'),
  unpack: (packed) => {
    try {
      return inflateSync(Buffer.from(packed, 'base64')).toString();
    } catch {
      return null;
    }
  },
};

export function analysed(program: Program, options: AnalysisOptions = {}) {
  const analysis = analyse(program, options);
  if (analysis === null) throw new Error('more states than the limit');
  return analysis;
}

/** Of one difficulty unless it is told others. */
export function locked(
  program: Program,
  difficulties: readonly Difficulty[] = ['easy'],
  options: LockOptions = {},
): LockedScenario {
  const analyses = difficulties.map((difficulty) => analysed(withDifficulty(program, difficulty), options));
  return lockOf(program, analyses, tools, options);
}

export function refigured(program: Program, scripts = {}): LockedFigures {
  return figuresOf(analysed(program, { scripts }));
}
