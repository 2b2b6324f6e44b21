/** The outline of an ending, by its kind: a colour may be lost, a shape is not. */

import { html, type Markup } from '../html/markup.ts';
import type { Size } from '../html/tree-layout.ts';
import type { EndingKind } from './ending-kind.ts';

const shapes = {
  good: (w, h) => rounded(w, h, h / 2),
  mood: (w, h) => rounded(w, h, 12),
  kept: (w, h) => `M12 0H${w - 12}L${w} ${h / 2}L${w - 12} ${h}H12L0 ${h / 2}z`,
  poor: (w, h) => `M14 0H${w}L${w - 14} ${h}H0z`,
  walkaway: (w, h) => `M0 0H${w - 20}L${w} ${h / 2}L${w - 20} ${h}H0z`,
  meltdown: (w, h) => `M14 0H${w - 14}L${w} 14V${h - 14}L${w - 14} ${h}H14L0 ${h - 14}V14z`,
} as const satisfies Record<EndingKind, (width: number, height: number) => string>;

/** At the origin; whoever draws it moves it. */
export function endingShape(kind: EndingKind, { width, height }: Size): Markup {
  return html`<path class="outline" d="${shapes[kind](width, height)}"/>`;
}

function rounded(width: number, height: number, radius: number): string {
  const arc = (x: number, y: number) => `a${radius} ${radius} 0 0 1 ${x} ${y}`;
  const [across, down] = [width - 2 * radius, height - 2 * radius];
  return `M${radius} 0h${across}${arc(radius, radius)}v${down}${arc(-radius, radius)}h${-across}${arc(-radius, -radius)}v${-down}${arc(radius, -radius)}z`;
}
