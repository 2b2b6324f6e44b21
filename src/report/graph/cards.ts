/** What there is to say of a node or an ending: a card in the list below the drawing, and in the panel beside it. */

import type { Ending, Fact, Program, Text } from '../../engine/index.ts';
import type { Rubric } from '../../score/index.ts';
import { html, type Markup, nothing } from '../html/markup.ts';
import { endingKind, endingKinds, endingNote } from './ending-kind.ts';
import { replyCard } from './reply-card.ts';
import { variants } from './variants.ts';

export function cards(program: Program, rubric: Rubric): readonly Markup[] {
  const { nodes, endings, facts } = program;
  return [
    ...nodes.map((_, place) => nodeCard(program, rubric, place)),
    ...endings.map((ending, at) => endingCard(ending, nodes.length + at, facts)),
  ];
}

function nodeCard(program: Program, rubric: Rubric, place: number): Markup {
  const { id, push, speaker, cue, line, replies } = program.nodes[place]!;
  const facts = [
    ...(place === program.start ? ['start'] : []),
    ...(push === null ? [] : [`push: ${push}`]),
    ...(speaker === null ? [] : [`says ${program.cast[speaker]!.name}`]),
    `tests ${rubric.tested[place]!.join(', ')}`,
  ];
  return html`<article id="place-${place}" class="card" data-place="${place}">
<h3>${id}</h3><p class="dim">${facts.join(' · ')}</p>
${spoken(cue, line, program.facts)}
<ol class="replies">${replies.map((_, at) => replyCard(program, rubric, place, at))}</ol>
</article>
`;
}

function endingCard(ending: Ending, place: number, facts: readonly Fact[]): Markup {
  const kind = endingKind(ending);
  return html`<article id="place-${place}" class="card ${kind}" data-place="${place}">
<h3>${ending.id}</h3><p class="dim">ending · ${endingNote(ending)} · ${endingKinds[kind]}</p>
${spoken(ending.cue, ending.line, facts)}
</article>
`;
}

function spoken(cue: Text | null, line: Text, facts: readonly Fact[]): Markup {
  return html`${cue === null ? nothing : html`<div class="cue">${variants(cue, facts)}</div>`}<div class="said">${variants(line, facts)}</div>`;
}
