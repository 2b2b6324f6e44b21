/** Knows how several statements become one. */

import { sql } from 'kysely';
import type { Store } from './tables.ts';

/** For what reads and then writes: two processes that both began by reading could neither of them go on. */
export function changing<T>(store: Store, work: (store: Store) => Promise<T>): Promise<T> {
  return within(store, 'immediate', work);
}

/** All that is read is of one moment. */
export function reading<T>(store: Store, work: (store: Store) => Promise<T>): Promise<T> {
  return within(store, 'deferred', work);
}

function within<T>(store: Store, kind: string, work: (store: Store) => Promise<T>): Promise<T> {
  return store.connection().execute(async (one) => {
    await sql.raw(`begin ${kind}`).execute(one);
    try {
      const value = await work(one);
      await sql`commit`.execute(one);
      return value;
    } catch (error) {
      // SQLite has rolled back already after some errors, and says so.
      await sql`rollback`.execute(one).catch(() => {});
      throw error;
    }
  });
}
