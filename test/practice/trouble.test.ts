import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { describe, expect, it, vi } from 'vitest';
import { openRecord, type PracticeRecord } from '../../src/practice/index.ts';
import { migrations } from '../../src/practice/migrations/registry.ts';
import { native } from '../../src/practice/native.ts';
import { openRecord as openVersions } from '../../src/practice/open-record.ts';
import { recordOver } from '../../src/practice/record.ts';
import { answered, head, result } from './calls.ts';
import { freshFile, opened, played } from './record-files.ts';

/** What is in the files beside this one, but for those that SQLite only shares memory by. */
function contents(file: string): Record<string, string> {
  const folder = dirname(file);
  const names = readdirSync(folder).filter((name) => !name.endsWith('-shm'));
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  return Object.fromEntries(names.map((name) => [name, hash(name)]));
}

async function refused(file: string, reason: string): Promise<void> {
  const before = contents(file);
  await expect(openRecord(file)).rejects.toMatchObject({ name: 'RecordError', reason });
  // An empty log may have been added.
  expect(contents(file)).toMatchObject(before);
}

async function filled(file: string): Promise<void> {
  const record = await openRecord(file);
  for (let n = 0; n < 40; n++) await played(record, n);
  await record.close();
}

/** A record over a connection that the test holds. */
function over(file: string): { record: PracticeRecord; database: Database.Database } {
  const database = new Database(file);
  const dialect = new SqliteDialect({ database: native(database) });
  return { record: recordOver(new Kysely({ dialect })), database };
}

describe('a file that cannot be read stays as it is', () => {
  it('when it is of a newer version', async () => {
    const file = freshFile();
    const newer = await openVersions(file, [...migrations, 'create table later (a integer) strict']);
    await played(newer, 1);
    await newer.close();
    await refused(file, 'newer');
    await expect(openRecord(file)).rejects.toThrow('version 2; this one knows 1');
  });

  it('when the newer version is in its log alone', async () => {
    const file = freshFile();
    const newer = await openVersions(file, [...migrations, 'create table later (a integer) strict']);
    await played(newer, 1);
    expect(readFileSync(`${file}-wal`).length).toBeGreaterThan(0);
    await refused(file, 'newer');
    await newer.close();
  });

  it.each([
    ['no database', 'Dear diary, '.repeat(1000)],
    ['a short text', 'Dear diary'],
  ])('when it is %s', async (_, text) => {
    const file = freshFile();
    writeFileSync(file, text);
    await refused(file, 'corrupt');
  });

  it.each([
    ['cut short', (whole: Buffer) => whole.subarray(0, whole.length >> 1)],
    ['with a page of noise', (whole: Buffer) => whole.fill(0xa5, 4096 * 2, 4096 * 3)],
    ['with a broken head', (whole: Buffer) => whole.fill(0, 0, 40)],
  ])('when it is damaged: %s', async (_, damage) => {
    const file = freshFile();
    await filled(file);
    writeFileSync(file, damage(readFileSync(file)));
    await refused(file, 'corrupt');
  });

  it.each([
    ['unmarked', ''],
    ['with a version', 'pragma user_version = 1;'],
    ['with a mark', 'pragma application_id = 7; pragma user_version = 1;'],
  ])("when it is another program's: %s", async (_, marks) => {
    const file = freshFile();
    const other = new Database(file);
    other.exec(`create table photos (a); insert into photos values (1); ${marks}`);
    other.close();
    await refused(file, 'corrupt');
  });
});

describe('a place that cannot be written', () => {
  it('is read-only when a folder is there instead', async () => {
    const file = freshFile();
    mkdirSync(file);
    await expect(openRecord(file)).rejects.toMatchObject({ reason: 'read-only' });
    expect(readdirSync(file)).toEqual([]);
  });

  it('is read-only when the folder is a file', async () => {
    const file = freshFile();
    writeFileSync(file, 'a file');
    await expect(openRecord(join(file, 'practice.db'))).rejects.toMatchObject({ reason: 'read-only' });
    expect(readFileSync(file, 'utf8')).toBe('a file');
  });
});

describe('while it is open', () => {
  it('a full disk loses nothing that was kept, and it goes on once there is room', async () => {
    const file = freshFile();
    await filled(file);
    const { record, database } = over(file);
    const run = await record.begin(head, 1);
    await record.append(run, answered('one'), 2);
    const { page_count: pages } = database.prepare('pragma page_count').all()[0] as { page_count: number };
    database.prepare(`pragma max_page_count = ${pages}`).all();
    const long = { kind: 'typed', text: 'words '.repeat(5000) } as const;
    await expect(record.append(run, long, 3)).rejects.toMatchObject({ reason: 'full' });
    expect((await record.run(run))!.events).toEqual([answered('one')]);
    database.prepare('pragma max_page_count = 100000').all();
    await record.append(run, long, 3);
    expect((await record.run(run))!.events).toEqual([answered('one'), long]);
    await record.close();
  });

  it('another process that holds it for too long makes it busy', async () => {
    const file = freshFile();
    await filled(file);
    const { record, database } = over(file);
    database.prepare('pragma busy_timeout = 50').all();
    const other = new Database(file);
    other.exec('begin immediate');
    await expect(record.begin(head, 1)).rejects.toMatchObject({ reason: 'busy' });
    expect(await record.history()).toHaveLength(40);
    other.exec('rollback');
    const run = await record.begin(head, 1);
    await record.finish(run, result, 2);
    other.exec('begin');
    other.prepare('select * from run').all();
    await expect(record.forgetDetails(1000)).rejects.toMatchObject({ reason: 'busy' });
    other.exec('rollback');
    expect(await record.forgetDetails(1000)).toBe(0);
    await record.close();
  });
});

it('says so when the native library is not there', async () => {
  vi.resetModules();
  vi.doMock('libsql', () => {
    throw new Error('no such library');
  });
  const practice = await import('../../src/practice/index.ts');
  await expect(practice.openRecord(freshFile())).rejects.toMatchObject({ reason: 'unavailable' });
  vi.doUnmock('libsql');
});

it('never binds what would end the process', async () => {
  const record = await opened();
  const wrong = { ...head, title: true } as never;
  await expect(record.begin(wrong, 1)).rejects.toThrow('a boolean cannot be bound');
});
