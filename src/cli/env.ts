/** What a command may touch of the outside world. Built from `process` in main.ts, and by tests. */

import type { Readable, Writable } from 'node:stream';

export interface Env {
  readonly cwd: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number; readonly rows?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Has `act` called once before the process ends by Ctrl-C, a closed terminal or SIGTERM; null: nothing more. */
  readonly onInterrupt: (act: (() => Promise<void>) | null) => void;
}

export function say(stream: Writable, lines: readonly string[]): void {
  stream.write(lines.map((line) => `${line}\n`).join(''));
}
