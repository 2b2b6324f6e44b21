/** `composure balance`: whether scenarios are fair, computed over everything that can happen in them. */

import { type Analysis, checks, evaluateAll, type Scripts } from '../balance/index.ts';
import { type Diagnostic, hasErrors } from '../diagnostic/index.ts';
import type { Difficulty } from '../persona/index.ts';
import type { AnalysisReport, BalanceReport } from '../report/index.ts';
import { didYouMean } from '../script/index.ts';
import { analysesOf } from './balance-jobs.ts';
import { compareWithLock, updateLock } from './balance-lock.ts';
import { findingsOf, resultsOf } from './balance-results.ts';
import { type Subject, subjectsOf } from './balance-subject.ts';
import type { Env } from './env.ts';
import { Reported, UsageError } from './exit.ts';
import type { Library, Settings } from './library.ts';
import type { LookOptions } from './look.ts';
import { type Reporter, write } from './report-output.ts';

export interface BalanceOptions extends LookOptions {
  readonly pack?: string;
  readonly difficulty?: Difficulty;
  readonly reporter: Reporter;
  readonly output?: string;
  readonly all?: boolean;
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
  const only = checksNamed(options.check);
  const subjects = await subjectsOf(env, named, options);
  const [first] = subjects;
  if (first === undefined) throw new UsageError('there is no scenario here');
  const settings = await first.library.settings();
  const diagnostics: Diagnostic[] = [...first.library.diagnostics, ...misnamed(settings, subjects)];
  const scripts = scriptsOf(first.library);
  const analyses = await analysesOf(env, subjects, scripts, {
    limit: wholeNumber(options.limit, '--limit') ?? settings?.config.limit ?? null,
    sample: wholeNumber(options.sample, '--sample'),
    seed: options.seed,
  });
  const scenarios = subjects.map((subject, index) => ({
    id: subject.program.id,
    title: subject.program.title,
    file: subject.file,
    analyses: analyses[index]!.map((analysis) => reportOn(subject, analysis, settings, only)),
  }));
  scenarios.forEach(({ analyses: reports }, index) => {
    const told = reports.map(({ analysis: { difficulty }, results }) => ({ difficulty, results }));
    diagnostics.push(...findingsOf(told, subjects[index]!.locate));
  });
  const analysed = subjects.map((subject, index) => ({ subject, analyses: analyses[index]! }));
  const compares = options.update !== true && only === null && options.sample === undefined;
  const { drift, found } = compares
    ? compareWithLock(env, analysed, settings, scripts)
    : { drift: [], found: [] };
  diagnostics.push(...found);
  if (options.update === true) await updateLock(env, analysed, scripts);
  const report: BalanceReport = { scenarios, library: [], drift, diagnostics };
  await write(env, report, options);
  const undecided = scenarios.some((scenario) =>
    scenario.analyses.some(({ results }) => results.some(({ status }) => status === 'undecided')),
  );
  if (hasErrors(diagnostics) || undecided) throw new Reported();
}

/** Ids that `--check` names; null for all. */
function checksNamed(ids: readonly string[] | undefined): readonly string[] | null {
  for (const id of ids ?? []) {
    if (Object.hasOwn(checks, id)) continue;
    const hint = didYouMean(id, Object.keys(checks)) ?? `They are ${Object.keys(checks).join(', ')}.`;
    throw new UsageError(`there is no check ${id}. ${hint}`);
  }
  return ids ?? null;
}

function scriptsOf(library: Library): Scripts {
  return Object.fromEntries(
    Object.values(library.part('personas')).map(({ id, script }) => [id, script ?? []]),
  );
}

/** Targets for checks that there aren't, in composure.yaml and in scenarios. */
function misnamed(settings: Settings | null, subjects: readonly Subject[]): readonly Diagnostic[] {
  const places = [
    ...(settings === null ? [] : [{ targets: settings.config.balance, locate: settings.locate }]),
    ...subjects,
  ];
  return places.flatMap(({ targets, locate }) =>
    Object.keys(targets)
      .filter((id) => !Object.hasOwn(checks, id))
      .map((id) => ({
        code: 'unknown-check',
        severity: 'error' as const,
        message: `there is no check ${id}`,
        hint: didYouMean(id, Object.keys(checks)) ?? 'docs/balance.md lists them.',
        span: locate(['balance', id]),
      })),
  );
}

function reportOn(
  subject: Subject,
  analysis: Analysis,
  settings: Settings | null,
  only: readonly string[] | null,
): AnalysisReport {
  const persona = subject.library.part('personas')[subject.program.persona.id] ?? null;
  const targets = { ...settings?.config.balance, ...subject.targets };
  return { analysis, results: resultsOf(evaluateAll({ analysis, persona }, targets), subject.locate, only) };
}

function wholeNumber(text: string | undefined, flag: string): number | null {
  if (text === undefined) return null;
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new UsageError(`${flag} takes a whole number from 1, not ${text}`);
  return value;
}
