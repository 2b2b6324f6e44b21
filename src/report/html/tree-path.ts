/** Draws a way as a path: down through its lanes, or round the side where it turns back. */

import { px } from './markup.ts';
import type { Box, Way } from './tree-layout.ts';

type Point = readonly [x: number, y: number];

/**
 * @param port where on the lower edge it leaves `from`.
 * @param side how far from the middle its reply stands, so that the ways of several replies keep apart.
 */
export function wayPath(way: Way, from: Box, to: Box, port: number, side: number): string {
  const start = [port, from.y + from.height] as const;
  if (way.back) return turned(start, [to.x + to.width, to.y + to.height / 2]);
  const lanes = way.lanes.map((lane) => ({ ...lane, x: lane.x + side * 3 }));
  return down(start, way.clear, [to.x + to.width / 2 + side * 9, to.y], lanes);
}

/** Leaves and arrives upright, as all lines do, so that bundles stay readable. */
function curve([x1, y1]: Point, [x2, y2]: Point): string {
  const bend = (y2 - y1) * 0.5;
  return `C${px(x1)} ${px(y1 + bend)} ${px(x2)} ${px(y2 - bend)} ${px(x2)} ${px(y2)}`;
}

function down([x, y]: Point, clear: number, end: Point, lanes: Way['lanes']): string {
  let at: Point = [x, clear];
  let path = `M${px(x)} ${px(y)}${clear === y ? '' : `V${px(clear)}`}`;
  for (const { x, top, bottom } of lanes) {
    path += `${curve(at, [x, top])}V${px(bottom)}`;
    at = [x, bottom];
  }
  return path + curve(at, end);
}

function turned([x, y]: Point, [toX, toY]: Point): string {
  const out = Math.max(x, toX) + 70;
  return `M${px(x)} ${px(y)}C${px(x)} ${px(y + 50)} ${px(out)} ${px(y + 20)} ${px(out)} ${px((y + toY) / 2)}S${px(toX + 50)} ${px(toY)} ${px(toX)} ${px(toY)}`;
}
