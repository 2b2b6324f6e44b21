/** The whole debrief as one HTML file: no network, no scripts; it reads from top to bottom and prints. */

import { arcWords, cutShort } from '../debrief-words.ts';
import { html, type Markup, nothing, own } from '../html/markup.ts';
import { callFacts } from './call-facts.ts';
import { curveFigure } from './curve.ts';
import type { Review } from './review.ts';
import { scoreTable } from './scores-html.ts';
import { mixOf } from './skill-mix.ts';
import { style } from './style.ts';
import { transcriptHtml } from './transcript-html.ts';
import { bandNote, careOf, headline, sightOf, sinceNote, verdictOf } from './words.ts';

export function reviewHtml(review: Review): string {
  return page(review).markup;
}

function page(review: Review): Markup {
  const { program, debrief, before } = review;
  const short = cutShort(debrief);
  const care = careOf(review);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Debrief: ${program.title}</title>
<style>${own(style)}</style>
</head>
<body>
<header><h1 dir="auto" lang="${program.language}">${program.title}</h1>
<p class="dim">${callFacts(review).join(' · ')}</p>
<p class="verdict"><strong class="${tone(review)}">${headline(review)}.</strong> ${verdictOf(review)}</p>
${turns(review)}</header>
<main>
${sight(review)}
<section aria-labelledby="scores"><h2 id="scores">Scores</h2>
${scoreTable(review)}
<p class="dim">${bandNote('±')}</p>${before === null ? nothing : html`<p class="dim">${sinceNote}</p>`}${short === null ? nothing : html`<p>${short}</p>`}</section>
<section aria-labelledby="arc"><h2 id="arc">How the call went</h2>
<p>${arcWords(debrief)}</p>
${curveFigure(review)}</section>
<section aria-labelledby="call"><h2 id="call">Reply by reply</h2>
${transcriptHtml(review)}</section>
${used(review)}
${takeaways(review)}
${care === null ? nothing : html`<p class="care">${care}</p>`}
</main>
</body>
</html>
`;
}

/** A second channel only: the word says it. */
function tone({ debrief, ungraded }: Review): string {
  if (ungraded !== null) return 'ungraded';
  return debrief.scorecard.pass ? 'good' : 'bad';
}

function turns({ debrief }: Review): Markup {
  const links = [
    ...debrief.turningPoints.map(({ turn }) => ({ turn, name: 'Turning point' })),
    ...(debrief.bestMove === null ? [] : [{ turn: debrief.bestMove.turn, name: 'Your best move' }]),
  ];
  if (links.length === 0) return nothing;
  return html`<nav aria-label="Replies to look at"><ul>${links.map(({ turn, name }) => html`<li><a href="#reply-${turn}">${name}: reply ${turn}</a></li>`)}</ul></nav>`;
}

function sight(review: Review): Markup {
  const rows = sightOf(review);
  if (rows.length === 0) return nothing;
  return html`<section aria-labelledby="sight"><h2 id="sight">How you saw it</h2>${list(rows)}</section>`;
}

function used({ debrief }: Review): Markup {
  const parts = mixOf(debrief);
  if (parts.length === 0) return nothing;
  const rows = parts.flatMap(({ name, techniques }) =>
    techniques.map(({ label, count }) => ({ name, label, times: name === 'Missed' ? '' : `${count}` })),
  );
  return html`<section aria-labelledby="used"><h2 id="used">What you used</h2>
<table><caption class="dim">What your replies did, and what better ones did that yours never tried</caption>
<thead><tr><th scope="col">technique</th><th scope="col" class="n">times</th><th scope="col">it</th></tr></thead>
<tbody>${rows.map(({ name, label, times }) => html`<tr><th scope="row" dir="auto">${label}</th><td class="n">${times}</td><td>${name.toLowerCase()}</td></tr>`)}</tbody></table></section>`;
}

function takeaways({ debrief, rules, goal, next }: Review): Markup {
  const rule = debrief.takeaway === null ? undefined : rules[debrief.takeaway];
  const rows: readonly (readonly [string, string | null])[] = [
    ['One rule to keep', rule?.rule ?? null],
    ['For example', rule?.do ?? null],
    ['Your goal', goal],
    ['Next', next],
  ];
  const told = rows.flatMap(([name, text]) => (text === null ? [] : [[name, text] as const]));
  if (told.length === 0) return nothing;
  return html`<section aria-labelledby="keep"><h2 id="keep">To take along</h2>${list(told)}</section>`;
}

function list(rows: readonly (readonly [string, string])[]): Markup {
  return html`<dl>${rows.map(([name, text]) => html`<div><dt>${name}</dt><dd dir="auto">${text}</dd></div>`)}</dl>`;
}
