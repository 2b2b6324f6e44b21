import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { build } from 'rolldown';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../built-in.ts';
import { answered } from './calls.ts';
import { freshFile, opened } from './record-files.ts';

// Under the root, so that the native library is found.
const dir = `${root}node_modules/.cache/practice-${process.pid}`;

beforeAll(async () => {
  await build({
    input: `${root}test/practice/writer.ts`,
    platform: 'node',
    external: ['libsql'],
    output: { dir, format: 'esm', entryFileNames: 'writer.mjs' },
  });
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

it('four processes that make the record and practise at once lose nothing and keep each its order', async () => {
  const file = freshFile();
  const names = ['a', 'b', 'c', 'd'];
  const write = (name: string) =>
    promisify(execFile)(process.execPath, [`${dir}/writer.mjs`, file, name, '10']);
  await Promise.all(names.map(write));
  const record = await opened(file);
  const { runs, finished } = await record.export();
  expect(finished.filter(({ graded }) => graded)).toHaveLength(40);
  for (const name of names) {
    const own = runs.filter(({ seed }) => seed.startsWith(`${name}-`));
    expect(own.map(({ seed }) => seed)).toEqual([...Array(10).keys()].map((call) => `${name}-${call}`));
    const expected = [...Array(10).keys()].map((n) => answered(`${name}-${n}`));
    for (const { events } of own) expect(events).toEqual(expected);
  }
});
