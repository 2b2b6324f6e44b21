/** Puts the parser's complaints into an author's words. */

import type { YAMLError } from 'yaml';
import type { Findings } from './findings.ts';
import { quoted } from './quoted.ts';

interface Wording {
  readonly code: YAMLError['code'];
  /** What the library's message has in it, where its code means several things. */
  readonly about?: RegExp;
  readonly message: string;
  readonly hint: string;
}

const inQuotes = 'Put the whole text into quotes.';

/** The parser no longer knows where it is. */
const astray = /in YAML (stream|document)/;

/** The first that fits counts, also of two complaints about one place. What isn't here keeps the library's words. */
const wordings: readonly Wording[] = [
  {
    code: 'MISSING_CHAR',
    about: /closing/,
    message: 'the quote that opens here is never closed',
    hint: "Close it. Within double quotes write a quote as \\\", within single quotes as ''.",
  },
  {
    code: 'MISSING_CHAR',
    about: /Implicit map keys/,
    message: 'a key is not followed by a colon',
    hint: 'Write `key: value`, with a blank behind the colon.',
  },
  {
    code: 'MISSING_CHAR',
    about: /^Missing ,/,
    message: 'a comma is missing within brackets',
    hint: 'Separate by commas; a text with a comma, a bracket or a quote in it needs quotes.',
  },
  {
    code: 'BAD_INDENT',
    about: /end with a/,
    message: 'a bracket that opens above is not closed before this',
    hint: 'Close it with `]` or `}`.',
  },
  {
    code: 'BAD_INDENT',
    about: /same column/,
    message: 'the indent of this line fits none above it',
    hint: 'Give all keys of a mapping, and all items of a list, the same number of blanks.',
  },
  {
    code: 'TAB_AS_INDENT',
    message: 'a tab stands where blanks are due',
    hint: 'Indent with blanks.',
  },
  {
    code: 'MULTILINE_IMPLICIT_KEY',
    message: 'this runs on over the end of its line, up to a colon further down',
    hint: 'A colon is missing here (with a blank behind it), or the next line is indented too far.',
  },
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    message: 'a second colon, or a list, in the middle of a line',
    hint: 'If it is meant as a text, put the whole text into quotes; else start a new line.',
  },
  {
    code: 'BLOCK_IN_FLOW',
    message: 'a line with a key or a hyphen stands within brackets',
    hint: 'Close the bracket that opens above, or separate by commas within it.',
  },
  {
    code: 'BAD_DQ_ESCAPE',
    message: 'a backslash within double quotes that means nothing',
    hint: 'Write two backslashes, or use single quotes.',
  },
  {
    code: 'BAD_SCALAR_START',
    message: 'a text cannot start with this sign',
    hint: inQuotes,
  },
  {
    code: 'UNEXPECTED_TOKEN',
    about: /at node end/,
    message: 'the text goes on behind its closing quote or bracket',
    hint: `${inQuotes} If this line looks right, a quote is left open above it.`,
  },
  {
    code: 'UNEXPECTED_TOKEN',
    about: /on same line with key/,
    message: 'a list cannot start on the line of its key',
    hint: `Start it on the next line. If it is meant as a text: ${inQuotes.toLowerCase()}`,
  },
  {
    code: 'UNEXPECTED_TOKEN',
    about: /^Not a YAML token/,
    message: 'words stand behind `|` or `>`',
    hint: 'Start the text on the next line, or put it into quotes.',
  },
  {
    code: 'UNEXPECTED_TOKEN',
    about: astray,
    message: 'this belongs to nothing above it',
    hint: 'Look for a bracket or a quote too many before it.',
  },
];

/**
 * Reports the first complaint of each line, up to the first that throws the parser off its track: whatever follows is
 * an echo. `quotes` holds where each text in quotes starts, by where it ends.
 */
export function reportSyntax(
  errors: readonly YAMLError[],
  text: string,
  quotes: ReadonlyMap<number, number>,
  found: Findings,
): void {
  const complaints = errors.map((error) => ({ error, rank: rankOf(error), place: placeOf(error, quotes) }));
  const noted = new Set(found.all.map(({ span }) => lineEnd(text, span.start)));
  let reported = -1;
  for (const { error, rank, place } of complaints.sort(
    (a, b) => a.place[0] - b.place[0] || a.rank - b.rank,
  )) {
    if (place[0] <= reported) continue;
    reported = lineEnd(text, place[0]);
    if (noted.has(reported)) continue;
    const wording = wordings[rank];
    found.add('yaml-syntax', place, wording?.message ?? librarysWords(error), wording?.hint);
    if (astray.test(error.message)) return;
  }
}

/** A quote that is never closed is noticed at the end of the file; what helps is where it opens. */
function placeOf(
  { message, pos }: YAMLError,
  quotes: ReadonlyMap<number, number>,
): readonly [number, number] {
  const open = /^Missing closing/.test(message) ? quotes.get(pos[0]) : undefined;
  return open === undefined ? pos : [open, open + 1];
}

function rankOf({ code, message }: YAMLError): number {
  const rank = wordings.findIndex((each) => each.code === code && (each.about?.test(message) ?? true));
  return rank === -1 ? wordings.length : rank;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}

/** Starting small, as ours do, and without the text that some of them quote at length. */
function librarysWords({ message }: YAMLError): string {
  const [head = '', ...rest] = message.split(/: (?=.)/s);
  const start = `${head.slice(0, 1).toLowerCase()}${head.slice(1)}`.replace(/\s+/g, ' ');
  return rest.length === 0 ? start : `${start}: ${quoted(rest.join(': '))}`;
}
