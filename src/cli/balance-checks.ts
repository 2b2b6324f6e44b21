/** Has all checks look at all analyses: reports for the reporters, findings for people, and what a mend may be sought for. */

import {
  type Analysis,
  checkIds,
  evaluateAll,
  evaluateLibrary,
  type Result,
  replayOf,
  type Scripts,
} from '../balance/index.ts';
import type { Diagnostic } from '../diagnostic/index.ts';
import type { AnalysisReport, CheckResult, ScenarioReport } from '../report/index.ts';
import { rubricOf } from '../score/index.ts';
import { didYouMean, type Targets } from '../script/index.ts';
import { at } from './balance-job.ts';
import type { Failed } from './balance-mends.ts';
import { type At, findingsOf, heldToAll, placed, resultsOf, shown } from './balance-results.ts';
import type { Subject } from './balance-subject.ts';
import { UsageError } from './exit.ts';
import type { Settings } from './library.ts';

/** Ids that `--check` names; null for all. */
export function checksNamed(ids: readonly string[] | undefined): readonly string[] | null {
  for (const id of ids ?? []) {
    if (checkIds.includes(id)) continue;
    const hint = didYouMean(id, checkIds) ?? `They are ${checkIds.join(', ')}.`;
    throw new UsageError(`there is no check ${id}. ${hint}`);
  }
  return ids ?? null;
}

/** Targets for checks that there aren't, in composure.yaml and in scenarios. */
export function misnamed(settings: Settings | null, subjects: readonly Subject[]): readonly Diagnostic[] {
  const places = [
    ...(settings === null ? [] : [{ targets: settings.config.balance, locate: settings.locate }]),
    ...subjects,
  ];
  return places.flatMap(({ targets, locate }) =>
    Object.keys(targets)
      .filter((id) => !checkIds.includes(id))
      .map((id) => ({
        code: 'unknown-check',
        severity: 'error' as const,
        message: `there is no check ${id}`,
        hint: didYouMean(id, checkIds) ?? 'docs/balance.md lists them.',
        span: locate(['balance', id]),
      })),
  );
}

export interface Checked {
  readonly scenarios: readonly ScenarioReport[];
  readonly library: readonly CheckResult[];
  readonly found: readonly Diagnostic[];
  /** Errors that one number or wording may mend. */
  readonly failed: readonly Failed[];
}

/** `only`: ids of the checks to keep; null for all. */
export function checked(
  subjects: readonly Subject[],
  analyses: readonly (readonly Analysis[])[],
  settings: Settings | null,
  only: readonly string[] | null,
  scripts: Scripts,
): Checked {
  const each = subjects.map((subject, index) => {
    const targets = targetsOf(subject, settings);
    const persona = subject.library.part('personas')[subject.program.persona.id] ?? null;
    const all = analyses[index]!.map((analysis): AnalysisReport => {
      const evaluation = evaluateAll({ analysis, persona }, targets);
      return { analysis, results: resultsOf(evaluation, only) };
    });
    const reports = heldToAll(all, subject.program.difficulties.length).map((report) => ({
      ...report,
      results: report.results.map((result) => placed(result, subject.locate)),
    }));
    const told = reports.map(({ analysis, results }) => ({ difficulty: analysis.difficulty, results }));
    const findings = findingsOf(told, subject.locate).map(({ finding, group }) => ({
      finding: withReplay(finding, group, analyses[index]!, subject, scripts),
      group,
    }));
    return { subject, targets, reports, findings };
  });
  const library = libraryResults(subjects, settings, only);
  return {
    scenarios: each.map(({ subject: { program, file }, reports }) => ({
      id: program.id,
      title: program.title,
      file,
      analyses: reports,
    })),
    library,
    found: [
      ...each.flatMap(({ findings }) => findings.map(({ finding }) => finding)),
      ...findingsOf([{ difficulty: 'standard', results: library }], subjects[0]!.locate).map(
        ({ finding }) => finding,
      ),
    ],
    failed: each.flatMap(({ subject, targets, findings }) =>
      findings
        .filter(({ group }) => group[0]!.result.status === 'error')
        .map(({ finding, group: [worst] }) => {
          const { difficulty, result } = worst!;
          return { subject, difficulty, targets, check: result.check, what: result.what, finding };
        }),
    ),
  };
}

function targetsOf(subject: Subject, settings: Settings | null): Targets {
  return { ...settings?.config.balance, ...subject.targets };
}

/** Of the checks over all scenarios; they are said only where all of the pack is looked at. */
function libraryResults(
  subjects: readonly Subject[],
  settings: Settings | null,
  only: readonly string[] | null,
): readonly CheckResult[] {
  const [first] = subjects;
  if (first === undefined || subjects.length < first.library.own().length) return [];
  const scenarios = subjects.map(({ program }) => ({ program, rubric: rubricOf(program) }));
  return evaluateLibrary({ scenarios }, settings?.config.balance ?? {})
    .filter(({ check }) => only === null || only.includes(check.id))
    .map((result: Result) => placed(shown(result), first.locate));
}

/** A sampled figure that fails is shown by one of its runs, which anybody can play again. */
function withReplay(
  finding: Diagnostic,
  group: readonly At[],
  analyses: readonly Analysis[],
  subject: Subject,
  scripts: Scripts,
): Diagnostic {
  const { difficulty, result } = group[0]!;
  const analysis = analyses.find((each) => each.difficulty === difficulty)!;
  if (analysis.sample === null || result.figure === null) return finding;
  const { value } = result.figure;
  const row = analysis.rows.find(({ id }) => id === result.row);
  const tooOften = result.target.max !== null && 100 * value > result.target.max;
  const run = row?.examples?.[tooOften ? 'pass' : 'fail'] ?? null;
  if (row === undefined || run === null) return finding;
  const program = at(subject.program, difficulty);
  const { seed, replies } = replayOf(program, row.id, analysis.sample.seed, run, scripts);
  const flags = difficulty === 'standard' ? '' : ` --difficulty ${difficulty}`;
  const again = `composure play ${program.id}${flags} --seed '${seed}' --replies ${replies.join(',')}`;
  return { ...finding, hint: `${finding.hint ?? ''} One such call: ${again}` };
}
