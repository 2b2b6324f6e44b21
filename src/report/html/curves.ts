/** The curves of a scenario: who passes by ability, and how hot the customer is, turn by turn. */

import { percent, plainNumber } from '../balance-figures.ts';
import type { Analysis, ScenarioReport } from '../balance-report.ts';
import { labelOf } from '../balance-rows.ts';
import { lineChart } from './line-chart.ts';
import { html, type Markup, nothing } from './markup.ts';

export function passCurve({ title, analyses }: ScenarioReport): Markup {
  const series = analyses.map(({ analysis: { difficulty, curve } }) => ({
    name: difficulty,
    points: curve.map(({ theta, pass }) => [theta, pass] as const),
  }));
  const thetas = [...new Set(analyses.flatMap(({ analysis }) => analysis.curve.map(({ theta }) => theta)))];
  const x = {
    label: 'ability θ: 0 guesses, 4 is borderline, 8 an expert',
    from: 0,
    to: 8,
    ticks: [0, 1, 2, 3, 4, 5, 6, 7, 8].map((theta) => [theta, String(theta)] as const),
  };
  const y = { label: 'calls that pass', from: 0, to: 1, ticks: [0, 0.25, 0.5, 0.75, 1].map(tick) };
  const whole = thetas.filter((theta) => Number.isInteger(theta)).sort((a, b) => a - b);
  return html`<figure><figcaption><h3>Who passes</h3><p>A fair scenario rises steadily: guessing fails, skill passes, and nothing in between pays better than skill.</p></figcaption>
<div class="scroll" tabindex="0" role="region" aria-label="Pass curve">${lineChart(`P(pass) over ability for ${title}`, x, y, series)}</div>
<div class="scroll" tabindex="0" role="region" aria-label="Pass curve as a table"><table><caption>Calls that pass, by ability</caption><thead><tr><th scope="col">difficulty</th>${whole.map((theta) => html`<th scope="col" class="n">θ ${theta}</th>`)}</tr></thead>
<tbody>${analyses.map(({ analysis }) => html`<tr><th scope="row">${analysis.difficulty}</th>${whole.map((theta) => html`<td class="n">${passAt(analysis, theta)}</td>`)}</tr>`)}</tbody></table></div></figure>`;
}

/** Those whose tension is worth comparing, where it was followed. */
const compared = ['skilled', 'theta-4', 'theta-2', 'giving-in', 'worst'];

export function tensionCurves(analysis: Analysis): Markup {
  const rows = analysis.rows.filter(({ id, tension }) => compared.includes(id) && tension.length > 0);
  if (rows.length === 0) return nothing;
  const turns = Math.max(...rows.map(({ tension }) => tension.length));
  const x = {
    label: 'replies given',
    from: 0,
    to: Math.max(1, turns - 1),
    ticks: Array.from({ length: turns }, (_, turn) => [turn, String(turn)] as const).filter(
      ([turn]) => turns <= 14 || turn % 2 === 0,
    ),
  };
  const y = {
    label: 'mean tension',
    from: 0,
    to: 6,
    ticks: [
      [0, 'calm'],
      [2, 'irritated'],
      [4, 'heated'],
      [5, 'crisis'],
      [6, 'over'],
    ] as const,
  };
  const series = rows.map((row) => ({
    name: labelOf(row),
    points: row.tension.map((value, turn) => [turn, value] as const),
  }));
  return html`<figure><figcaption><h4>How hot the customer is</h4><p>Mean tension before each reply, of the calls that still go on.</p></figcaption>
<div class="scroll" tabindex="0" role="region" aria-label="Tension">${lineChart(`Mean tension by turn, ${analysis.difficulty}`, x, y, series)}</div>
<details><summary>As a table</summary><div class="scroll" tabindex="0" role="region" aria-label="Tension as a table"><table><caption>Mean tension, 0 to 6, by replies given</caption><thead><tr><th scope="col">strategy</th>${Array.from({ length: turns }, (_, turn) => html`<th scope="col" class="n">${turn}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr><th scope="row">${labelOf(row)}</th>${Array.from({ length: turns }, (_, turn) => html`<td class="n">${tensionAt(row.tension[turn])}</td>`)}</tr>`)}</tbody></table></div></details></figure>`;
}

function tick(value: number): readonly [number, string] {
  return [value, percent(value, 0)];
}

function passAt({ curve }: Analysis, theta: number): string {
  const point = curve.find((each) => each.theta === theta);
  return point === undefined ? '–' : percent(point.pass);
}

function tensionAt(value: number | undefined): string {
  return value === undefined ? '–' : plainNumber(Number(value.toFixed(1)));
}
