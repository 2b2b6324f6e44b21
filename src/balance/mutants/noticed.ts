/** Knows when a check has noticed a change: it fires where it didn't, or more severely. */

import type { Result } from '../checks/evaluate.ts';

/** What is needed of a check's result. */
export interface Finding {
  readonly check: Pick<Result['check'], 'id'>;
  readonly measurement: Pick<Result['measurement'], 'what' | 'where'>;
  readonly verdict: Result['verdict'];
}

const severity = { ok: 0, undecided: 0, warning: 1, error: 2 } as const satisfies Record<
  Result['verdict'],
  number
>;

/** Ids of the checks that fire after a change and didn't before, or fire at another place, or more severely; each once. */
export function noticedBy(before: readonly Finding[], after: readonly Finding[]): readonly string[] {
  const known = new Map<string, number>();
  for (const finding of before) {
    const key = keyOf(finding);
    known.set(key, Math.max(known.get(key) ?? 0, severity[finding.verdict]));
  }
  const worse = after.filter((finding) => severity[finding.verdict] > (known.get(keyOf(finding)) ?? 0));
  return [...new Set(worse.map(({ check }) => check.id))];
}

export function noticed(before: readonly Finding[], after: readonly Finding[]): boolean {
  return noticedBy(before, after).length > 0;
}

/**
 * Which figure it is. What was measured names the place wherever there is one figure a place; the place of a figure about
 * the whole scenario is only where to start mending, and moves with every edit.
 */
export function keyOf({ check, measurement }: Finding): string {
  return `${check.id}: ${measurement.what}`;
}
