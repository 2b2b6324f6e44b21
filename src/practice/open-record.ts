/** Knows how the practice record is opened: looked at, then set up, then brought up to date. */

import { Kysely, SqliteDialect } from 'kysely';
import { inspect, migrate } from './migrate.ts';
import { migrations } from './migrations/registry.ts';
import { type Native, openNative } from './native.ts';
import { recordOver } from './record.ts';
import type { Tables } from './tables.ts';
import { RecordError } from './trouble.ts';
import type { PracticeRecord } from './types.ts';

/**
 * Makes the file where there is none; its folder must be there.
 * @param file absolute, as SQLite reads a `file:` at the start as a URI
 * @throws RecordError; a file that can't be read is left as it is
 */
export async function openRecord(file: string, versions = migrations): Promise<PracticeRecord> {
  const database = await openNative(file);
  try {
    database.exec(waiting);
    inspect(database, versions.length);
    await keepLog(database);
    database.exec(settings);
    migrate(database, versions);
  } catch (error) {
    database.close();
    throw error;
  }
  return recordOver(new Kysely<Tables>({ dialect: new SqliteDialect({ database }) }));
}

/** Milliseconds for which one waits for another process. */
const patience = 5000;

const waiting = `pragma busy_timeout = ${patience}`;

// A commit survives a power cut; what is deleted is overwritten; nothing of it goes to a folder for temporary files.
const settings = `
pragma synchronous = full;
pragma foreign_keys = on;
pragma secure_delete = on;
pragma temp_store = memory;
`;

/** SQLite doesn't wait when two processes switch to the write-ahead log at once, so it is tried again. */
async function keepLog(database: Native): Promise<void> {
  const pause = 50;
  for (let left = patience / pause; ; left--) {
    try {
      database.exec('pragma journal_mode = wal');
      return;
    } catch (error) {
      if (!(error instanceof RecordError && error.reason === 'busy') || left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
