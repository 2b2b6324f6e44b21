/** Knows which calls count and what a unit of practice is: one dimension with one archetype. */

import type { Dimension } from '../persona/index.ts';
import type { Finished } from './types.ts';

/** Spelt out, because of other modules the record sees only types; a test holds them equal. */
export const dimensions = ['calmness', 'empathy', 'boundary'] as const satisfies readonly Dimension[];

/** Milliseconds. */
export const day = 86_400_000;

/** Calls that count, in the order they ended, whatever order they are handed in: a clock may have been set back. */
export function gradedIn(history: readonly Finished[]): readonly Finished[] {
  return inOrder(history).filter(({ graded }) => graded);
}

export function inOrder(history: readonly Finished[]): readonly Finished[] {
  return [...history].sort((a, b) => a.finishedAt - b.finishedAt || a.run - b.run);
}

/** Calls by what they have in common, in the order of the first of each. */
export function groupedBy(
  calls: readonly Finished[],
  key: (call: Finished) => string,
): ReadonlyMap<string, readonly Finished[]> {
  const groups = new Map<string, Finished[]>();
  for (const call of calls) {
    const group = groups.get(key(call));
    if (group === undefined) groups.set(key(call), [call]);
    else group.push(call);
  }
  return groups;
}
