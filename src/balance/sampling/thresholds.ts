/** Knows which draws mean which of several things: each is meant below its threshold, a whole number up to 2³². */

import { pick } from '../../chance/index.ts';

/** Above every draw. */
const everyDraw = 2 ** 32;
/** The highest draw. */
export const lastDraw = everyDraw - 1;

/** The least draw that `pick`s `count` or more out of `total`: so that a threshold decides as the engine's dice do. */
export function drawFor(total: number, count: number): number {
  if (count >= total) return everyDraw;
  let drawn = Math.ceil((count / total) * everyDraw);
  while (drawn > 0 && pick(total, drawn - 1) >= count) drawn -= 1;
  while (drawn < everyDraw && pick(total, drawn) < count) drawn += 1;
  return drawn;
}

/** Thresholds for weights of 0 or more, not all 0. What has no weight is never meant, nor what stands behind all that has. */
export function choiceThresholds(weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const last = weights.findLastIndex((weight) => weight > 0);
  let before = 0;
  return weights.map((weight, at) => {
    before += weight;
    return at >= last ? everyDraw : Math.round((before / sum) * everyDraw);
  });
}
