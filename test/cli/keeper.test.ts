import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { expect, it, onTestFinished } from 'vitest';
import type { Env } from '../../src/cli/env.ts';
import { type Keeper, keeperOf } from '../../src/cli/keeper.ts';
import { answered, head, index, reflection, result } from '../practice/calls.ts';

/** A keeper whose record is in this folder, and what it has said. */
function keeper(folder: string, begun: typeof head = head): { keeper: Keeper; said: string[] } {
  const said: string[] = [];
  const env = { cwd: '/', variables: { COMPOSURE_HOME: folder }, now: () => 1 } as unknown as Env;
  return { keeper: keeperOf(env, begun, null, (words) => said.push(words)), said };
}

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'composure-keeper-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A call with all that can be kept of it. */
async function call(kept: Keeper): Promise<void> {
  await kept.begin();
  await kept.append(answered('one'));
  await kept.use((record, run) => record.reflect(run, reflection));
  await kept.use((record, run) => record.finish(run, result, 3));
  await kept.use((record, run) => record.setIndex(run, index));
  await kept.use((record, run) => record.setGoal(run, 'Breathe first.'));
}

it('keeps a call, and says nothing', async () => {
  const { keeper: kept, said } = keeper(join(freshFolder(), 'made', 'on', 'the', 'way'));
  await call(kept);
  const stored = await kept.use((record, run) => record.run(run));
  expect(stored).toMatchObject({ result, index, reflection, goal: 'Breathe first.' });
  await kept.close();
  expect(said).toEqual([]);
});

it('touches nothing before the call begins', async () => {
  const folder = freshFolder();
  const { keeper: kept } = keeper(folder);
  await kept.append(answered('one'));
  expect(readdirSync(folder)).toEqual([]);
});

it.each([
  ['no database', (file: string) => writeFileSync(file, 'Dear diary'), /can't be read/],
  ['a folder', (file: string) => mkdirSync(file), /can't be written/],
])('lets the call go on where its file is %s, and says so once', async (_, spoil, words) => {
  const folder = freshFolder();
  spoil(join(folder, 'practice.db'));
  const { keeper: kept, said } = keeper(folder);
  await call(kept);
  expect(await kept.use((record) => record.history())).toBeUndefined();
  expect(kept.canResume()).toBe(false);
  await kept.close();
  expect(said).toEqual([expect.stringMatching(words)]);
  expect(readdirSync(folder)).toEqual(['practice.db']);
});

it('lets the call go on when a write fails, says so once, and keeps nothing more', async () => {
  const folder = freshFolder();
  const { keeper: kept, said } = keeper(folder);
  await kept.begin();
  await kept.append(answered('one'));
  expect(kept.canResume()).toBe(true);
  const other = new Database(join(folder, 'practice.db'));
  other.exec('alter table event rename to away');
  await Promise.all([kept.append(answered('two')), kept.append(answered('three'))]);
  other.exec('alter table away rename to event');
  await kept.append(answered('four'));
  expect(kept.canResume()).toBe(false);
  await kept.close();
  expect(said).toHaveLength(1);
  const { keeper: next } = keeper(folder);
  await next.begin();
  const left = await next.use((record) => record.unfinished());
  expect(left).toMatchObject({ events: [answered('one')] });
  await next.close();
});

it('does not hide a mistake of ours', async () => {
  const { keeper: kept, said } = keeper(freshFolder(), { ...head, title: true } as never);
  await expect(kept.begin()).rejects.toThrow('boolean');
  await kept.close();
  expect(said).toEqual([]);
});
