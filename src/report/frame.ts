/** Shows the place of a finding: the line, and a caret under what is meant, right under wide characters and tabs too. */

import { lineAt, positionAt, type Span } from '../diagnostic/index.ts';
import { clean } from './clean.ts';
import { cells } from './layout.ts';

/** Code units of a long line that are shown on either side of the place. */
const before = 40;
const shown = 76;

/** Two lines: the source line (windowed if it is long) behind its number, and the carets. */
export function frame(span: Span): string[] {
  const start = positionAt(span.source, span.start);
  const line = lineAt(span.source, start.line);
  const column = start.column - 1;
  const from = line.length > shown ? Math.max(0, column - before) : 0;
  const to = Math.min(line.length, from + shown);
  const head = (from > 0 ? '…' : '') + clean(line.slice(from, column));
  const marked = clean(line.slice(column, Math.min(to, column + Math.max(1, span.end - span.start))));
  const rest =
    clean(line.slice(Math.min(to, column + (span.end - span.start)), to)) + (to < line.length ? '…' : '');
  const gutter = ` ${start.line} | `;
  const blank = `${' '.repeat(String(start.line).length + 2)}| `;
  const carets = '^'.repeat(Math.max(1, cells(marked)));
  const tail =
    span.end > span.start ? marked + rest : clean(line.slice(column, to)) + (to < line.length ? '…' : '');
  return [(gutter + head + tail).trimEnd(), blank + ' '.repeat(cells(head)) + carets];
}
