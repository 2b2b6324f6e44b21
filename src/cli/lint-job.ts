/** Knows what one thread of `composure lint` is asked to do, and does it. Everything here travels between threads. */

import { reachableNowhere } from '../balance/index.ts';
import type { Diagnostic, Source } from '../diagnostic/index.ts';
import { lint } from '../lint/index.ts';
import { loadPack, type Pack } from '../script/index.ts';

export interface LintJob {
  readonly scenarios: readonly (readonly [id: string, source: Source])[];
  /** What they may refer to. */
  readonly context: Pack;
}

export interface LintedBatch {
  readonly diagnostics: readonly Diagnostic[];
  /** The language of each scenario that rules were left out of. */
  readonly skipped: readonly string[];
}

export function lintJob({ scenarios, context }: LintJob): LintedBatch {
  const none = { techniques: null, rules: null, situations: null, personas: [], shifts: [] };
  const { pack, files, diagnostics } = loadPack({ ...none, scenarios }, context);
  const found: Diagnostic[] = [...diagnostics];
  const skipped: string[] = [];
  for (const [id, source] of scenarios) {
    const file = files[id];
    const program = pack.scenarios[id];
    if (file === undefined || program === undefined || file.source !== source) continue;
    const { at, keyAt, value } = file;
    const result = lint(
      { program, source, at, keyAt, justified: value.justify !== undefined },
      reachableNowhere,
    );
    found.push(...result.diagnostics);
    if (result.skipped.length > 0) skipped.push(program.language);
  }
  return { diagnostics: found, skipped };
}
