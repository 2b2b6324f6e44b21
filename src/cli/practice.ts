/** Knows how the practice record is opened, and what to say, with the way out, when it can't be used. */

import { statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { PracticeRecord, RecordError, TroubleReason } from '../practice/index.ts';
import { clean } from '../report/index.ts';
import type { Env } from './env.ts';
import { UsageError } from './exit.ts';
import { makePlace, noPlace, type PracticePlace, practicePlace } from './practice-place.ts';

/** Why nothing is kept. */
export interface Trouble {
  readonly reason: TroubleReason | 'no-place';
  /** One sentence for the user, with the way out. */
  readonly words: string;
}

/** Makes it where there is none. */
export async function openPractice(env: Env): Promise<PracticeRecord | Trouble> {
  const place = await practicePlace(env);
  if (place === null)
    return { reason: 'no-place', words: `${sentence(noPlace)} Until then nothing is kept.` };
  try {
    makePlace(place);
    const { openRecord } = await import('../practice/index.ts');
    return await openRecord(place.file);
  } catch (error) {
    return troubleOf(error, place);
  }
}

export function isTrouble(opened: PracticeRecord | Trouble): opened is Trouble {
  return 'reason' in opened;
}

/**
 * What commands do with a record that is there; null where nothing was kept yet.
 * @throws UsageError if it can't be opened, read or written.
 */
export async function withPractice<T>(
  env: Env,
  act: (record: PracticeRecord) => Promise<T>,
): Promise<T | null> {
  const record = await keptPractice(env);
  if (record === null) return null;
  try {
    return await act(record);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(troubleOf(error, await placeOf(env)).words);
  } finally {
    await record.close();
  }
}

/** Null where nothing was kept. @throws UsageError */
async function keptPractice(env: Env): Promise<PracticeRecord | null> {
  const place = await placeOf(env);
  if (!isThere(place)) return null;
  const opened = await openPractice(env);
  if (isTrouble(opened)) throw new UsageError(opened.words);
  return opened;
}

/** @throws UsageError */
export async function placeOf(env: Env): Promise<PracticePlace> {
  const place = await practicePlace(env);
  if (place === null) throw new UsageError(noPlace);
  return place;
}

/** @throws the error itself if it is a bug of ours. */
export function troubleOf(error: unknown, { file }: PracticePlace): Trouble {
  const found = reasonOf(error);
  if (found === null) throw error;
  // Without room for its log SQLite speaks of a disk error.
  const reason = found === 'unavailable' && isFull(dirname(file)) ? 'full' : found;
  return { reason, words: words[reason](clean(file), clean((error as Error).message)) };
}

/** Bytes that SQLite needs for its log. */
const room = 65_536;

function isFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < room;
  } catch {
    return false;
  }
}

/** @throws UsageError if one may not look. */
function isThere(place: PracticePlace): boolean {
  try {
    return statSync(place.file, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    throw new UsageError(troubleOf(error, place).words);
  }
}

const words = {
  newer: (_, detail) =>
    `Your practice record was written by a newer composure (${detail}): nothing is kept until you update.`,
  corrupt: (file, detail) =>
    `Your practice record ${file} can't be read (${detail}): it is left as it is, and nothing is kept until you move it away or call composure data delete.`,
  'read-only': (file, detail) =>
    `Your practice record ${file} can't be written (${detail}): nothing is kept until you may write there, or set COMPOSURE_HOME to another folder.`,
  full: (file) => `The disk is full: nothing is kept until there is room for ${file}.`,
  busy: (file) =>
    `Your practice record ${file} is in use by another process: nothing is kept until you end that one and start again.`,
  unavailable: (file, detail) =>
    `Your practice record ${file} can't be used (${detail}): nothing is kept; installing composure anew may help.`,
} satisfies Record<TroubleReason, (file: string, detail: string) => string>;

function reasonOf(error: unknown): TroubleReason | null {
  // By its name: where the folder can't be made, the database isn't loaded.
  if ((error as Error).name === 'RecordError') return (error as RecordError).reason;
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'full';
  return code !== undefined && unwritable.has(code) ? 'read-only' : null;
}

const unwritable = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'EISDIR', 'ENOENT', 'ELOOP']);

function sentence(text: string): string {
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}
