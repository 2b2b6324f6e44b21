/** Draws tension and trust over a call: two panels under each other, read by heights, marks and words, not by colours. */

import { arcWords } from '../debrief-words.ts';
import { html, type Markup, nothing, px } from '../html/markup.ts';
import { phaseWords } from '../mood-words.ts';
import type { Review } from './review.ts';

const width = 360;
const left = 66;
const right = 26;

interface Panel {
  readonly name: 'Tension' | 'Trust';
  readonly values: readonly number[];
  readonly top: number;
  readonly height: number;
  readonly most: number;
  readonly words: readonly (readonly [value: number, word: string])[];
}

/** The picture, and the same as a table. */
export function curveFigure({ debrief }: Review): Markup {
  const { arc, turningPoints } = debrief;
  const panels: readonly Panel[] = [
    {
      name: 'Tension',
      values: arc.map(({ tension }) => tension),
      top: 32,
      height: 90,
      most: 6,
      words: [
        [0, 'calm'],
        [3, 'tense'],
        [6, 'past talking'],
      ],
    },
    {
      name: 'Trust',
      values: arc.map(({ trust }) => trust),
      top: 170,
      height: 60,
      most: 4,
      words: [
        [0, 'distrustful'],
        [2, 'listening'],
        [4, 'won over'],
      ],
    },
  ];
  const bottom = 230;
  const across = (index: number) => left + ((width - left - right) * index) / Math.max(1, arc.length - 1);
  const turns = turningPoints.map(({ turn }) => turn);
  const every = Math.ceil(arc.length / 14);
  const ticks = arc.map((_, index) => index).filter((index) => index > 0 && index % every === 0);
  return html`<figure><svg class="curve" viewBox="0 0 ${width} ${bottom + 40}" role="img" aria-label="${arcWords(debrief)} The table below has the figures.">
${turns.map((turn) => html`<path class="turned" d="M${px(across(turn))} 32V${bottom + 4}"/><text class="turned" x="${across(turn)}" y="${bottom + 34}">▲</text>`)}
${panels.map((panel) => panelOf(panel, across))}
<g class="axis">${ticks.map((index) => html`<text x="${across(index)}" y="${bottom + 18}">${index}</text>`)}<text class="name" x="0" y="${bottom + 18}">Reply</text></g></svg>
${turns.length === 0 ? nothing : html`<figcaption class="dim">▲ and a dashed line: a turning point.</figcaption>`}
<details><summary>As a table</summary>${arcTable(debrief.arc)}</details></figure>`;
}

function panelOf({ name, values, top, height, most, words }: Panel, across: (at: number) => number): Markup {
  const up = (value: number) => top + height - (height * value) / most;
  const path = values.map((value, at) => `${at === 0 ? 'M' : 'L'}${px(across(at))} ${px(up(value))}`);
  const last = values.at(-1)!;
  return html`<g class="${name.toLowerCase()}"><text class="name" x="0" y="${top - 16}">${name}</text>
${words.map(([value, word]) => html`<path class="grid" d="M${left} ${px(up(value))}H${width - right}"/><text class="word" x="${left - 8}" y="${up(value) + 3.5}">${word}</text>`)}
<path class="way" d="${path.join('')}"/>${values.map((value, at) => html`<circle cx="${across(at)}" cy="${up(value)}" r="2.8"/>`)}
<text class="last" x="${across(values.length - 1) + 8}" y="${up(last) + 4}">${last}</text></g>
`;
}

function arcTable(arc: Review['debrief']['arc']): Markup {
  return html`<table><caption>Tension from 0 to 6 and trust from 0 to 4, after each reply</caption>
<thead><tr><th scope="col">reply</th><th scope="col" class="n">tension</th><th scope="col" class="n">trust</th><th scope="col">phase</th></tr></thead>
<tbody>${arc.map(({ tension, trust, phase }, at) => html`<tr><th scope="row">${at === 0 ? 'start' : at}</th><td class="n">${tension}</td><td class="n">${trust}</td><td>${phaseWords[phase]}</td></tr>`)}</tbody></table>`;
}
