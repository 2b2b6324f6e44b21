/** `composure lint`: what is wrong with scenarios, and what could be better. */

import { type Diagnostic, edited, hasErrors, type Source } from '../diagnostic/index.ts';
import {
  counted,
  type Findings,
  findingsGithub,
  findingsJson,
  findingsJunit,
  findingsText,
  type Look,
} from '../report/index.ts';
import { type Env, say } from './env.ts';
import { Reported, UsageError } from './exit.ts';
import { linted } from './lint-files.ts';
import { type LintTarget, targetsOf } from './lint-targets.ts';
import type { LookOptions } from './look.ts';
import { expectPlace, put, reportLook, writeWhole } from './report-output.ts';

/** The command's choices are these keys. */
export const lintReporters = {
  text: findingsText,
  json: findingsJson,
  github: findingsGithub,
  junit: (findings) => findingsJunit(findings, 'lint'),
} satisfies Record<string, (findings: Findings, look: Look) => string | Promise<string>>;

export interface LintOptions extends LookOptions {
  readonly pack?: string;
  readonly reporter: keyof typeof lintReporters;
  readonly output?: string;
  readonly maxWarnings?: string;
  readonly quiet?: boolean;
  readonly fix?: boolean;
}

export async function lint(env: Env, paths: readonly string[], options: LintOptions): Promise<void> {
  const most = mostWarnings(options.maxWarnings);
  expectPlace(env.cwd, options.output);
  const targets = targetsOf(env.cwd, paths, options.pack);
  const found = options.fix === true ? await mended(env, targets) : await linted(env.cwd, targets);
  const warnings = found.diagnostics.filter(({ severity }) => severity === 'warning');
  const text = await lintReporters[options.reporter](
    options.quiet === true ? errorsOf(found) : found,
    reportLook(env, options),
  );
  await put(env, text, options.output);
  if (hasErrors(found.diagnostics)) throw new Reported();
  if (warnings.length > most) {
    say(env.stderr, [`composure: ${counted(warnings.length, 'warning')}; --max-warnings allows ${most}`]);
    throw new Reported();
  }
}

function errorsOf(found: Findings): Findings {
  const errors = found.diagnostics.filter(({ severity }) => severity === 'error');
  const kept = found.diagnostics.length - errors.length;
  const note = `Not shown: ${counted(kept, 'warning')}`;
  return { ...found, diagnostics: errors, notes: kept === 0 ? found.notes : [...found.notes, note] };
}

function mostWarnings(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0 || text.trim() === '')
    throw new UsageError(`--max-warnings takes a whole number from 0, not ${text}`);
  return value;
}

/** Mending one thing may bring another to light, so it goes on until there is nothing left to mend. */
async function mended(env: Env, targets: readonly LintTarget[]): Promise<Findings> {
  const files = new Set<string>();
  for (;;) {
    const found = await linted(env.cwd, targets);
    const fixes = fixesOf(found.diagnostics);
    if (fixes.size === 0) {
      if (files.size > 0) say(env.stderr, [`mended: ${[...files].join(', ')}`]);
      return found;
    }
    for (const [source, edits] of fixes) {
      files.add(source.name);
      await writeWhole(env.cwd, source.name, edited(source.text, edits));
    }
  }
}

function fixesOf(diagnostics: readonly Diagnostic[]): ReadonlyMap<Source, NonNullable<Diagnostic['fix']>> {
  const fixes = new Map<Source, NonNullable<Diagnostic['fix']>>();
  for (const { span, fix } of diagnostics)
    if (fix !== undefined && fix.length > 0)
      fixes.set(span.source, [...(fixes.get(span.source) ?? []), ...fix]);
  return fixes;
}
