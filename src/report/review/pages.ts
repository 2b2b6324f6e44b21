/** Knows where a page is cut that is longer than the screen: between parts, else between facts, else anywhere. */

/** Pieces of at most so many lines, none empty; blank lines at a cut are gone. */
export function cut(lines: readonly string[], rows: number): readonly (readonly string[])[] {
  if (lines.length <= rows) return [lines];
  const at = placeToCut(lines, rows);
  const end = lines.findLastIndex((line, index) => index < at && line !== '') + 1;
  const next = lines.findIndex((line, index) => index >= at && line !== '');
  return [lines.slice(0, end), ...(next < 0 ? [] : cut(lines.slice(next), rows))];
}

/** Lines that nobody wants to turn a page for. */
const few = 3;

/** The number of lines that stay, from 1 to `rows`. */
function placeToCut(lines: readonly string[], rows: number): number {
  const places = Array.from({ length: rows }, (_, index) => rows - index);
  const blanks = places.filter((at) => lines[at] === '');
  // A page of one line would look like a mistake.
  const blank = blanks.find((at) => lines.length - at > few) ?? blanks[0];
  // A page of two thirds air is no page.
  if (blank !== undefined && blank >= rows / 3) return blank;
  const fact = places.find((at) => at >= rows / 2 && betweenFacts(lines, at));
  return fact ?? blank ?? rows;
}

/** Not within a fact, whose further lines are indented, nor where a part's first or last line would stand alone. */
function betweenFacts(lines: readonly string[], at: number): boolean {
  const leavesFirst = at === 1 || lines[at - 2] === '';
  const leavesLast = (lines[at + 1] ?? '') === '';
  return !lines[at]!.startsWith(' ') && !leavesFirst && !leavesLast;
}
