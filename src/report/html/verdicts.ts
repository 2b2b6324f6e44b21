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
  return html`<section class="verdicts">${heading}${clear}${open.map(finding)}
${rest.length === 0 ? nothing : html`<details><summary>${rest.length} that hold or are skipped</summary>${quiet(rest)}</details>`}</section>`;
}

function finding(result: CheckResult): Markup {
  const figure = result.figure === null ? '–' : estimateWords(result.figure, result.unit);
  const place = result.span === null ? nothing : html`<p class="place">${location(result.span)}</p>`;
  return html`<article class="finding ${result.status}"><h5><b class="status">${statusWords[result.status]}</b> ${result.what}</h5>
<p class="figure"><b>${figure}</b>, should be ${targetWords(result)} <span class="check">${result.check} · ${result.source}</span></p>
<p>${prose(result.advice)}</p><p class="why">${result.why}</p>${place}</article>
`;
}

/** Advice names ids in backticks. */
function prose(text: string): readonly Markup[] {
  return text.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));
}

function quiet(results: readonly CheckResult[]): Markup {
  const line = (result: CheckResult) =>
    html`<tr><th scope="row">${result.check}</th><td>${result.source}</td><td>${statusWords[result.status]}</td><td>${result.what}</td><td class="n">${result.figure === null ? '–' : estimateWords(result.figure, result.unit)}</td><td>${targetWords(result)}</td></tr>`;
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
