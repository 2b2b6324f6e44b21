/** What somebody sees: the built program in a terminal that is drawn, cell by cell. */

import { Terminal } from '@xterm/headless';
import { root } from '../built-in.ts';
import { spawned } from './session.ts';

export interface Screen {
  readonly type: (keys: string) => void;
  /** The rows of the screen, without blanks at their ends, once it shows this and has come to rest. */
  readonly see: (pattern: RegExp) => Promise<readonly string[]>;
  readonly ended: Promise<number>;
}

const still = 80;
const patience = 10_000;

export function screen(
  args: readonly string[],
  cols: number,
  rows: number,
  env: Record<string, string> = {},
): Screen {
  const drawn = new Terminal({ cols, rows, allowProposedApi: true });
  const child = spawned(args, { cols, rows, cwd: root, env });
  let last = performance.now();
  child.onData((text) => {
    drawn.write(text);
    last = performance.now();
  });
  const ended = new Promise<number>((resolve) => child.onExit(({ exitCode }) => resolve(exitCode)));
  const shown = () => {
    const { active } = drawn.buffer;
    return Array.from({ length: rows }, (_, row) =>
      (active.getLine(active.baseY + row)?.translateToString(true) ?? '').trimEnd(),
    );
  };
  return {
    type: (keys) => child.write(keys),
    async see(pattern) {
      const until = performance.now() + patience;
      for (;;) {
        await new Promise((resolve) => setTimeout(resolve, still / 4));
        const now = shown();
        if (performance.now() - last >= still && pattern.test(now.join('\n'))) return now;
        if (performance.now() > until) throw new Error(`waited for ${pattern}, saw:\n${now.join('\n')}`);
      }
    },
    ended,
  };
}
