/** Shows how calls end under each strategy: bars with a pattern and a name for each outcome, and the figures below. */

import type { Outcome } from '../../persona/index.ts';
import { estimateWords, percent } from '../balance-figures.ts';
import type { Analysis, Row } from '../balance-report.ts';
import { curated, labelOf, mostly, totalWords } from '../balance-rows.ts';
import { html, type Markup, nothing } from './markup.ts';

/** From good to bad, which is the order of the bars; the figure is how a pattern is drawn. */
const shown = {
  resolved: 'good',
  settled: 'good dots',
  contained: 'good lines',
  parted: 'good bars',
  placated: 'middling',
  unresolved: 'middling lines',
  capitulated: 'bad dots',
  walkaway: 'bad lines',
  meltdown: 'bad',
} as const satisfies Record<Outcome, string>;

const left = 172;
const bar = { width: 620, height: 20, step: 27 };
/** Share of a bar from which a name fits into it, by letters. */
const perLetter = 0.0115;

export function outcomeFigure(analysis: Analysis): Markup {
  const rows = curated(analysis);
  const order = Object.keys(shown) as Outcome[];
  const met = order.filter((outcome) => rows.some((row) => row.outcomes[outcome] > 1e-9));
  const height = rows.length * bar.step + 6;
  const width = left + bar.width + 2;
  return html`<figure><figcaption><h4>How calls end</h4></figcaption>
<ul class="legend">${met.map((outcome) => html`<li><svg width="26" height="14" aria-hidden="true"><rect class="${shown[outcome]}" width="26" height="14"/></svg> ${outcome}</li>`)}</ul>
<div class="scroll" tabindex="0" role="region" aria-label="Outcomes"><svg class="bars" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="Outcomes by strategy, ${analysis.difficulty}; the table below has the figures.">${rows.map((row, at) => barOf(row, order, 3 + at * bar.step))}</svg></div>
${table(analysis, rows)}
<details><summary>All ${analysis.rows.length} strategies</summary>${table(analysis, analysis.rows)}</details></figure>`;
}

function barOf(row: Row, order: readonly Outcome[], y: number): Markup {
  let x = left;
  const parts = order.map((outcome) => {
    const share = row.outcomes[outcome];
    if (share <= 1e-9) return nothing;
    const width = share * bar.width;
    const from = x;
    x += width;
    const name = `${outcome} ${percent(share, 0)}`;
    const fits = [name, percent(share, 0)].find((each) => share > each.length * perLetter);
    const text =
      fits === undefined
        ? nothing
        : html`<text class="${shown[outcome]}" x="${from + width / 2}" y="${y + 14.5}">${fits}</text>`;
    return html`<g><title>${labelOf(row)}: ${name}</title><rect class="${shown[outcome]}" x="${from}" y="${y}" width="${width}" height="${bar.height}"/>${text}</g>`;
  });
  return html`<text class="who" x="${left - 10}" y="${y + 14.5}">${labelOf(row)}</text>${parts}
`;
}

function table({ difficulty }: Analysis, rows: readonly Row[]): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Strategies"><table><caption>Strategies at ${difficulty}</caption>
<thead><tr><th scope="col">strategy</th><th scope="col" class="n">passes</th><th scope="col" class="n">total</th><th scope="col" class="n">crisis</th><th scope="col">ends mostly</th><th scope="col">a trainee who …</th></tr></thead>
<tbody>${rows.map((row) => html`<tr><th scope="row">${labelOf(row)}</th><td class="n">${estimateWords(row.pass, 'percent')}</td><td class="n">${totalWords(row)}</td><td class="n">${estimateWords(row.crisis, 'percent')}</td><td>${mostly(row, 3)}</td><td>${row.about}</td></tr>`)}</tbody></table></div>`;
}
