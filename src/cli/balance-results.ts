/** From verdicts of checks to results that reporters show, and to findings with a place in the scenario's file. */

import { checks, type Evaluation, type Result, type Where } from '../balance/index.ts';
import type { Diagnostic } from '../diagnostic/index.ts';
import type { Difficulty } from '../persona/index.ts';
import { type CheckResult, verdictWords } from '../report/index.ts';
import type { Locate } from '../script/index.ts';

export interface Place {
  readonly locate: Locate;
  readonly difficulty: Difficulty;
}

export interface Results {
  readonly results: readonly CheckResult[];
  readonly found: readonly Diagnostic[];
}

/** `only`: ids of the checks to keep; null for all. */
export function resultsOf(evaluation: Evaluation, place: Place, only: readonly string[] | null): Results {
  const kept = (id: string) => only === null || only.includes(id);
  const told = evaluation.results.filter(({ check }) => kept(check.id)).map((result) => shown(result, place));
  const skipped = [
    ...evaluation.untold.map((id) => untold(id, 'sampling cannot tell it')),
    ...evaluation.exempt.map((id) => untold(id, 'this kind of scenario is exempt')),
  ].filter(({ check }) => kept(check));
  const found = told.flatMap((result) => diagnosticOf(result, place));
  return { results: [...told, ...skipped], found };
}

function shown({ check, measurement, verdict, severity, range }: Result, { locate }: Place): CheckResult {
  const { error, warning } = check;
  return {
    check: check.id,
    source: check.source,
    severity: severity ?? measurement.atWorst ?? (error === null ? 'warning' : 'error'),
    status: verdict,
    what: measurement.what,
    figure: measurement.figure,
    unit: check.unit,
    target: range ?? error ?? warning ?? { min: null, max: null },
    advice: measurement.advice,
    where: measurement.where,
    span: locate(pathOf(measurement.where)),
    why: check.why,
  };
}

function untold(id: string, what: string): CheckResult {
  const check = checks[id as keyof typeof checks];
  return {
    check: id,
    source: check.source,
    severity: check.error === null ? 'warning' : 'error',
    status: 'skipped',
    what,
    figure: null,
    unit: check.unit,
    target: check.error ?? check.warning ?? { min: null, max: null },
    advice: '',
    where: {},
    span: null,
    why: check.why,
  };
}

/** What is undecided counts as an error: a run with more samples, or exact figures, would tell. */
function diagnosticOf(result: CheckResult, { difficulty, locate }: Place): readonly Diagnostic[] {
  if (result.status === 'ok' || result.status === 'skipped') return [];
  const undecided = result.status === 'undecided';
  return [
    {
      code: result.check,
      severity: undecided ? 'error' : result.severity,
      message: `${difficulty}: ${verdictWords(result)}`,
      hint: undecided ? 'Sample more runs with `--sample`, or raise `--limit`.' : result.advice,
      span: result.span ?? locate([]),
    },
  ];
}

/** The path that leads there in a scenario's file; empty for the whole scenario. */
export function pathOf({ node, reply, ending, key }: Where): readonly string[] {
  const end = key === undefined ? [] : [key];
  if (ending !== undefined) return ['endings', ending, ...end];
  if (node === undefined) return key === undefined ? ['title'] : end;
  return reply === undefined ? ['nodes', node, ...end] : ['nodes', node, 'replies', reply, ...end];
}
