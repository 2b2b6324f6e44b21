/** The last line of every prompt: what each key does. */

import { cells, type Look } from '../report/index.ts';

const gap = '   ';

/** Side by side, and on a narrow screen in as many lines as it takes, none of them broken within a key's words. */
export function legendOf(parts: readonly string[], { palette, width }: Look): string {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && cells(last + gap + part) <= width) lines[lines.length - 1] = last + gap + part;
    else lines.push(part);
  }
  return lines.map((line) => `  ${palette.dim(line)}`).join('\n');
}
