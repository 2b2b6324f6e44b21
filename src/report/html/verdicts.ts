/** The checks of an analysis: what fails first, with its reason and the way out; what holds, folded away. */

import { location } from '../../diagnostic/index.ts';
import { estimateWords, figureIn, targetWords } from '../balance-figures.ts';
import type { CheckResult, DriftFinding } from '../balance-report.ts';
import { statusWords, worstFirst } from '../balance-rows.ts';
import { html, type Markup, nothing } from './markup.ts';

export function verdictList(results: readonly CheckResult[], heading: Markup): Markup {
  if (results.length === 0) return nothing;
  const ordered = worstFirst(results);
  const open = ordered.filter(({ status }) => status !== 'ok' && status !== 'skipped');
  const rest = ordered.filter(({ status }) => status === 'ok' || status === 'skipped');
  const clear =
    open.length === 0
      ? html`<p>Nothing to look at: every figure measured lies where it should.</p>`
      : nothing;
  return html`<section class="verdicts">${heading}${clear}${grouped(open).map(findings)}
${rest.length === 0 ? nothing : html`<details><summary>${rest.length} that hold or are skipped</summary>${quiet(rest)}</details>`}</section>`;
}

/** By check, and by how bad it is. */
function grouped(results: readonly CheckResult[]): readonly (readonly CheckResult[])[] {
  const groups = new Map<string, CheckResult[]>();
  for (const result of results) {
    const key = `${result.status} ${result.check}`;
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  return [...groups.values()];
}

/** What a check says of several things stands together, its reason once. */
function findings(results: readonly CheckResult[]): Markup {
  const { why } = results[0]!;
  return html`<article class="finding ${results[0]!.status}">${results.map(finding)}<p class="why">${why}</p></article>
`;
}

function finding(result: CheckResult): Markup {
  const { status, what, advice, span, check, source } = result;
  const figure = result.figure === null ? '–' : estimateWords(result.figure, result.unit);
  const place = span === null ? nothing : html`<p class="place">${location(span)}</p>`;
  return html`<h5><b class="status">${statusWords[status]}</b> ${prose(what)}</h5>
<p class="figure"><b>${figure}</b>, should be ${targetWords(result)} <span class="check">${check} · ${source}</span></p>
<p>${prose(advice)}</p>${place}
`;
}

/** What is said of a scenario names its ids in backticks. */
function prose(text: string): readonly Markup[] {
  return text.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));
}

function quiet(results: readonly CheckResult[]): Markup {
  const line = (result: CheckResult) =>
    html`<tr><th scope="row">${result.check}</th><td>${result.source}</td><td>${statusWords[result.status]}</td><td>${prose(result.what)}</td><td class="n">${result.figure === null ? '–' : estimateWords(result.figure, result.unit)}</td><td>${targetWords(result)}</td></tr>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Checks"><table><thead><tr><th scope="col">check</th><th scope="col">source</th><th scope="col">status</th><th scope="col">what</th><th scope="col" class="n">is</th><th scope="col">should be</th></tr></thead>
<tbody>${results.map(line)}</tbody></table></div>`;
}

export function driftTable(drift: readonly DriftFinding[]): Markup {
  if (drift.length === 0) return nothing;
  const line = ({ scenario, difficulty, figure, unit, was, is, tolerance, nodes }: DriftFinding) => {
    const say = (value: number | null) => (value === null ? '–' : figureIn(unit, value));
    return html`<tr><th scope="row">${scenario}</th><td>${difficulty}</td><td>${figure}</td><td class="n">${say(was)}</td><td class="n">${say(is)}</td><td class="n">${figureIn(unit, tolerance)}</td><td>${nodes.join(', ')}</td></tr>`;
  };
  return html`<section id="drift"><h2>Drift</h2><div class="scroll" tabindex="0" role="region" aria-label="Drift"><table><caption>Figures that have moved beyond their tolerance since the lock was written</caption>
<thead><tr><th scope="col">scenario</th><th scope="col">difficulty</th><th scope="col">figure</th><th scope="col" class="n">was</th><th scope="col" class="n">is</th><th scope="col" class="n">tolerance</th><th scope="col">edited</th></tr></thead><tbody>${drift.map(line)}</tbody></table></div></section>`;
}
