/** Knows what a finding about somebody's files is: a code, a place, what is wrong and the way out. */

import type { Edit } from './edit.ts';
import { positionAt, type Span } from './source.ts';

export type Severity = 'error' | 'warning';

/** An author's mistake, as data. Nothing that reads YAML throws; it returns these. */
export interface Diagnostic {
  /** Stable and documented in docs/diagnostics, e.g. `unknown-key`. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, one sentence, no final full stop. */
  readonly message: string;
  /** The way out, one sentence. */
  readonly hint: string | null;
  readonly span: Span;
  /** Edits of its file that mend it and can change nothing else; left out where there are none. */
  readonly fix?: readonly Edit[];
}

/** What a code means, for the docs and `--help`; every code has one entry in one registry. */
export interface CodeDoc {
  readonly severity: Severity;
  readonly summary: string;
  readonly why: string;
  readonly fix: string;
}

/** By file, then by place, then by code, so that output never depends on the order of the checks. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.span.source.name, b.span.source.name) ||
    a.span.start - b.span.start ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

/** `file:line:column`, the form that terminals and editors turn into a link. */
export function location(span: Span): string {
  const { line, column } = positionAt(span.source, span.start);
  return `${span.source.name}:${line}:${column}`;
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

// Not localeCompare: its order depends on the machine's ICU data.
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
