/** Knows libsql: how it is loaded and opened, and which values and errors it must be kept from. */

import type { SqliteDatabase, SqliteStatement } from 'kysely';
import type Libsql from 'libsql';
import { asRecordError, RecordError } from './trouble.ts';

export interface Native extends SqliteDatabase {
  readonly exec: (statements: string) => void;
  /** The one value of a pragma. */
  readonly pragma: (name: string) => number | string;
}

/** Loaded when first needed: it takes longer than the start of a command. @throws RecordError */
export async function openNative(file: string): Promise<Native> {
  const { default: Database } = await import('libsql').catch((error: unknown) => {
    throw new RecordError('unavailable', String(error));
  });
  return native(told(() => new Database(file)));
}

/** A connection of libsql as Kysely takes it. */
export function native(database: Libsql.Database): Native {
  return {
    prepare: (text) =>
      outright.test(text) ? direct(database, text) : statement(told(() => database.prepare(text))),
    exec: (statements) => told(() => database.exec(statements)),
    pragma: (name) => {
      const [row] = told(() => database.prepare(`pragma ${name}`).all()) as Record<string, number | string>[];
      return Object.values(row ?? {})[0]!;
    },
    close: () => void database.close(),
  };
}

/**
 * A prepared statement that was told to wait stays under way in libsql until it is collected as garbage, and nothing can
 * be committed until then. These can be told to wait, so they aren't prepared.
 */
const outright = /^(begin|commit|rollback|vacuum)\b/;

function direct(database: Libsql.Database, text: string): SqliteStatement {
  const run = () => {
    told(() => database.exec(text));
    return { changes: 0, lastInsertRowid: 0 };
  };
  return { reader: false, run, all: () => [], iterate: () => [].values() };
}

function statement(prepared: Libsql.Statement): SqliteStatement {
  const all = (values: readonly unknown[]) => told(() => prepared.all(values.map(bindable)));
  return {
    reader: prepared.reader,
    all,
    run: (values) => told(() => prepared.run(values.map(bindable))),
    iterate: (values) => all(values)[Symbol.iterator](),
  };
}

/** A boolean would end the whole process (libsql panics), and a text would be read back up to its first NUL. */
function bindable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '\ufffd');
  if (typeof value === 'number' || value === null) return value;
  throw new Error(`a ${typeof value} cannot be bound`);
}

function told<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw asRecordError(error);
  }
}
