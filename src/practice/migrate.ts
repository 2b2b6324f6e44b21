/** Knows whose a database file is and which version it has, and brings an older one up to date. */

import type { Native } from './native.ts';
import { RecordError } from './trouble.ts';

/** `comp` in ASCII: tells our files from those of other programs that use SQLite. */
export const applicationId = 0x63_6f_6d_70;

/**
 * Reads alone: a file that isn't ours or is too new stays as it is, to the byte.
 * @throws RecordError
 */
export function inspect(database: Native, known: number): void {
  // One moment: another process may be making the file.
  database.exec('begin');
  try {
    look(database, known);
  } finally {
    undo(database);
  }
}

/** Each version is a transaction: whatever happens, the file has one version or the next. @throws RecordError */
export function migrate(database: Native, migrations: readonly string[]): void {
  // Asked again inside the transaction, as another process may be doing the same.
  while (Number(database.pragma('user_version')) < migrations.length) step(database, migrations);
}

function look(database: Native, known: number): void {
  const version = Number(database.pragma('user_version'));
  const owner = Number(database.pragma('application_id'));
  if (owner !== applicationId && !(owner === 0 && version === 0 && isBlank(database)))
    throw new RecordError('corrupt', 'a database of another program');
  if (version > known) throw new RecordError('newer', `version ${version}; this one knows ${known}`);
  const flaw = database.pragma('quick_check(1)');
  if (flaw !== 'ok') throw new RecordError('corrupt', String(flaw));
}

function step(database: Native, migrations: readonly string[]): void {
  database.exec('begin immediate');
  try {
    const version = Number(database.pragma('user_version'));
    const statements = migrations[version];
    if (statements !== undefined) {
      database.exec(statements);
      database.exec(`pragma application_id = ${applicationId}; pragma user_version = ${version + 1}`);
    }
    database.exec('commit');
  } catch (error) {
    undo(database);
    throw error;
  }
}

/** SQLite has rolled back already after some errors, and says so. */
function undo(database: Native): void {
  try {
    database.exec('rollback');
  } catch {}
}

function isBlank(database: Native): boolean {
  return Number(database.pragma('schema_version')) === 0;
}
