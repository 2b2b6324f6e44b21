/** Opens the practice record for commands, and says in a sentence what is wrong with it. */

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { openRecord, type PracticeRecord, RecordError, type TroubleReason } from '../practice/index.ts';
import type { Env } from './env.ts';
import { UsageError } from './exit.ts';
import { practiceFile } from './practice-place.ts';

/** The record, or a sentence on why there is none. */
export async function openPractice(env: Env): Promise<PracticeRecord | string> {
  const file = await practiceFile(env);
  if (file === null) return homeless;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    return await openRecord(file);
  } catch (error) {
    return troubleWords(error, file);
  }
}

/** @throws UsageError if it can't be opened or read. */
export async function withPractice<T>(env: Env, act: (record: PracticeRecord) => Promise<T>): Promise<T> {
  const record = await openPractice(env);
  if (typeof record === 'string') throw new UsageError(record);
  try {
    return await act(record);
  } finally {
    await record.close();
  }
}

const homeless =
  'Nothing of this is kept: there is no home folder. Set COMPOSURE_HOME to a folder for your practice record.';

/** One sentence on what is wrong, and the way out. @throws whatever is no trouble of the record's. */
export function troubleWords(error: unknown, file = 'your practice record'): string {
  if (error instanceof RecordError) return `Nothing of this is kept: ${words[error.reason](file)}`;
  const { code } = error as NodeJS.ErrnoException;
  if (typeof code === 'string') return `Nothing of this is kept: ${words['read-only'](file)}`;
  throw error;
}

const words: Readonly<Record<TroubleReason, (file: string) => string>> = {
  newer: (file) =>
    `${file} was written by a newer composure. Update composure; until then it is left as it is.`,
  corrupt: (file) =>
    `${file} is damaged or not ours, and is left as it is. Move it away, or delete it with \`composure data delete\`.`,
  'read-only': (file) => `${file} can't be written. Set COMPOSURE_HOME to a folder that can.`,
  full: (file) => `there is no room left for ${file}. Make some, and the next call is kept again.`,
  busy: (file) => `another program holds ${file}. Close it, and the next call is kept again.`,
  unavailable: () => 'the database that comes with composure does not run here. `npm ci` installs it anew.',
};
