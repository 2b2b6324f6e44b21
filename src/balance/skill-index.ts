/** Knows how far a call got from choosing at random to the best line: comparable between scenarios and difficulties. */

import { clamp, type Dimension } from '../persona/index.ts';
import { each } from '../score/index.ts';
import type { Hindsight } from './hindsight.ts';
import type { Points } from './points.ts';

/** Below chance it is told apart only so far: how badly one can fail is no skill. */
const range = { min: -50, max: 100 } as const;

/**
 * 100 × (points − those of random choice) ÷ (those of the best line − those of random choice), −50 to 100, whole
 * numbers. Null where not tested, or where the best line has no more than random choice.
 */
export function skillIndexOf(points: Points, { random, best }: Pick<Hindsight, 'random' | 'best'>): Points {
  const index = (key: Dimension | 'total'): number | null => {
    const [own, low, high] = [points[key], random[key], best[key]];
    if (own === null || low === null || high === null || high - low < 1e-9) return null;
    // `|| 0`: −0 is 0.
    return clamp(Math.round((100 * (own - low)) / (high - low)), range) || 0;
  };
  return { ...each(index), total: index('total') };
}
