/** Shows the place of a finding: the line, and a caret under what is meant, right under wide characters and tabs too. */

import { lineAt, positionAt, type Span } from '../diagnostic/index.ts';
import { clean } from './clean.ts';
import { cells } from './layout.ts';

/** Cells of a terminal that is not wide, and how many of a long line may stand before the place. */
const width = 80;
const before = 40;

/** Two lines: the source line (windowed if it is long) behind its number, and the carets. */
export function frame(span: Span): string[] {
  const start = positionAt(span.source, span.start);
  const line = lineAt(span.source, start.line);
  const column = Math.min(start.column - 1, line.length);
  const gutter = ` ${start.line} | `;
  const [from, to] = windowOf(line, column, width - gutter.length);
  const end = Math.min(to, column + (span.end - span.start));
  const head = (from > 0 ? '…' : '') + clean(line.slice(from, column));
  const tail = clean(line.slice(column, to)) + (to < line.length ? '…' : '');
  const marked = clean(line.slice(column, Math.max(end, after(line, column))));
  const blank = `${' '.repeat(String(start.line).length + 2)}| `;
  const carets = '^'.repeat(Math.max(1, cells(marked)));
  return [(gutter + head + tail).trimEnd(), blank + ' '.repeat(cells(head)) + carets];
}

/** The part of the line to show. Measured as printed, because a line that wraps loses its caret. */
function windowOf(line: string, column: number, room: number): [from: number, to: number] {
  if (cells(clean(line)) <= room) return [0, line.length];
  // One for each … at an end that is cut off.
  const shown = room - 2;
  const cellsOf = (from: number, to: number) => cells(clean(line.slice(from, to)));
  let [from, to, used] = [column, column, 0];
  for (
    let next = prior(line, from);
    from > 0 && used + cellsOf(next, from) <= before;
    next = prior(line, from)
  ) {
    used += cellsOf(next, from);
    from = next;
  }
  for (
    let next = after(line, to);
    to < line.length && used + cellsOf(to, next) <= shown;
    next = after(line, to)
  ) {
    used += cellsOf(to, next);
    to = next;
  }
  return [from, to];
}

/** Where the character before ends and the one after begins: surrogates stay together. */
function prior(line: string, at: number): number {
  return Math.max(0, at - (/[\udc00-\udfff]/.test(line[at - 1] ?? '') ? 2 : 1));
}

function after(line: string, at: number): number {
  return Math.min(line.length, at + ((line.codePointAt(at) ?? 0) > 0xffff ? 2 : 1));
}
