/** Knows how details are deleted so that no byte of them is left in the database or in its log. */

import { sql } from 'kysely';
import type { Store } from './tables.ts';
import { changing } from './transaction.ts';
import { RecordError } from './trouble.ts';

/**
 * The details of calls begun before this time; how many calls there were. Clears away what an earlier, interrupted
 * time has left as well. @throws RecordError
 */
export async function forget(store: Store, before: number): Promise<number> {
  const forgotten = await changing(store, (store) =>
    store.deleteFrom('run').where('started_at', '<', before).returning('id').execute(),
  );
  // Overwritten already (secure_delete), but for what earlier versions of a page have left in the log and between rows.
  await sql`vacuum`.execute(store);
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(store);
  if (rows[0]?.busy !== 0) throw new RecordError('busy', 'another process is reading the log');
  return forgotten.length;
}
