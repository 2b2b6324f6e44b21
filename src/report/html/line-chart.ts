/** Draws lines over two axes: points told apart by shape and dash as well as by colour, each line named at its end. */

import { html, type Markup, px } from './markup.ts';

export interface Series {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface Axis {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly (readonly [value: number, label: string])[];
}

const plot = { left: 88, top: 18, width: 560, height: 250 };
const size = { width: plot.left + plot.width + 128, height: plot.top + plot.height + 52 };
/** Pixels that the names at the ends of lines keep apart. */
const apart = 16;

export function lineChart(label: string, x: Axis, y: Axis, series: readonly Series[]): Markup {
  const across = (value: number) => plot.left + ((value - x.from) / (x.to - x.from)) * plot.width;
  const up = (value: number) => plot.top + plot.height - ((value - y.from) / (y.to - y.from)) * plot.height;
  const bottom = plot.top + plot.height;
  const right = plot.left + plot.width;
  const names = ends(series, up);
  return html`<svg class="chart" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${label}">
<g class="grid">${y.ticks.map(([value]) => html`<path d="M${plot.left} ${up(value)}H${right}"/>`)}</g>
<g class="axis">${y.ticks.map(([value, text]) => html`<text class="y" x="${plot.left - 8}" y="${up(value) + 4}">${text}</text>`)}${x.ticks.map(([value, text]) => html`<text x="${across(value)}" y="${bottom + 20}">${text}</text>`)}
<path d="M${plot.left} ${bottom}H${right}"/><text class="title" x="${plot.left + plot.width / 2}" y="${bottom + 42}">${x.label}</text>
<text class="title" transform="translate(14 ${plot.top + plot.height / 2}) rotate(-90)">${y.label}</text></g>
${series.map(({ name, points }, at) => {
  const path = points
    .map(([a, b], index) => `${index === 0 ? 'M' : 'L'}${px(across(a))} ${px(up(b))}`)
    .join('');
  const [endX] = points.at(-1) ?? [x.to, 0];
  return html`<g class="series s${at % 6}"><path d="${path}"/>${points.map(([a, b]) => mark(at, across(a), up(b)))}<text x="${across(endX) + 12}" y="${names[at]! + 4}">${name}</text></g>
`;
})}</svg>`;
}

/** The shape of a point, in turn: disc, square, diamond, triangle, ring, cross. */
function mark(series: number, x: number, y: number): Markup {
  const shapes = [
    'm-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0',
    'm-3.2 -3.2h6.4v6.4h-6.4z',
    'm0 -4.6l4.6 4.6l-4.6 4.6l-4.6 -4.6z',
    'm0 -4.4l4.4 7.6h-8.8z',
    'm-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0m2 0a2 2 0 1 1 4 0a2 2 0 1 1 -4 0',
    'm-3.6 -1.2h2.4v-2.4h2.4v2.4h2.4v2.4h-2.4v2.4h-2.4v-2.4h-2.4z',
  ];
  return html`<path class="mark" d="M${px(x)} ${px(y)}${shapes[series % shapes.length]!}"/>`;
}

/** Heights of the names: that of the line's end, pushed down where two would touch. */
function ends(series: readonly Series[], up: (value: number) => number): readonly number[] {
  const order = series
    .map(({ points }, at) => [at, up(points.at(-1)?.[1] ?? 0)] as const)
    .sort((a, b) => a[1] - b[1]);
  const heights = series.map(() => 0);
  let free = Number.NEGATIVE_INFINITY;
  for (const [at, height] of order) {
    heights[at] = Math.max(height, free);
    free = heights[at]! + apart;
  }
  const over = Math.max(0, ...heights.map((height) => height - (plot.top + plot.height)));
  return heights.map((height) => height - over);
}
