/** Reads standard input line by line: one reader for the whole command, since a second would lose what the first has buffered. */

import { createInterface } from 'node:readline';
import type { Env } from './env.ts';

export interface LineInput {
  /** The next line without blanks around it; null at the end. */
  readonly read: () => Promise<string | null>;
  readonly close: () => void;
}

export function lineInput(env: Env): LineInput {
  const reader = createInterface({ input: env.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  const lines = reader[Symbol.asyncIterator]();
  return {
    async read() {
      const next = await lines.next();
      return next.done === true ? null : next.value.trim();
    },
    close: () => reader.close(),
  };
}

/** For a single question; whatever else has come is lost, so not for what is piped. Null at the end. */
export async function oneLine(env: Env): Promise<string | null> {
  const input = lineInput(env);
  try {
    return await input.read();
  } finally {
    input.close();
  }
}
