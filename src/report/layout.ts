/** Knows columns: wrapping, padding and hanging indents, measured in cells, so that wide text holds its place. */

import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

export function cells(text: string): number {
  return stringWidth(text);
}

export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - cells(text)));
}

export function wrap(text: string, width: number): string[] {
  return wrapAnsi(text, Math.max(10, width), { trim: true, wordWrap: true, hard: true }).split('\n');
}

/** The text wrapped behind a lead; following lines are indented to its width. */
export function hang(lead: string, text: string, width: number): string[] {
  const indent = cells(lead);
  return wrap(text, width - indent).map((line, index) => (index === 0 ? lead : ' '.repeat(indent)) + line);
}

/** Left and right on one line; the right side goes below where both don't fit. */
export function sides(left: string, right: string, width: number): string[] {
  const gap = width - cells(left) - cells(right);
  return gap < 2 ? [left, right] : [left + ' '.repeat(gap) + right];
}
