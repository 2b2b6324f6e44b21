/** Knows columns: wrapping, padding and hanging indents, measured in cells, so that wide text holds its place. */

import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

export function cells(text: string): number {
  return stringWidth(text);
}

/** `1 file`, `2 files`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - cells(text)));
}

/** Words wider than a line are broken, but never within what a reader takes for one character. */
export function wrap(text: string, width: number): string[] {
  const columns = Math.max(10, width);
  const words = text.split(' ').map((word) => (cells(word) > columns ? broken(word, columns) : word));
  return wrapAnsi(words.join(' '), columns, { trim: true, wordWrap: true, hard: true }).split('\n');
}

/** The text wrapped behind a lead; following lines are indented to its width. */
export function hang(lead: string, text: string, width: number): string[] {
  const indent = cells(lead);
  return wrap(text, width - indent).map((line, index) => (index === 0 ? lead : ' '.repeat(indent)) + line);
}

/** Left and right on one line; the right side goes below where both don't fit. */
export function sides(left: string, right: string, width: number): string[] {
  const gap = width - cells(left) - cells(right);
  if (right === '') return wrap(left, width);
  return gap < 2 ? [...wrap(left, width), ...wrap(right, width)] : [left + ' '.repeat(gap) + right];
}

/** The wrapping library breaks between code points, which tears families, flags and accents apart. */
function broken(word: string, columns: number): string {
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(word);
  const pieces = [''];
  for (const { segment } of graphemes) {
    const longer = pieces.at(-1) + segment;
    if (cells(longer) > columns) pieces.push(segment);
    else pieces[pieces.length - 1] = longer;
  }
  // No two neighbours fit on one line, so that every blank put in here ends up at a line's end and is trimmed.
  return pieces.join(' ');
}
