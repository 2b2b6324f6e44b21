/**
 * Knows every version of the practice record: the statements at place n lead from version n to n + 1. One that has been
 * released is never changed again.
 */

import { firstVersion } from './first-version.ts';

export const migrations: readonly string[] = [firstVersion];
