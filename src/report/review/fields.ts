/** Knows how a page of the debrief sets its parts: a heading, a sentence, a name with a text beside it. */

import { clean } from '../clean.ts';
import { cells, hang, pad, wrap } from '../layout.ts';
import type { Look } from '../look.ts';

/** Cells for the names. */
const column = 13;
/** Below this many cells a text beside its name would be a ribbon: it stands under it. */
const beside = 48;
const indent = '  ';

export function heading(text: string, look: Look): string[] {
  return (look.plain ? [clean(text)] : wrap(clean(text), look.width)).map((line) =>
    look.palette.strong(line),
  );
}

export function sentence(text: string, look: Look): string[] {
  return look.plain ? [clean(text)] : wrap(clean(text), look.width);
}

/** What is said about the page rather than on it. */
export function note(text: string, look: Look): string[] {
  return sentence(text, look).map((line) => look.palette.dim(line));
}

/** Nothing where there is no text. */
export function field(name: string, text: string | null, look: Look): string[] {
  if (text === null) return [];
  if (look.plain) return [`${clean(name)}: ${clean(text)}`];
  const { dim } = look.palette;
  const narrow = look.width < beside;
  if (!narrow && cells(clean(name)) < column)
    return hang(dim(pad(clean(name), column)), clean(text), look.width);
  // A long name stands on lines of its own, so that the texts keep their column.
  return [
    ...wrap(clean(name), look.width).map((line) => dim(line)),
    ...hang(narrow ? indent : ' '.repeat(column), clean(text), look.width),
  ];
}

/** A row whose words go below it where there is no room beside it. */
export function row(lead: string, words: string, look: Look): string[] {
  const room = look.width - cells(lead);
  if (room >= Math.min(beside - column, cells(clean(words)))) return hang(lead, clean(words), look.width);
  return [lead.trimEnd(), ...hang(indent, clean(words), look.width)];
}

/** Parts with a blank line between them; empty ones leave none. */
export function spaced(parts: readonly (readonly string[])[]): string[] {
  return parts
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}
