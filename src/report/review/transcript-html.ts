/** The whole call on a page, reply by reply: what was said on both sides, its marks, and what would have been better. */

import { html, type Markup, nothing } from '../html/markup.ts';
import type { Review } from './review.ts';
import { type Fact, type ToldReply, toldReplies } from './told-reply.ts';
import { nameOf } from './words.ts';

export function transcriptHtml(review: Review): Markup {
  const { language } = review.program;
  const { cue, speaker, line } = review.debrief.account.closing;
  return html`${toldReplies(review).map((each) => replyHtml(each, language))}
<article aria-labelledby="end"><h3 id="end">The end</h3>
${cueHtml(cue, language)}${saidHtml(speaker, line, 'them', language)}</article>`;
}

function replyHtml({ told, standing, typed, marks, facts }: ToldReply, language: string): Markup {
  const { number, cue, speaker, line, reply, answerer, answer } = told;
  const tag = standing === null ? nothing : html` <span class="tag">${standing}</span>`;
  const turned = standing === 'Turning point' ? 'turned' : '';
  return html`<article class="${turned}" aria-labelledby="reply-${number}"><h3 id="reply-${number}">Reply ${number}${tag}</h3>
${cueHtml(cue, language)}${saidHtml(speaker, line, 'them', language)}
${typed === null ? nothing : saidHtml('You would have said', typed, 'you typed', language)}
${saidHtml('You', reply.say, 'you', language)}
${answer === null ? nothing : saidHtml(`${answerer} answers`, answer, 'them', language)}
<ul class="marks" aria-label="Marks of reply ${number}">${marks.map(({ dimension, level, best }) => html`<li>${nameOf(dimension)} <span class="pips" aria-hidden="true">${'●'.repeat(level)}${'○'.repeat(4 - level)}</span> <b>${level}</b> of 4, best here ${best}</li>`)}</ul>
<dl>${facts.map((fact) => factHtml(fact, language))}</dl></article>
`;
}

function cueHtml(cue: string | null, language: string): Markup {
  return cue === null ? nothing : html`<p class="cue" dir="auto" lang="${language}">${cue}</p>`;
}

function saidHtml(who: string, words: string, side: string, language: string): Markup {
  return html`<p class="said ${side}"><span class="who" dir="auto">${who}</span> <q dir="auto" lang="${language}">${words}</q></p>
`;
}

function factHtml({ name, text, spoken }: Fact, language: string): Markup {
  const words = spoken ? html`<q dir="auto" lang="${language}">${text}</q>` : html`${text}`;
  return html`<div><dt>${name}</dt><dd dir="auto">${words}</dd></div>`;
}
