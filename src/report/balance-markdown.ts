/** The report of `composure balance` for a pull request. */

import { type Diagnostic, location } from '../diagnostic/index.ts';
import { estimateWords, figureIn } from './balance-figures.ts';
import type { Analysis, BalanceReport, DriftFinding, Row, ScenarioReport } from './balance-report.ts';
import { curated, labelOf, mostly, sizeFacts, summaryWords, totalWords } from './balance-rows.ts';
import { clean } from './clean.ts';
import { markdownText as text } from './markdown-text.ts';

export function balanceMarkdown(report: BalanceReport): string {
  const parts = [
    '## Balance',
    `${summaryWords(report)}.`,
    ...section('### To look at', report.diagnostics.map(finding)),
    ...section('### Drift', report.drift.map(drift)),
    ...report.scenarios.flatMap(scenarioPart),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, lines.join('\n')];
}

function finding({ code, severity, message, hint, span }: Diagnostic): string {
  const way = hint === null ? '' : ` ${prose(hint)}`;
  return `- **${severity}** ${text(location(span))} (${text(code)}): ${prose(message)}.${way}`;
}

function drift({ scenario, difficulty, figure, unit, was, is, tolerance, nodes }: DriftFinding): string {
  const say = (value: number | null) => (value === null ? 'nothing' : figureIn(unit, value));
  const blamed = nodes.length === 0 ? '' : ` Edited: ${text(nodes.join(', '))}.`;
  const moved = `was ${say(was)}, is ${say(is)}, tolerance ${figureIn(unit, tolerance)}.`;
  return `- ${text(`${scenario}, ${difficulty}`)}: ${text(figure)} ${moved}${blamed}`;
}

function scenarioPart({ id, title, analyses }: ScenarioReport): readonly string[] {
  return [
    `### ${text(title)} (${text(id)})`,
    ...analyses.flatMap(({ analysis }) => [
      `**${analysis.difficulty}** · ${sizeFacts(analysis).map(text).join(' · ')}`,
      table(curated(analysis)),
      everyRow(analysis),
    ]),
  ];
}

function everyRow({ rows }: Analysis): string {
  return `<details>\n<summary>All ${rows.length} strategies</summary>\n\n${table(rows)}\n\n</details>`;
}

function table(rows: readonly Row[]): string {
  return [
    '| strategy | passes | total | ends mostly | who |',
    '| --- | ---: | ---: | --- | --- |',
    ...rows.map((row) => {
      const values = [
        labelOf(row),
        estimateWords(row.pass, 'percent'),
        totalWords(row),
        mostly(row),
        row.about,
      ];
      return `| ${values.map(text).join(' | ')} |`;
    }),
  ].join('\n');
}

/** Messages name ids in backticks; what is code is shown as it stands. */
function prose(value: string): string {
  const parts = clean(value).split(/(`[^`]+`)/);
  return parts.map((part, at) => (at % 2 === 1 ? part : text(part))).join('');
}
