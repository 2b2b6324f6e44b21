/** Knows edits of a text: stretches of it, and what takes their place. */

import type { Span } from './source.ts';

export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** The text with all edits made, whatever their order. Of edits that overlap the first counts: a second run finds the other. */
export function edited(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const parts: string[] = [];
  let done = 0;
  for (const { span, text: instead } of ordered) {
    if (span.start < done) continue;
    parts.push(text.slice(done, span.start), instead);
    done = span.end;
  }
  return [...parts, text.slice(done)].join('');
}
