/** What there is to say of one reply: its words, what they are worth and why, and where they lead. */

import type { Effect, Fact, Program, Reply } from '../../engine/index.ts';
import type { Rubric } from '../../score/index.ts';
import { bestReplies } from '../html/best-replies.ts';
import { html, type Markup, nothing } from '../html/markup.ts';
import { leadings, offerWords } from './route-words.ts';
import { variants } from './variants.ts';

export function replyCard(program: Program, rubric: Rubric, node: number, at: number): Markup {
  const reply = program.nodes[node]!.replies[at]!;
  const { facts } = program;
  const levels = rubric.tested[node]!.map(
    (dimension) => `${dimension} ${rubric.levels[node]![at]![dimension]}`,
  );
  const best = bestReplies(rubric, node)[at] ? ' (best here)' : '';
  const delivery =
    reply.delivery === null ? nothing : html`<span class="delivery">(${reply.delivery})</span> `;
  return html`<li data-reply="${at}"><h4>${reply.id}</h4>
<p class="say" dir="auto">${delivery}${reply.say}</p>
<dl>${field('offered', offered(reply, facts))}${field('uses', techniques(program, reply))}${field('levels', `${levels.join(', ')}${best}`)}${field('why', reply.why)}${field('tempts', reply.tempts?.text ?? null)}${field('felt', reply.felt)}${field('rule', reply.rule)}${field('promises', promises(reply))}${field('critical', reply.critical)}${field('changes', reply.effects.map((effect) => effectWords(effect, facts)).join(', '))}${reply.then === null ? nothing : html`<dt>answer</dt><dd>${variants(reply.then, facts)}</dd>`}
<dt>leads to</dt><dd><ul>${ways(program, reply)}</ul></dd></dl></li>
`;
}

/** In their order: the first whose condition holds is taken. */
function ways(program: Program, reply: Reply): readonly Markup[] {
  return leadings(reply, program.facts).map(
    ({ to, words }) => html`<li>${words === '' ? '' : `${words}: `}${placeLink(program, to)}</li>`,
  );
}

function placeLink({ nodes, endings }: Program, place: number): Markup {
  const { id } = (nodes[place] ?? endings[place - nodes.length])!;
  return html`<a href="#place-${place}" data-go="${place}">${id}</a>`;
}

function field(name: string, value: string | null): Markup {
  return value === null || value === '' ? nothing : html`<dt>${name}</dt><dd dir="auto">${value}</dd>`;
}

function offered(reply: Reply, facts: readonly Fact[]): string {
  const words = offerWords(reply, facts);
  return reply.locked === null ? words : `${words}; else greyed: ${reply.locked}`;
}

function techniques({ sets, techniques: known }: Program, { set }: Reply): string {
  return sets[set]!.moves.map(({ id }) => known[id]?.label ?? id).join(', ');
}

function promises({ promises: given }: Reply): string {
  return given.map(({ id, kept }) => `${id} (${kept ? 'can be kept' : "can't be kept"})`).join(', ');
}

function effectWords({ fact, change, value }: Effect, facts: readonly Fact[]): string {
  const { id, boolean } = facts[fact]!;
  if (change === 'add') return `${id} ${value < 0 ? '−' : '+'}${Math.abs(value)}`;
  if (boolean) return value === 1 ? id : `not ${id}`;
  return `${id} = ${value}`;
}
