/** Decides how this terminal is written to: colours, width, plain or drawn. */

import { Chalk, supportsColor } from 'chalk';
import type { Look, Palette } from '../report/index.ts';
import type { Env } from './env.ts';

export interface LookOptions {
  readonly plain?: boolean;
  readonly color?: boolean;
}

/** Plain on request, without a terminal on either side, and with TERM=dumb. */
export function isPlain(env: Env, options: LookOptions): boolean {
  if (options.plain === true || env.variables.TERM === 'dumb') return true;
  return env.stdin.isTTY !== true || env.stdout.isTTY !== true;
}

export function lookOf(env: Env, options: LookOptions): Look {
  const plain = isPlain(env, options);
  // Two columns of margin on either side; 80 is as wide as a line is pleasant to read.
  const width = Math.max(20, Math.min(env.stdout.columns ?? 80, 80) - 4);
  return { palette: paletteOf(env, options), width: plain ? 100 : width, plain };
}

function paletteOf(env: Env, options: LookOptions): Palette {
  const chalk = new Chalk({ level: colourLevel(env, options) });
  // Wrapped, because chalk joins all its arguments, and `lines.map(palette.dim)` passes three.
  const one = (paint: (text: string) => string) => (text: string) => paint(text);
  return {
    strong: one(chalk.bold),
    dim: one(chalk.dim),
    accent: one(chalk.cyan),
    good: one(chalk.green),
    bad: one(chalk.red),
  };
}

/** The flag wins over NO_COLOR, which wins over what the terminal can do. chalk itself does not know NO_COLOR. */
function colourLevel(env: Env, { color }: LookOptions): 0 | 1 | 2 | 3 {
  if (color === false || env.variables.TERM === 'dumb') return 0;
  if (env.variables.NO_COLOR !== undefined && env.variables.NO_COLOR !== '') return 0;
  if (env.stdout.isTTY !== true && env.variables.FORCE_COLOR === undefined) return 0;
  return supportsColor === false ? 0 : supportsColor.level;
}
