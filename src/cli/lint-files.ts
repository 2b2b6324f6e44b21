/** Reads the packs that `composure lint` is asked about, and has their scenarios linted. */

import { realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { reachableNowhere } from '../balance/index.ts';
import { compareDiagnostics, type Diagnostic } from '../diagnostic/index.ts';
import { lint } from '../lint/index.ts';
import type { Findings } from '../report/index.ts';
import { emptyPack, loadPack, readConfig } from '../script/index.ts';
import { builtIn } from './built-in.ts';
import type { LintTarget } from './lint-targets.ts';
import { idOf, readPack, readSettings, readSource } from './pack-files.ts';
import { packageRoot } from './package-root.ts';

export async function linted(cwd: string, targets: readonly LintTarget[]): Promise<Findings> {
  const each = targets.map((target) => lintedOf(cwd, target));
  return {
    notes: each.flatMap(({ notes }) => notes),
    files: each.flatMap(({ files }) => files),
    diagnostics: each.flatMap(({ diagnostics }) => diagnostics).sort(compareDiagnostics),
  };
}

function lintedOf(cwd: string, { root, files: wanted }: LintTarget): Findings {
  const pack = readPack(root, cwd);
  const own = [...pack.scenarios];
  const named = new Map(wanted?.map((file) => [relative(cwd, file) || file, file]));
  const known = new Set(own.map(([, { name }]) => name));
  const more = [...named]
    .filter(([name]) => !known.has(name))
    .map(([, file]) => [idOf(file), readSource(file, cwd)] as const);
  const scenarios = [...own, ...more];
  const isWanted = (name: string) => wanted === null || named.has(name);
  const below = realpathSync(root) === realpathSync(packageRoot()) ? emptyPack : builtIn().pack();
  const loaded = loadPack({ ...pack, scenarios: scenarios.filter(([, { name }]) => isWanted(name)) }, below);
  const settings = readSettings(root, cwd);
  const found: Diagnostic[] = [
    ...loaded.diagnostics.filter(
      ({ span }) => wanted === null || isWanted(span.source.name) || !known.has(span.source.name),
    ),
    ...(settings === null || wanted !== null ? [] : readConfig(settings).diagnostics),
  ];
  const skipped = new Map<string, number>();
  for (const [id, source] of scenarios) {
    const file = loaded.files[id];
    if (file === undefined || !isWanted(source.name)) continue;
    const program = loaded.pack.scenarios[id]!;
    const { diagnostics, skipped: rules } = lint(
      { program, source, at: file.at, keyAt: file.keyAt, justified: file.value.justify !== undefined },
      reachableNowhere,
    );
    found.push(...diagnostics);
    if (rules.length > 0) skipped.set(program.language, (skipped.get(program.language) ?? 0) + 1);
  }
  return {
    notes: [
      ...loaded.overrides.map((each) => `This pack replaces the built-in ${each}`),
      ...[...skipped].map(
        ([language, count]) => `Rules that go by English words were left out of ${count} in “${language}”`,
      ),
    ],
    files: scenarios.map(([, { name }]) => name).filter(isWanted),
    diagnostics: found,
  };
}
