/** The scores on a page: a table, with a bar to each row that shows how far one call can tell. */

import { html, type Markup, nothing } from '../html/markup.ts';
import type { Review } from './review.ts';
import { type ScoreRow, scoreRows } from './score-rows.ts';

export function scoreTable(review: Review): Markup {
  const compared = review.before !== null;
  const since = compared ? html`<th scope="col" class="n">change</th>` : nothing;
  return html`<table class="scores"><caption class="dim">Points, how far one call can tell them, and what they say of your replies</caption>
<thead><tr><th scope="col">score</th><th scope="col" class="n">points</th><th scope="col" class="n">±</th>${since}<th scope="col">of 100</th></tr></thead>
${scoreRows(review).map((row) => rowHtml(row, compared))}</table>`;
}

/** The words stand in a row of their own, so that the table fits a phone as it is. */
function rowHtml(row: ScoreRow, compared: boolean): Markup {
  const { name, points, band, since, words } = row;
  const change = compared ? html`<td class="n">${since?.sign ?? ''}</td>` : nothing;
  const below =
    words === null
      ? nothing
      : html`
<tr><td colspan="${compared ? 4 : 3}" dir="auto">${words}</td></tr>`;
  return html`<tbody><tr><th scope="rowgroup" rowspan="${words === null ? 1 : 2}">${name}</th><td class="n"><b>${points}</b></td><td class="n">±${band}</td>${change}<td class="bar">${bar(row)}</td></tr>${below}</tbody>
`;
}

/** The line is the score, the field around it its band. */
function bar({ points, band }: ScoreRow): Markup {
  const [from, to] = [Math.max(0, points - band), Math.min(100, points + band)];
  return html`<svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="all" width="100" height="6"/><rect class="band" x="${from}" width="${to - from}" height="6"/><rect class="at" x="${Math.max(0, points - 0.6)}" width="1.2" height="6"/></svg>`;
}
