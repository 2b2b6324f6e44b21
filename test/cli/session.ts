/** The built program in a real terminal of 80 by 24. */

import { spawn } from '@lydell/node-pty';
import { root } from '../built-in.ts';
import { bin } from './composure.ts';
import { freshHome } from './home.ts';

export const enter = '\r';

export interface Session {
  readonly type: (keys: string) => void;
  /** Resolves once what has been written since the last call matches. */
  readonly see: (pattern: RegExp) => Promise<string>;
  readonly ended: Promise<number>;
  /** As from another process; SIGHUP is what a terminal that is closed sends. */
  readonly kill: (signal: 'SIGTERM' | 'SIGHUP') => void;
}

/** The built program in a pseudo-terminal, with a home of its own unless `env` names one. */
export function spawned(
  args: readonly string[],
  { env, ...size }: { cols: number; rows: number; cwd: string; env: Record<string, string> },
) {
  const own = { COMPOSURE_HOME: freshHome(), TERM: 'xterm-256color' };
  return spawn(process.execPath, [bin, ...args], {
    ...size,
    env: { ...process.env, ...own, ...env } as Record<string, string>,
  });
}

export function terminal(
  args: readonly string[],
  env: Record<string, string> = {},
  cwd: string = root,
  cols = 80,
): Session {
  const child = spawned(args, { cols, rows: 24, cwd, env });
  let seen = '';
  let wake = () => {};
  child.onData((text) => {
    seen += text;
    wake();
  });
  const ended = new Promise<number>((resolve) => child.onExit(({ exitCode }) => resolve(exitCode)));
  const see = async (pattern: RegExp): Promise<string> => {
    const deadline = setTimeout(() => wake(), 10_000);
    for (const started = process.hrtime.bigint(); ; ) {
      if (pattern.test(seen)) break;
      if (process.hrtime.bigint() - started > 9_000_000_000n)
        throw new Error(`waited for ${pattern}, saw:\n${seen}`);
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    clearTimeout(deadline);
    const text = seen;
    seen = '';
    // The prompt listens only from the next tick on; keys typed earlier are dropped on purpose.
    await new Promise((resolve) => setTimeout(resolve, 60));
    return text;
  };
  return { type: (keys) => child.write(keys), see, ended, kill: (signal) => child.kill(signal) };
}
