/** Reads the packs that `composure lint` is asked about, and has their scenarios linted. */

import { realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { reachableNowhere } from '../balance/index.ts';
import { compareDiagnostics, type Diagnostic, type Source } from '../diagnostic/index.ts';
import { lint } from '../lint/index.ts';
import type { Findings } from '../report/index.ts';
import { emptyPack, loadPack, type Pack, type PackFiles, readConfig } from '../script/index.ts';
import { builtIn } from './built-in.ts';
import type { LintTarget } from './lint-targets.ts';
import { idOf, readPack, readSettings, readSource } from './pack-files.ts';
import { packageRoot } from './package-root.ts';

export function linted(cwd: string, targets: readonly LintTarget[]): Findings {
  const each = targets.map((target) => lintedOf(cwd, target));
  return {
    notes: each.flatMap(({ notes }) => notes),
    files: each.flatMap(({ files }) => files),
    diagnostics: each.flatMap(({ diagnostics }) => diagnostics).sort(compareDiagnostics),
  };
}

/** Scenarios read at a time: what has been said of them is kept, they themselves are not. */
const batch = 32;

function lintedOf(cwd: string, { root, files: wanted }: LintTarget): Findings {
  const files = readPack(root, cwd);
  const below = realpathSync(root) === realpathSync(packageRoot()) ? emptyPack : builtIn().pack();
  const shared = loadPack({ ...files, scenarios: [] }, below);
  const settings = readSettings(root, cwd);
  const scenarios = wantedOf(cwd, files, wanted);
  const found = [
    ...shared.diagnostics,
    ...(settings === null || wanted !== null ? [] : readConfig(settings).diagnostics),
  ];
  const overrides = [...shared.overrides];
  const skipped = new Map<string, number>();
  for (const some of batches(scenarios)) {
    const each = lintedBatch(some, shared.pack);
    found.push(...each.diagnostics);
    overrides.push(...each.overrides);
    for (const language of each.skipped) skipped.set(language, (skipped.get(language) ?? 0) + 1);
  }
  return {
    notes: [
      ...overrides.map((each) => `This pack replaces the built-in ${each}`),
      ...[...skipped].map(
        ([language, count]) =>
          `Rules that go by English words were left out of ${count} ${count === 1 ? 'scenario' : 'scenarios'} in “${language}”`,
      ),
    ],
    files: scenarios.map(([, { name }]) => name),
    diagnostics: found,
  };
}

type Named = readonly [id: string, source: Source];

function wantedOf(cwd: string, { scenarios }: PackFiles, wanted: LintTarget['files']): readonly Named[] {
  if (wanted === null) return [...scenarios];
  const names = new Map(wanted.map((file) => [relative(cwd, file) || file, file]));
  const own = [...scenarios].filter(([, { name }]) => names.has(name));
  for (const [, { name }] of own) names.delete(name);
  return [...own, ...[...names.values()].map((file) => [idOf(file), readSource(file, cwd)] as const)];
}

/** Files of one id stay together, so that the loader sees the clash. */
function batches(scenarios: readonly Named[]): readonly (readonly Named[])[] {
  const ordered = [...scenarios].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const all: Named[][] = [];
  for (const each of ordered) {
    const last = all.at(-1);
    if (last === undefined || (last.length >= batch && last.at(-1)![0] !== each[0])) all.push([each]);
    else last.push(each);
  }
  return all;
}

function lintedBatch(scenarios: readonly Named[], context: Pack) {
  const none = { techniques: null, rules: null, personas: [] };
  const { pack, files, overrides, diagnostics } = loadPack({ ...none, scenarios }, context);
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
  return { diagnostics: found, overrides, skipped };
}
