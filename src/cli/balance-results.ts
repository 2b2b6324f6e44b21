/** From verdicts of checks to results that reporters show, and to findings with a place in the scenario's file. */

import { checks, type Evaluation, type Result, type Where } from '../balance/index.ts';
import type { Diagnostic } from '../diagnostic/index.ts';
import type { Difficulty } from '../persona/index.ts';
import { type CheckResult, estimateWords, targetWords } from '../report/index.ts';
import type { Locate } from '../script/index.ts';

/** `only`: ids of the checks to keep; null for all. */
export function resultsOf(evaluation: Evaluation, only: readonly string[] | null): readonly CheckResult[] {
  const kept = (id: string) => only === null || only.includes(id);
  const told = evaluation.results.filter(({ check }) => kept(check.id)).map(shown);
  const skipped = [
    ...evaluation.untold.map((id) => untold(id, 'sampling cannot tell it')),
    ...evaluation.exempt.map((id) => untold(id, 'this kind of scenario is exempt')),
  ].filter(({ check }) => kept(check));
  return [...told, ...skipped];
}

export interface At {
  readonly difficulty: Difficulty;
  readonly result: CheckResult;
}

/** What fails the same check at the same place at several difficulties is one finding. */
export function findingsOf(
  reports: readonly { readonly difficulty: Difficulty; readonly results: readonly CheckResult[] }[],
  locate: Locate,
): readonly { readonly finding: Diagnostic; readonly group: readonly At[] }[] {
  const groups = new Map<string, At[]>();
  for (const { difficulty, results } of reports) {
    for (const result of results) {
      if (result.status === 'ok' || result.status === 'skipped') continue;
      const key = JSON.stringify([result.check, result.status, result.where, result.what]);
      groups.set(key, [...(groups.get(key) ?? []), { difficulty, result }]);
    }
  }
  return [...groups.values()].map((group) => ({
    finding: diagnosticOf(group, locate, reports.length),
    group,
  }));
}

/** Ids of checks that speak only of what holds at every difficulty: a route may be there for one of them. */
const everywhere: readonly string[] = ['dead-reply'];

/** What such a check finds at some difficulties only is no finding; with difficulties left out it can't be told. */
export function heldToAll<Report extends { readonly results: readonly CheckResult[] }>(
  reports: readonly Report[],
  offered: number,
): readonly Report[] {
  const keyOf = ({ check, where, what }: CheckResult) => JSON.stringify([check, where, what]);
  const counts = new Map<string, number>();
  for (const { results } of reports)
    for (const result of results.filter(({ status }) => status === 'warning' || status === 'error'))
      counts.set(keyOf(result), (counts.get(keyOf(result)) ?? 0) + 1);
  return reports.map((report) => ({
    ...report,
    results: report.results.map((result): CheckResult => {
      const failing = result.status === 'warning' || result.status === 'error';
      if (!everywhere.includes(result.check) || !failing) return result;
      if (reports.length < offered) return { ...result, status: 'skipped', figure: null };
      return counts.get(keyOf(result)) === offered ? result : { ...result, status: 'ok' };
    }),
  }));
}

/** Without its place: see `placed`. */
export function shown({ check, measurement, verdict, severity, range }: Result): CheckResult {
  const { error, warning } = check;
  return {
    check: check.id,
    source: check.source,
    severity: severity ?? measurement.atWorst ?? (error === null ? 'warning' : 'error'),
    status: verdict,
    what: measurement.what,
    row: measurement.row ?? null,
    figure: measurement.figure,
    unit: check.unit,
    target: range ?? error ?? warning ?? { min: null, max: null },
    advice: measurement.advice,
    where: measurement.where,
    span: null,
    why: check.why,
  };
}

/** With the place of what fails. Nobody is sent to what is in order, and finding a place means reading the file. */
export function placed(result: CheckResult, locate: Locate): CheckResult {
  const told = result.status === 'ok' || result.status === 'skipped';
  return told ? result : { ...result, span: locate(pathOf(result.where)) };
}

function untold(id: string, what: string): CheckResult {
  const check = checks[id as keyof typeof checks];
  return {
    check: id,
    source: check.source,
    severity: check.error === null ? 'warning' : 'error',
    status: 'skipped',
    what,
    row: null,
    figure: null,
    unit: check.unit,
    target: check.error ?? check.warning ?? { min: null, max: null },
    advice: '',
    where: {},
    span: null,
    why: check.why,
  };
}

/** What is undecided is as grave as what it may be: more samples, or exact figures, would tell. */
function diagnosticOf(group: readonly At[], locate: Locate, offered: number): Diagnostic {
  const { result } = group[0]!;
  const undecided = result.status === 'undecided';
  const figures = new Set(group.map((each) => figureWords(each.result)));
  const named = group.map(({ difficulty }) => difficulty).join(', ');
  const said =
    figures.size === 1
      ? `${figureWords(result)}${group.length === offered ? '' : ` (${named})`}`
      : group.map((each) => `${figureWords(each.result)} (${each.difficulty})`).join(', ');
  return {
    code: result.check,
    severity: result.severity,
    message: `${result.what}: ${said}${undecided ? ' (undecided)' : ''}; should be ${targetWords(result)}`,
    hint: undecided ? 'Sample more runs with `--sample`, or raise `--limit`.' : result.advice,
    span: result.span ?? locate([]),
  };
}

function figureWords({ figure, unit }: CheckResult): string {
  return figure === null ? 'not measured' : estimateWords(figure, unit);
}

/** The path that leads there in a scenario's file; empty for the whole scenario. */
export function pathOf({ node, reply, ending, key }: Where): readonly string[] {
  const end = key === undefined ? [] : [key];
  if (ending !== undefined) return ['endings', ending, ...end];
  if (node === undefined) return key === undefined ? ['title'] : end;
  return reply === undefined ? ['nodes', node, ...end] : ['nodes', node, 'replies', reply, ...end];
}
