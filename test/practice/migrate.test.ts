import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { migrations } from '../../src/practice/migrations/registry.ts';
import { openRecord } from '../../src/practice/open-record.ts';
import { root } from '../built-in.ts';
import { answered, head, index, reflection, result } from './calls.ts';
import { freshFile, opened, played } from './record-files.ts';

/** What every file in versions/ holds. */
const kept = {
  ...head,
  id: 4,
  startedAt: 1_800_000_000_000,
  events: [{ kind: 'typed', text: 'I hear you.' }, answered('one')],
  finishedAt: 1_800_000_060_000,
  graded: true,
  result,
  index,
  reflection,
  goal: 'Breathe first.',
};

const folder = `${root}test/practice/versions/`;

function pragmaOf(file: string, pragma: string): unknown {
  const [row] = new Database(file).prepare(`pragma ${pragma}`).all() as Record<string, unknown>[];
  return Object.values(row!)[0];
}

describe('the versions of the record', () => {
  it('have a file each, as they left it', () => {
    const expected = migrations.map((_, at) => `${at + 1}.sql`);
    expect(readdirSync(folder).sort()).toEqual(expected.sort());
  });

  it.each(migrations.map((_, at) => at + 1))('version %i opens with all that it kept', async (version) => {
    const file = freshFile();
    const database = new Database(file);
    database.exec(readFileSync(`${folder}${version}.sql`, 'utf8'));
    database.close();
    const record = await opened(file);
    expect(await record.run(4)).toEqual(kept);
    expect(await record.history()).toMatchObject([{ run: 4, result, index }]);
    expect(await played(record, 1_900_000_000_000)).toBe(5);
    expect(pragmaOf(file, 'user_version')).toBe(migrations.length);
  });

  it('an empty file is a new one', async () => {
    const file = freshFile();
    writeFileSync(file, '');
    const record = await opened(file);
    await played(record, 1);
    expect(await record.history()).toHaveLength(1);
  });
});

describe('migrating', () => {
  const later = [
    ...migrations,
    'alter table run add column mood text; update run set mood = seed;',
    'create table extra (a integer) strict; insert into extra select count(*) from run;',
  ];

  it.each([0, 1, 2, 3])('goes forward from version %i, step by step, and keeps the rows', async (version) => {
    const file = freshFile();
    const old = await openRecord(file, later.slice(0, version));
    const run = version === 0 ? null : await played(old, 1);
    await old.close();
    const record = await openRecord(file, later);
    expect(pragmaOf(file, 'user_version')).toBe(3);
    if (run !== null) expect(await record.run(run)).toMatchObject({ id: run, ...head, result });
    const extra = new Database(file).prepare('select a from extra').all();
    // Counted by the third step: not done again where the third version had been reached empty.
    expect(extra).toEqual([{ a: version === 0 || version === 3 ? 0 : 1 }]);
    await record.close();
  });

  it('does a step whole or not at all', async () => {
    const file = freshFile();
    const old = await openRecord(file);
    const run = await played(old, 1);
    await old.close();
    const broken = [...migrations, 'create table half (a integer) strict; delete from run; select nonsense;'];
    await expect(openRecord(file, broken)).rejects.toMatchObject({ name: 'RecordError' });
    expect(pragmaOf(file, 'user_version')).toBe(1);
    const record = await openRecord(file, [...migrations, 'create table half (a integer) strict']);
    expect(await record.run(run)).toMatchObject({ result });
    await record.close();
  });
});
