/** The report of `composure balance` for a person at a terminal: a table an analysis, what is wrong, one closing line. */

import { estimateWords, isSampled, percent } from './balance-figures.ts';
import type { Analysis, BalanceReport, Row, ScenarioReport } from './balance-report.ts';
import { curated, labelOf, mostly, sizeFacts, summaryWords, totalWords } from './balance-rows.ts';
import { clean } from './clean.ts';
import { diagnosticsText } from './diagnostics.ts';
import { cells, wrap } from './layout.ts';
import type { Look } from './look.ts';
import { tableView } from './playbook-view.ts';

/** `all`: a line for every strategy, not for the dozen that says most. */
export function balanceText(report: BalanceReport, look: Look, { all = false } = {}): string {
  const parts = report.scenarios.flatMap((scenario) =>
    scenario.analyses.map(({ analysis }) => analysisView(scenario, analysis, all, look).join('\n')),
  );
  const findings =
    report.diagnostics.length === 0 ? [] : [diagnosticsText(report.diagnostics, look).trimEnd()];
  const closing = lines(`${summaryWords(report)}.`, look).join('\n');
  return `${[...parts, ...findings, closing].join('\n\n')}\n`;
}

function analysisView(scenario: ScenarioReport, analysis: Analysis, all: boolean, look: Look): string[] {
  const { palette, plain } = look;
  const rows = all ? analysis.rows : curated(analysis);
  const title = `${clean(scenario.title)}, ${analysis.difficulty}`;
  const facts = sizeFacts(analysis);
  if (plain)
    return [
      title,
      `${scenario.id}: ${facts.join(', ')}`,
      ...rows.map((row) => clean(`A trainee who ${row.about} ${sentence(row)}`)),
    ];
  return [
    ...lines(title, look).map(palette.strong),
    ...lines([scenario.id, ...facts].join(' · '), look).map(palette.dim),
    '',
    ...tableOf(analysis, rows, look),
  ];
}

function sentence(row: Row): string {
  const { mean, deviation } = row.total;
  const total = `${Math.round(mean)} points give or take ${Math.round(deviation)}`;
  return `passes ${estimateWords(row.pass, 'percent')} of calls, scores ${total}, ends mostly ${mostly(row)}`;
}

function tableOf({ method }: Analysis, rows: readonly Row[], look: Look): readonly string[] {
  const passes = rows.map(({ pass }) => percent(pass.value));
  const sampled = method === 'sampled';
  const bounds = rows.map(({ pass }) =>
    isSampled(pass) ? `${percent(pass.low)} to ${percent(pass.high)}` : '',
  );
  const aligned = column(['passes', ...passes]);
  const totals = column(['total', ...rows.map(totalWords)]);
  const head = ['strategy', aligned[0]!, ...(sampled ? ['sampled, 95%'] : []), totals[0]!, 'ends mostly'];
  const body = rows.map((row, at) => [
    labelOf(row),
    aligned[at + 1]!,
    ...(sampled ? [bounds[at]!] : []),
    totals[at + 1]!,
    mostly(row),
  ]);
  return tableView(head, body, look);
}

/** Numbers stand under each other by their last digit. */
function column(values: readonly string[]): readonly string[] {
  const width = Math.max(...values.map(cells));
  return values.map((value) => ' '.repeat(width - cells(value)) + value);
}

function lines(text: string, look: Look): readonly string[] {
  return look.plain ? [text] : wrap(text, look.width);
}
