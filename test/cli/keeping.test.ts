import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { expect, it, onTestFinished } from 'vitest';
import type { Env } from '../../src/cli/env.ts';
import { type Keeper, keeping, unkept } from '../../src/cli/keeping.ts';
import { answered, head, index, reflection, result } from '../practice/calls.ts';

/** A keeper whose record is in this folder, and what it has said. */
async function keeper(folder: string): Promise<{ keeper: Keeper; said: string[] }> {
  const said: string[] = [];
  const env = { cwd: '/', variables: { COMPOSURE_HOME: folder } } as unknown as Env;
  return { keeper: await keeping(env, (words) => said.push(words)), said };
}

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'composure-keeping-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A call with all that can be kept of it. */
async function call(keeper: Keeper): Promise<number> {
  const run = await keeper.begin(head, 1);
  await keeper.append(run, answered('one'), 2);
  await keeper.reflect(run, reflection);
  await keeper.finish(run, result, 3);
  await keeper.setIndex(run, index);
  await keeper.setGoal(run, 'Breathe first.');
  return run;
}

it('keeps calls, and says nothing', async () => {
  const { keeper: kept, said } = await keeper(join(freshFolder(), 'made', 'on', 'the', 'way'));
  const run = await call(kept);
  expect(await kept.run(run)).toMatchObject({ result, index, reflection, goal: 'Breathe first.' });
  await kept.close();
  expect(said).toEqual([]);
});

it.each([
  ['no database', (file: string) => writeFileSync(file, 'Dear diary'), /can't be read/],
  ['a folder', (file: string) => mkdirSync(file), /can't be written/],
])('lets the call go on where its file is %s, and says so once', async (_, spoil, words) => {
  const folder = freshFolder();
  spoil(join(folder, 'practice.db'));
  const { keeper: kept, said } = await keeper(folder);
  expect(await call(kept)).toBe(unkept);
  expect(await kept.history()).toEqual([]);
  expect(await kept.lastFinished()).toBeNull();
  await kept.close();
  expect(said).toEqual([expect.stringMatching(words)]);
  expect(readdirSync(folder)).toEqual(['practice.db']);
});

it('lets the call go on when a write fails, says so once, and keeps nothing more', async () => {
  const folder = freshFolder();
  const { keeper: kept, said } = await keeper(folder);
  const run = await kept.begin(head, 1);
  await kept.append(run, answered('one'), 2);
  const other = new Database(join(folder, 'practice.db'));
  other.exec('alter table event rename to away');
  await Promise.all([kept.append(run, answered('two'), 3), kept.append(run, answered('three'), 4)]);
  other.exec('alter table away rename to event');
  await kept.append(run, answered('four'), 5);
  await kept.finish(run, result, 6);
  expect(await kept.unfinished()).toBeNull();
  await kept.close();
  expect(said).toHaveLength(1);
  const { keeper: next } = await keeper(folder);
  expect(await next.unfinished()).toMatchObject({ id: run, events: [answered('one')] });
  await next.close();
});

it('does not hide a mistake of ours', async () => {
  const { keeper: kept, said } = await keeper(freshFolder());
  await expect(kept.begin({ ...head, title: true } as never, 1)).rejects.toThrow('boolean');
  await kept.close();
  expect(said).toEqual([]);
});
