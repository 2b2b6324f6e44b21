/** Reads the packs that `composure lint` is asked about, and has their scenarios linted. */

import { realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { compareDiagnostics, type Diagnostic, type Source } from '../diagnostic/index.ts';
import { counted, type Findings } from '../report/index.ts';
import { emptyPack, loadPack, type Pack, type PackFiles, readConfig } from '../script/index.ts';
import { builtIn } from './built-in.ts';
import { type LintedBatch, type LintJob, lintJob } from './lint-job.ts';
import type { LintTarget } from './lint-targets.ts';
import { idOf, readPack, readSettings, readSource } from './pack-files.ts';
import { packageRoot } from './package-root.ts';
import { threadsOf } from './threads.ts';

export async function linted(cwd: string, targets: readonly LintTarget[]): Promise<Findings> {
  const each: Findings[] = [];
  for (const target of targets) each.push(await lintedOf(cwd, target));
  return {
    notes: each.flatMap(({ notes }) => notes),
    files: each.flatMap(({ files }) => files),
    diagnostics: each.flatMap(({ diagnostics }) => diagnostics).sort(compareDiagnostics),
  };
}

/** Scenarios read at a time: what has been said of them is kept, they themselves are not. */
const batch = 32;

async function lintedOf(cwd: string, { root, files: wanted }: LintTarget): Promise<Findings> {
  const files = readPack(root, cwd);
  const below = realpathSync(root) === realpathSync(packageRoot()) ? emptyPack : builtIn().pack();
  // Shifts name scenarios and their facts, so they are read where those are: `shiftFindings`.
  const shared = loadPack({ ...files, scenarios: [], shifts: [] }, below);
  const settings = readSettings(root, cwd);
  const scenarios = wantedOf(cwd, files, wanted);
  const found = [
    ...shared.diagnostics,
    ...(settings === null || wanted !== null ? [] : readConfig(settings).diagnostics),
    ...(wanted === null ? shiftFindings(files, shared.pack) : []),
  ];
  const replaced = scenarios.flatMap(([id]) =>
    Object.hasOwn(below.scenarios, id) ? [`scenario ${id}`] : [],
  );
  const overrides = [...shared.overrides, ...replaced];
  const skipped = new Map<string, number>();
  for (const each of await lintedBatches(batches(scenarios), shared.pack)) {
    found.push(...each.diagnostics);
    for (const language of each.skipped) skipped.set(language, (skipped.get(language) ?? 0) + 1);
  }
  return {
    notes: [
      ...overrides.map((each) => `This pack replaces the built-in ${each}`),
      ...[...skipped].map(
        ([language, count]) =>
          `Rules that go by English words were left out of ${counted(count, 'scenario')} in “${language}”`,
      ),
    ],
    files: scenarios.map(([, { name }]) => name),
    diagnostics: found,
  };
}

/** What is wrong in shifts, over the pack without its scenarios; what loading these finds is told elsewhere. */
function shiftFindings({ shifts, scenarios }: PackFiles, context: Pack): readonly Diagnostic[] {
  const names = [...shifts].map(([, { name }]) => name);
  if (names.length === 0) return [];
  const none = { techniques: null, rules: null, situations: null, personas: [] };
  return loadPack({ ...none, scenarios, shifts }, context).diagnostics.filter(({ span }) =>
    names.includes(span.source.name),
  );
}

/** From this many batches on threads are worth their start, with room to spare: two cores bring a tenth, more bring more. */
const many = 8;

async function lintedBatches(
  all: readonly (readonly Named[])[],
  context: Pack,
): Promise<readonly LintedBatch[]> {
  // Scenarios refer to nothing of each other; left out, they need not travel.
  const jobs = all.map((scenarios): LintJob => ({ scenarios, context: { ...context, scenarios: {} } }));
  return jobs.length < many ? jobs.map(lintJob) : onThreads(jobs);
}

const inlineLess = '--max-inlined-bytecode-size-cumulative=100';

async function onThreads(jobs: readonly LintJob[]): Promise<readonly LintedBatch[]> {
  // Each thread compiles for itself what runs hot, and pasting calls into each other is half of that work: a fifth of a
  // run over 1,000 files (bench/lint.js). Node 20 to 24 know the flag; a V8 without it would say so on stderr.
  setFlagsFromString(inlineLess);
  const threads = threadsOf('lint-worker.cjs');
  try {
    return (await threads.run(jobs, () => {})) as readonly LintedBatch[];
  } finally {
    await threads.stop();
  }
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
