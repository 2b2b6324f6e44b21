/** A scenario's tree as one HTML file: a drawing to move about in, and the same in words; no network, readable without scripts. */

import type { Program } from '../../engine/index.ts';
import type { Rubric } from '../../score/index.ts';
import { clean } from '../clean.ts';
import { html, type Markup, own } from '../html/markup.ts';
import { channelWords } from '../scene-view.ts';
import { cards } from './cards.ts';
import { drawing } from './drawing.ts';
import { type EndingKind, endingKind, endingKinds } from './ending-kind.ts';
import { endingShape } from './ending-shape.ts';
import { script } from './script.ts';
import { style } from './style.ts';

export function graphHtml(program: Program, rubric: Rubric): string {
  return page(program, rubric).markup;
}

function page(program: Program, rubric: Rubric): Markup {
  const { title, id, persona, channel, nodes, endings } = program;
  const facts = [
    id,
    persona.name,
    channelWords[channel] ?? channel,
    `${nodes.length} moments`,
    `${endings.length} endings`,
  ];
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${clean(title)}: the tree</title>
<style>${own(style)}</style>
</head>
<body>
<header><h1 dir="auto">${title}</h1><p class="dim">${facts.join(' · ')} · <a href="#words">in words</a></p></header>
<main>
<div class="explorer">
<div class="stage" tabindex="0" role="region" aria-label="Tree">${drawing(program, rubric)}
<div class="buttons" role="group" aria-label="View" hidden><button type="button" data-do="in" aria-label="Zoom in" title="Zoom in (+)">+</button><button type="button" data-do="out" aria-label="Zoom out" title="Zoom out (−)">−</button><button type="button" data-do="whole" aria-label="Show all of it" title="Show all of it (0)">0</button></div></div>
<aside class="panel" tabindex="-1" aria-label="What is said here">${intro(program)}</aside>
</div>
<section id="words" aria-labelledby="words-head"><h2 id="words-head">In words</h2>
${cards(program, rubric)}</section>
</main>
<script>${own(script)}</script>
</body>
</html>
`;
}

/** What the panel says until a moment is chosen. */
function intro({ endings }: Program): Markup {
  const present = new Set(endings.map(endingKind));
  const kinds = (Object.keys(endingKinds) as EndingKind[]).filter((kind) => present.has(kind));
  const size = { width: 44, height: 28 };
  return html`<h2>How to read it</h2>
<p>A box is a moment with its numbered replies; the call starts at ▶. From each number a line leads to where the reply leads.
The best reply of a moment is bold.</p>
<ul class="legend"><li><svg width="46" height="30" aria-hidden="true"><path class="line" d="M2 15H44"/></svg> always</li><li><svg width="46" height="30" aria-hidden="true"><path class="line sometimes" d="M2 15H44"/></svg> sometimes: on a condition or by chance</li>
<li class="reply guarded"><svg width="46" height="24" aria-hidden="true"><circle cx="23" cy="12" r="8.5"/></svg> a reply that isn't always offered</li>
${kinds.map((kind) => html`<li><svg class="${kind}" width="46" height="30" viewBox="-1 -1 46 30" aria-hidden="true">${endingShape(kind, size)}</svg> ${endingKinds[kind]}</li>`)}</ul>
<p class="live">Point at a box, or Tab to it, to see what is said there; a digit shows where that reply leads. Click or Enter keeps it
here, Escape lets go. Drag or arrow keys move the picture, the wheel, + and − zoom, 0 shows all of it.</p>
<p class="still">Scripts are off: a box leads to its words below.</p>`;
}
