/** Findings as text: where, what, the line itself, and the way out. */

import { type Diagnostic, location } from '../diagnostic/index.ts';
import { clean } from './clean.ts';
import { frame } from './frame.ts';
import { counted, hang } from './layout.ts';
import type { Look } from './look.ts';

export function diagnosticsText(diagnostics: readonly Diagnostic[], look: Look): string {
  const parts = diagnostics.map((each) => diagnosticView(each, look).join('\n'));
  return `${[...parts, tally(diagnostics)].join('\n\n')}\n`;
}

export function diagnosticView(
  { code, severity, message, hint, span }: Diagnostic,
  { palette, width }: Look,
): readonly string[] {
  const paint = severity === 'error' ? palette.bad : palette.accent;
  return [
    `${clean(location(span))} ${paint(severity)} ${palette.dim(code)}`,
    ...hang('  ', clean(message), width),
    ...frame(span).map((line) => palette.dim(line)),
    ...(hint === null ? [] : hang('  → ', clean(hint), width)),
  ];
}

/** How many, in how many files. */
export function tally(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const files = new Set(diagnostics.map(({ span }) => span.source.name)).size;
  const parts = [counted(errors, 'error'), ...(warnings > 0 ? [counted(warnings, 'warning')] : [])];
  return `${parts.join(', ')} in ${counted(files, 'file')}`;
}
