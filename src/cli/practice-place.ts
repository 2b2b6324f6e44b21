/** Knows where the practice record lies: in COMPOSURE_HOME, or where the system keeps data of programs. */

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { Env } from './env.ts';

export interface PracticePlace {
  readonly folder: string;
  readonly file: string;
  /** Not named by the user, so that we may remove it with its last file. */
  readonly ours: boolean;
}

export const noPlace =
  'there is no place for your practice record, as your home folder is not known: set COMPOSURE_HOME to a folder';

/** Absolute; null where there is none. Nothing is made yet. */
export async function practicePlace({ cwd, variables }: Env): Promise<PracticePlace | null> {
  const named = variables.COMPOSURE_HOME;
  const ours = named === undefined || named === '';
  const folder = ours ? await dataFolder() : resolve(cwd, named);
  return folder === null ? null : { folder, file: join(folder, 'practice.db'), ours };
}

/** What people say in a call is theirs alone: nobody else may read it. Throws as Node does. */
export function makePlace({ folder, file }: PracticePlace): void {
  makeFolder(folder);
  // SQLite takes an empty file for a new one, and gives its log the same rights.
  if (!existsSync(file)) writeFileSync(file, '', { flag: 'a', mode: 0o600 });
}

/** Not Node's own `recursive`, which never returns where a folder is there that takes no other one (`/proc`). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (!existsSync(dirname(folder))) makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another composure may have been quicker.
    if (!existsSync(folder)) throw error;
  }
}

/** An empty or relative HOME or XDG_DATA_HOME would put the record wherever one happens to be. */
async function dataFolder(): Promise<string | null> {
  try {
    const { default: envPaths } = await import('env-paths');
    const { data } = envPaths('composure', { suffix: '' });
    return isAbsolute(data) ? data : null;
  } catch {
    // Node knows no home folder of a user without an entry, as in some containers.
    return null;
  }
}
