/** Puts the page together: one file that needs no network, reads from top to bottom and prints. */

import type { AnalysisReport, BalanceReport, ScenarioReport } from '../balance-report.ts';
import { resultsOf, sizeFacts, summaryWords } from '../balance-rows.ts';
import { passCurve, tensionCurves } from './curves.ts';
import { html, type Markup, nothing, own } from './markup.ts';
import { outcomeFigure } from './outcomes.ts';
import { patterns } from './patterns.ts';
import { script } from './script.ts';
import { style } from './style.ts';
import { treeFigure } from './tree-figure.ts';
import { driftTable, verdictList } from './verdicts.ts';

export function page(report: BalanceReport): Markup {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Balance${report.scenarios.length === 1 ? `: ${report.scenarios[0]!.title}` : ''}</title>
<style>${own(style())}</style>
</head>
<body>
${patterns()}
<header><h1>Balance</h1><p>${summaryWords(report)}.</p>${contents(report)}</header>
<main>
${driftTable(report.drift)}
${verdictList(report.library, html`<h2>The library as a whole</h2>`)}
${report.scenarios.map(scenarioPart)}
</main>
<script>${own(script)}</script>
</body>
</html>
`;
}

function contents({ scenarios }: BalanceReport): Markup {
  if (scenarios.length < 2) return nothing;
  const line = (scenario: ScenarioReport) => {
    const results = resultsOf({ scenarios: [scenario], library: [], drift: [], diagnostics: [] });
    const bad = results.filter(({ status }) => status === 'error' || status === 'undecided').length;
    const warnings = results.filter(({ status }) => status === 'warning').length;
    const words = bad > 0 ? `${bad} to fix` : warnings > 0 ? `${warnings} to look at` : 'balanced';
    return html`<li><a href="#${scenario.id}" dir="auto">${scenario.title}</a> <span class="dim">${words}</span></li>`;
  };
  return html`<nav aria-label="Scenarios"><ol>${scenarios.map(line)}</ol></nav>`;
}

function scenarioPart(scenario: ScenarioReport): Markup {
  const { id, title, file, analyses } = scenario;
  const shown = analyses.find(({ analysis }) => analysis.difficulty === 'standard') ?? analyses[0];
  if (shown === undefined) return nothing;
  const { persona } = shown.analysis.program;
  const others = analyses.filter((each) => each !== shown);
  return html`<section class="scenario" id="${id}">
<h2 dir="auto">${title}</h2>
<p class="dim">${[id, persona.name, ...(file === null ? [] : [file])].join(' · ')}</p>
${treeFigure(scenario, shown.analysis)}
${passCurve(scenario)}
<section class="at">${difficultyHead(shown)}${difficultyPart(shown)}</section>
${others.map((each) => html`<details class="at"><summary>${difficultyHead(each)}</summary>${difficultyPart(each)}</details>`)}
</section>
`;
}

function difficultyHead({ analysis }: AnalysisReport): Markup {
  return html`<h3>At ${analysis.difficulty} <span class="dim">${sizeFacts(analysis).join(' · ')}</span></h3>`;
}

function difficultyPart({ analysis, results }: AnalysisReport): Markup {
  return html`${verdictList(results, html`<h4>Checks</h4>`)}${outcomeFigure(analysis)}${tensionCurves(analysis)}`;
}
