/** `composure balance`: whether scenarios are fair, computed over everything that can happen in them. */

import type { Analysis, Scripts } from '../balance/index.ts';
import { type Diagnostic, hasErrors } from '../diagnostic/index.ts';
import type { Difficulty } from '../persona/index.ts';
import type { BalanceReport } from '../report/index.ts';
import { checked, checksNamed, misnamed } from './balance-checks.ts';
import { exportChains } from './balance-export.ts';
import { analysesOf } from './balance-jobs.ts';
import { compareWithLock, expectLockable, lockFor, updateLock } from './balance-lock.ts';
import { withMends } from './balance-mends.ts';
import { mutate } from './balance-mutate.ts';
import { subjectsOf } from './balance-subject.ts';
import { stopThreads } from './balance-threads.ts';
import { type Env, say } from './env.ts';
import { Reported, UsageError } from './exit.ts';
import type { Library } from './library.ts';
import { expectPlace, type OutputOptions, write } from './report-output.ts';

export interface BalanceOptions extends OutputOptions {
  readonly pack?: string;
  readonly difficulty?: Difficulty;
  readonly check?: readonly string[];
  readonly update?: boolean;
  readonly limit?: string;
  readonly sample?: string;
  readonly seed: string;
  readonly mutate?: boolean;
  readonly mend: boolean;
  readonly exportMdp?: string;
  readonly strategy: string;
}

export async function balance(env: Env, named: readonly string[], options: BalanceOptions): Promise<void> {
  try {
    await reported(env, named, options);
  } finally {
    await stopThreads();
  }
}

async function reported(env: Env, named: readonly string[], options: BalanceOptions): Promise<void> {
  // Whatever is written is written whole at the end, so that there is nothing to clean up.
  env.onInterrupt(async () => say(env.stderr, ['', 'composure: stopped; nothing was written']));
  const only = checksNamed(options.check);
  const limit = wholeNumber(options.limit, '--limit');
  const sample = wholeNumber(options.sample, '--sample');
  expectPlace(env.cwd, options.output);
  const subjects = await subjectsOf(env, named, options);
  const [first] = subjects;
  if (first === undefined) throw new UsageError('there is no scenario here');
  if (options.update === true) expectLockable(env, subjects, sample !== null);
  const scripts = scriptsOf(first.library);
  if (options.exportMdp !== undefined)
    return exportChains(env, subjects, scripts, options.exportMdp, options.strategy);
  const settings = await first.library.settings();
  if (options.mutate === true) return mutate(env, subjects, settings, scripts, options);

  const detail = options.reporter === 'html' || options.reporter === 'json';
  const effort = { limit: limit ?? settings?.config.limit ?? null, sample, seed: options.seed, detail };
  const compares = options.update !== true && only === null && sample === null;
  // The lock is read while the threads are at work.
  const [analyses, lock] = await Promise.all([
    analysesOf(env, subjects, scripts, effort),
    Promise.resolve().then(() => (compares ? lockFor(env, subjects) : null)),
  ]);
  const { scenarios, library, found, failed } = checked(subjects, analyses, settings, only, scripts);
  const mends = options.mend ? await withMends(env, failed, scripts) : new Map<Diagnostic, Diagnostic>();
  const diagnostics: Diagnostic[] = [
    ...first.library.diagnostics,
    ...misnamed(settings, subjects),
    ...found.map((finding) => mends.get(finding) ?? finding),
  ];
  const analysed = subjects.map((subject, index) => ({ subject, analyses: analyses[index]! }));
  if (options.update === true) await updateLock(env, analysed, scripts);
  const compared =
    lock === null || analyses.flat().some(isSampled)
      ? { drift: [], found: [] }
      : await compareWithLock(lock, analysed, settings, scripts);
  diagnostics.push(...compared.found);
  const report: BalanceReport = { scenarios, library, drift: compared.drift, diagnostics };
  await write(env, report, options);
  if (hasErrors(diagnostics)) throw new Reported();
}

function isSampled({ method }: Analysis): boolean {
  return method === 'sampled';
}

function scriptsOf(library: Library): Scripts {
  return Object.fromEntries(Object.values(library.part('personas')).map(({ id, script }) => [id, script]));
}

function wholeNumber(text: string | undefined, flag: string): number | null {
  if (text === undefined) return null;
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new UsageError(`${flag} takes a whole number from 1, not ${text}`);
  return value;
}
