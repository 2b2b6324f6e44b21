/** Knows a text, its name, and how an offset in it becomes a line and a column. */

/** A text with a name. Offsets count UTF-16 code units from 0, as JavaScript strings do. */
export interface Source {
  /** What a person would call it: a path relative to where they stand, or `<text>`. */
  readonly name: string;
  readonly text: string;
}

/** A stretch of a source, `start` inclusive, `end` exclusive. */
export interface Span {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

/** Both count from 1; the column counts UTF-16 code units, as editors and language servers do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where an offset stands. Beyond the end of the text it is the position of the end. */
export function positionAt(source: Source, offset: number): Position {
  const upTo = source.text.slice(0, Math.max(0, offset));
  const lineStart = upTo.lastIndexOf('\n') + 1;
  let line = 1;
  for (let at = upTo.indexOf('\n'); at !== -1; at = upTo.indexOf('\n', at + 1)) line += 1;
  return { line, column: upTo.length - lineStart + 1 };
}

/** The text of a line (counted from 1) without its line break. */
export function lineAt(source: Source, line: number): string {
  return source.text.split('\n')[line - 1]?.replace(/\r$/, '') ?? '';
}
