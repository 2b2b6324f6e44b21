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
  if (blank !== undefined && blank >= rows / 2) return blank;
  const fact = places.find((at) => startsFact(lines[at]!) && !isHeading(lines, at - 1) && at >= rows / 2);
  return fact ?? blank ?? rows;
}

/** What goes on from the line before is indented. */
function startsFact(line: string): boolean {
  return !line.startsWith(' ');
}

/** The first line of a part: nobody wants it alone at the foot of a page. */
function isHeading(lines: readonly string[], at: number): boolean {
  return at === 0 || lines[at - 1] === '';
}
