import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Env } from '../../src/cli/env.ts';
import { openPractice } from '../../src/cli/practice.ts';
import { openRecord, type PracticeRecord } from '../../src/practice/index.ts';
import { answered, head } from '../practice/calls.ts';
import { played } from '../practice/record-files.ts';
import { bin, composure } from './composure.ts';
import { enter, terminal } from './session.ts';

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'composure-data-'));
  onTestFinished(() => {
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** `composure data`, with its record in this folder. */
const data = (folder: string, ...args: readonly string[]) =>
  composure(['data', ...args], '', { env: { COMPOSURE_HOME: folder } });

/** With two old calls and a new one in it, as if its process had been killed. */
async function filled(folder: string): Promise<PracticeRecord> {
  const opened = await openPractice({ cwd: '/', variables: { COMPOSURE_HOME: folder } } as unknown as Env);
  const record = opened as PracticeRecord;
  await played(record, 1, { seed: 'seed-xyzzy' });
  const left = await record.begin(head, 2);
  await record.append(left, { kind: 'typed', text: 'typed-xyzzy' }, 3);
  await record.append(left, answered('one'), 3);
  await played(record, Date.now());
  return record;
}

/** Nothing is read-only to root, so that the program is run as nobody then; where nobody may not read it, it can't. */
const barred = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
const canBeBarred =
  process.platform !== 'win32' && spawnSync(process.execPath, [bin, '--version'], barred).status === 0;

describe('data path', () => {
  it('is in COMPOSURE_HOME, taken from where one is, and makes nothing', async () => {
    const folder = freshFolder();
    const env = { COMPOSURE_HOME: 'kept' };
    const { code, stdout } = await composure(['data', 'path'], '', { cwd: folder, env });
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${join(folder, 'kept', 'practice.db')}\n` });
    expect(readdirSync(folder)).toEqual([]);
  });

  it.runIf(process.platform === 'linux')('is where the system keeps data otherwise', async () => {
    const env = { COMPOSURE_HOME: '', HOME: '/home/somebody', XDG_DATA_HOME: '' };
    const home = await composure(['data', 'path'], '', { env });
    expect(home.stdout).toBe('/home/somebody/.local/share/composure/practice.db\n');
    const data = await composure(['data', 'path'], '', { env: { ...env, XDG_DATA_HOME: '/data' } });
    expect(data.stdout).toBe('/data/composure/practice.db\n');
  });

  it.runIf(process.platform === 'linux').each([
    { HOME: '', XDG_DATA_HOME: '' },
    { HOME: 'somewhere', XDG_DATA_HOME: '' },
    { HOME: '/home/somebody', XDG_DATA_HOME: 'here' },
  ])('is nowhere with %j', async (variables) => {
    const cwd = freshFolder();
    for (const args of [['path'], ['export'], ['delete', '--yes']]) {
      const env = { COMPOSURE_HOME: '', ...variables };
      const { code, stdout, stderr } = await composure(['data', ...args], '', { cwd, env });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/set COMPOSURE_HOME to a folder/);
    }
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe('data export', () => {
  it('prints all that is kept, or writes it into a file', async () => {
    const folder = freshFolder();
    const record = await filled(folder);
    const all = await record.export();
    expect(all.runs).toHaveLength(3);
    expect(JSON.parse((await data(folder, 'export')).stdout)).toEqual(all);
    const file = join(folder, 'all.json');
    expect(await data(folder, 'export', '--output', file)).toMatchObject({ code: 0, stdout: '' });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(all);
    await record.close();
  });

  it('prints empty lists where nothing was kept, and makes nothing', async () => {
    const folder = freshFolder();
    const { code, stdout } = await data(join(folder, 'none'), 'export');
    expect({ code, all: JSON.parse(stdout) }).toEqual({ code: 0, all: { runs: [], finished: [] } });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('data forget-details', () => {
  it('says how many calls, and leaves no byte of them', async () => {
    const folder = freshFolder();
    const record = await filled(folder);
    const { code, stdout } = await data(folder, 'forget-details', '--older-than', '90d');
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^forgot the details of 2 calls/),
    });
    for (const name of readdirSync(folder))
      expect(readFileSync(join(folder, name), 'latin1'), name).not.toContain('xyzzy');
    expect(await record.history()).toMatchObject([{ result: null }, { result: { pass: true } }]);
    await record.close();
    const again = await data(folder, 'forget-details', '--older-than', '1y');
    expect(again).toMatchObject({ code: 0, stdout: expect.stringMatching(/nothing was forgotten/) });
  });

  it.each(['90', 'd', '-1d', '90 d', '1.5y', '90days', ''])('does not take %j for an age', async (age) => {
    const { code, stderr } = await data('/nowhere', 'forget-details', `--older-than=${age}`);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/90d, 12w, 3m or 1y/) });
  });
});

describe('data delete', () => {
  it('leaves no file of the record and every other one', async () => {
    const folder = freshFolder();
    const record = await filled(folder);
    writeFileSync(join(folder, 'practice.db-journal'), '');
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    expect(readdirSync(folder).sort()).toContain('practice.db-wal');
    const { code, stdout } = await data(folder, 'delete', '--yes');
    expect(code).toBe(0);
    expect(stdout).toContain(`deleted: ${join(folder, 'practice.db')}\n`);
    expect(readdirSync(folder)).toEqual(['notes.txt']);
    await record.close();
    const again = await data(folder, 'delete', '--yes');
    expect(again).toMatchObject({ code: 0, stdout: expect.stringMatching(/nothing to delete/) });
    expect(readdirSync(folder)).toEqual(['notes.txt']);
  });

  it('deletes what cannot be read, but no folder of that name', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'practice.db'), 'Dear diary');
    expect(await data(folder, 'delete', '-y')).toMatchObject({ code: 0 });
    expect(readdirSync(folder)).toEqual([]);
    mkdirSync(join(folder, 'practice.db'));
    expect((await data(folder, 'delete', '-y')).stdout).toMatch(/nothing to delete/);
    expect(readdirSync(folder)).toEqual(['practice.db']);
  });

  it('deletes what a link leads to as well', async () => {
    const [folder, other] = [freshFolder(), freshFolder()];
    await (await filled(other)).close();
    symlinkSync(join(other, 'practice.db'), join(folder, 'practice.db'));
    await data(folder, 'delete', '--yes');
    expect([...readdirSync(folder), ...readdirSync(other)]).toEqual([]);
  });

  it.runIf(process.platform === 'linux')(
    'removes the folder that we made, but none that has been named',
    async () => {
      const xdg = freshFolder();
      const folder = join(xdg, 'composure');
      await (await filled(folder)).close();
      await composure(['data', 'delete', '--yes'], '', { env: { COMPOSURE_HOME: '', XDG_DATA_HOME: xdg } });
      expect(readdirSync(xdg)).toEqual([]);
      await (await filled(folder)).close();
      await data(folder, 'delete', '--yes');
      expect(readdirSync(xdg)).toEqual(['composure']);
    },
  );

  it('deletes nothing without a yes', async () => {
    const folder = freshFolder();
    await (await filled(folder)).close();
    const { code, stderr } = await data(folder, 'delete');
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/say --yes/) });
    expect(existsSync(join(folder, 'practice.db'))).toBe(true);
  });

  it('asks in a terminal, where Enter is a no', async () => {
    const folder = freshFolder();
    await (await filled(folder)).close();
    const ask = async (keys: string) => {
      const session = terminal(['data', 'delete'], { COMPOSURE_HOME: folder });
      await session.see(/\(y\/N\)/);
      session.type(keys);
      expect(await session.ended).toBe(keys === '\x03' ? 130 : 0);
    };
    await ask(enter);
    await ask('\x03');
    expect(existsSync(join(folder, 'practice.db'))).toBe(true);
    await ask(`y${enter}`);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a record that cannot be used', () => {
  it('is said in one line with the way out, and left as it is', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'practice.db'), 'Dear diary');
    for (const args of [['export'], ['forget-details', '--older-than', '0d']]) {
      const { code, stdout, stderr } = await data(folder, ...args);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/^composure: .*can't be read .* left as it is.*composure data delete\.\n$/);
    }
    expect(readFileSync(join(folder, 'practice.db'), 'utf8')).toBe('Dear diary');
  });

  it.skipIf(!canBeBarred)('because its folder is read-only, says where else it can be', async () => {
    const folder = freshFolder();
    const record = await openRecord(join(folder, 'practice.db'));
    await played(record, 1);
    await record.close();
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o444);
    chmodSync(folder, 0o555);
    const before = readFileSync(join(folder, 'practice.db'));
    const options = { ...barred, env: { COMPOSURE_HOME: folder } };
    const args = ['data', 'forget-details', '--older-than', '0d'];
    const { code, stderr } = await composure(args, '', options);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/can't be written .*COMPOSURE_HOME/),
    });
    expect(readFileSync(join(folder, 'practice.db'))).toEqual(before);
  });
});

it.skipIf(process.platform === 'win32')('lets nobody else read what people say in a call', async () => {
  const folder = join(freshFolder(), 'made');
  const record = await filled(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  for (const name of ['practice.db', 'practice.db-wal'])
    expect(statSync(join(folder, name)).mode & 0o777, name).toBe(0o600);
  await record.close();
});
