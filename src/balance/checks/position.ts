/** Knows which strategies go by a reply's place in the file. */

import type { Analysis } from '../analysis.ts';

const ids = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'last'];

/** Those that the scenario has replies enough for. */
export function positionIds({ rows }: Pick<Analysis, 'rows'>): readonly string[] {
  return ids.filter((id) => rows.some((row) => row.id === id));
}
