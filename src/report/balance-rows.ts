/** Knows which strategies a report names first, what they are called, and how an analysis and a whole report are summed up. */

import { grouped, percent } from './balance-figures.ts';
import type { Analysis, BalanceReport, CheckResult, CheckStatus, Row } from './balance-report.ts';

/** The rows worth reading first: both ends of skill, guessing, whoever among the others gets furthest, the abilities. */
export function curated({ rows }: Analysis): readonly Row[] {
  const named = (...ids: readonly string[]) => rows.filter(({ id }) => ids.includes(id));
  const strongest = (kind: Row['kind'], count: number) =>
    rows
      .filter((row) => row.kind === kind && row.id !== 'random')
      .sort((a, b) => b.pass.value - a.pass.value || b.total.mean - a.total.mean)
      .slice(0, count);
  const chosen = new Set([
    ...named('skilled', 'optimal', 'random'),
    ...strongest('naive', 2),
    ...strongest('one-sided', 1),
    ...strongest('borrowed', 1),
    ...strongest('test-wise', 1),
    ...named('theta-2', 'theta-4', 'theta-6', 'theta-8'),
  ]);
  return [...chosen];
}

/** `skilled`, `θ 2.5`. */
export function labelOf({ id, kind }: Pick<Row, 'id' | 'kind'>): string {
  return kind === 'simulee' ? id.replace('theta-', 'θ ').replace('-', '.') : id;
}

/** The row that a reader is shown unless they choose: a borderline trainee. */
export function borderline({ rows }: Analysis): Row {
  return rows.find(({ id }) => id === 'theta-4') ?? rows[0]!;
}

/** Most likely first, none that never happens. */
export function likelyOutcomes({
  outcomes,
}: Row): readonly (readonly [outcome: string, probability: number])[] {
  return Object.entries(outcomes)
    .filter(([, probability]) => probability > 1e-9)
    .sort((a, b) => b[1] - a[1]);
}

/** `resolved 81%, settled 17%`. */
export function mostly(row: Row, count = 2): string {
  const likely = likelyOutcomes(row).slice(0, count);
  return likely.map(([outcome, probability]) => `${outcome} ${percent(probability, 0)}`).join(', ');
}

/** `93 ± 4`. */
export function totalWords({ total }: Row): string {
  return `${Math.round(total.mean)} ± ${Math.round(total.deviation)}`;
}

/** How long the calls are, how many states there were, and whether all of them were looked at. */
export function sizeFacts({ method, sample, size, structure }: Analysis): readonly string[] {
  const decisions = structure?.decisions;
  const length =
    decisions === undefined
      ? []
      : decisions.least === decisions.most
        ? [`${decisions.least} decisions`]
        : [`${decisions.least} to ${decisions.most} decisions`];
  if (method === 'exact') return [...length, `${grouped(size.states)} states`, 'exact'];
  const runs = sample === null ? [] : [`${grouped(sample.runs)} calls a strategy`, `seed ${sample.seed}`];
  return [...length, 'sampled', ...runs];
}

export const statusWords = {
  ok: 'holds',
  error: 'fails',
  warning: 'warns',
  undecided: 'undecided',
  skipped: 'skipped',
} as const satisfies Record<CheckStatus, string>;

/** Worst first; those of one status keep their order. */
export function worstFirst(results: readonly CheckResult[]): readonly CheckResult[] {
  const order: readonly CheckStatus[] = ['error', 'undecided', 'warning', 'ok', 'skipped'];
  return [...results].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
}

export function resultsOf({ scenarios, library }: BalanceReport): readonly CheckResult[] {
  return [...scenarios.flatMap(({ analyses }) => analyses.flatMap(({ results }) => results)), ...library];
}

/** The whole report in one sentence, no full stop. */
export function summaryWords(report: BalanceReport): string {
  const analyses = report.scenarios.reduce((sum, each) => sum + each.analyses.length, 0);
  const results = resultsOf(report);
  const count = (status: CheckStatus) => results.filter((each) => each.status === status).length;
  const parts = [
    of(count('ok'), 'figure holds', 'figures hold'),
    ...optional(count('error'), 'fails', 'fail'),
    ...optional(count('warning'), 'warns', 'warn'),
    ...optional(count('undecided'), 'is undecided', 'are undecided'),
    ...optional(count('skipped'), 'is skipped', 'are skipped'),
    ...optional(report.drift.length, 'has drifted', 'have drifted'),
  ];
  const scope = `${of(report.scenarios.length, 'scenario', 'scenarios')}, ${of(analyses, 'analysis', 'analyses')}`;
  return `${scope}: ${parts.join(', ')}`;
}

function optional(number: number, one: string, many: string): readonly string[] {
  return number === 0 ? [] : [of(number, one, many)];
}

function of(number: number, one: string, many: string): string {
  return `${grouped(number)} ${number === 1 ? one : many}`;
}
