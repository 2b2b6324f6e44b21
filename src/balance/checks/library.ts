/** The checks that need a whole library, and the ids of all there are. */

import type { Targets } from '../../script/index.ts';
import type { CheckOf } from './check.ts';
import { evaluate, type Result } from './evaluate.ts';
import { checks } from './registry.ts';
import { type LibraryContext, wording } from './wording.ts';

export const libraryChecks = { wording } as const satisfies Record<string, CheckOf<LibraryContext, null>>;

/** Every id that may stand under `balance:`, those of the library last. */
export const checkIds: readonly string[] = [...Object.keys(checks), ...Object.keys(libraryChecks)];

/** One result a figure; a check that can't be told yet (too few nodes) has none. */
export function evaluateLibrary(context: LibraryContext, targets: Targets = {}): readonly Result[] {
  return Object.values(libraryChecks).flatMap((check) => evaluate(check, context, targets[check.id]) ?? []);
}
