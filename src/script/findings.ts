/** Collects what is wrong in one file. */

import type { Diagnostic, Edit, Source, Span } from '../diagnostic/index.ts';
import { type ScriptCode, scriptCodes } from './codes.ts';
import { maxFindings } from './limits.ts';

export interface Findings {
  readonly source: Source;
  readonly all: readonly Diagnostic[];
  /** Notes a finding at a span, or at a pair of offsets. The hint defaults to the code's own way out. */
  add(
    code: ScriptCode,
    place: Span | readonly number[],
    message: string,
    hint?: string,
    fix?: readonly Edit[],
  ): void;
}

export function findings(source: Source): Findings {
  const all: Diagnostic[] = [];
  return {
    source,
    all,
    add(code, place, message, hint, fix) {
      if (all.length >= maxFindings) return;
      const { severity, fix: wayOut } = scriptCodes[code];
      const span = 'source' in place ? place : spanOf(source, place);
      const mends = fix === undefined ? {} : { fix };
      all.push({ code, severity, message, hint: hint ?? wayOut, span, ...mends });
    },
  };
}

/** Within the text: what is missing at its end, the parser places one behind. */
function spanOf(source: Source, [from = 0, to = from]: readonly number[]): Span {
  const start = Math.min(from, source.text.length);
  return { source, start, end: Math.min(Math.max(to, start), source.text.length) };
}
