import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { builtIn, root } from '../built-in.ts';
import { small } from '../transcript/small.ts';
import { composure } from './composure.ts';

/** `composure play --record` in a folder with one small scenario. */

const folder = mkdtempSync(join(tmpdir(), 'composure-record-'));
const file = 'scenarios/angry/parcel.yaml';
const read = (name = file) => readFileSync(join(folder, name), 'utf8');
const call = (...args: string[]) => composure(['play', ...args], '', { cwd: folder });
const scripted = ['--seed', 'x', '--replies', 'hear,trace', '--record'];

beforeEach(() => {
  mkdirSync(join(folder, 'scenarios/angry'), { recursive: true });
  writeFileSync(join(folder, file), small);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a recorded call', () => {
  it('is added to the file of its scenario, which keeps all else, and holds', async () => {
    const first = await call('parcel', ...scripted);
    expect(first).toMatchObject({ code: 0 });
    expect(first.stderr).toBe(`written: ${file}, the transcript “recorded x”\n`);
    await call(file, '--difficulty', 'hard', ...scripted);
    expect(read().startsWith(small)).toBe(true);
    expect(read().slice(small.length)).toMatch(/^\ntranscripts:\n {2}- name: recorded x\n {4}seed: x\n/);
    const { code, stdout } = await composure(['test'], '', { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toContain('holds: parcel: recorded x 2');
    expect(stdout).toContain('2 transcripts of 1 scenario: 2 hold.');
    expect(read()).toContain('    difficulty: hard\n    replies: [hear, trace]\n');
  });

  it('is the one that was played by hand, too', async () => {
    const { code } = await composure(['play', 'parcel', '--seed', 'y', '--record'], '1\n'.repeat(30), {
      cwd: folder,
    });
    expect(code).toBe(0);
    expect(read()).toContain('- name: recorded y');
    expect(await composure(['test'], '', { cwd: folder })).toMatchObject({ code: 0 });
  });

  it('leaves no trace where the call was broken off', async () => {
    const { code } = await composure(['play', 'parcel', '--record'], '1\n', { cwd: folder });
    expect(code).toBe(130);
    expect(read()).toBe(small);
  });

  it('of a built-in scenario is printed, with the reason', async () => {
    const { seed, replies } = builtIn.transcripts['lost-suitcase']![0]!;
    const book = ['lost-suitcase', '--seed', seed, '--replies', replies.join(','), '--record'];
    const before = readFileSync(`${root}scenarios/angry/lost-suitcase.yaml`, 'utf8');
    const { code, stdout } = await call(...book);
    expect(code).toBe(0);
    expect(stdout).toMatch(/A built-in scenario is not changed;.*\n\ntranscripts:\n {2}- name: recorded /);
    expect(readFileSync(`${root}scenarios/angry/lost-suitcase.yaml`, 'utf8')).toBe(before);
    const printed = await call(...book, '--json');
    expect(JSON.parse(printed.stdout)).toMatchObject({ scenario: 'lost-suitcase' });
    expect(printed.stderr).toContain('- name: recorded ');
  });

  it('goes to a file of its own on request, but into no other scenario', async () => {
    await call('parcel', ...scripted, 'calls.yaml');
    await call('parcel', ...scripted, 'calls.yaml');
    expect(read('calls.yaml')).toMatch(
      /^transcripts:\n {2}- name: recorded x\n[\s\S]*\n {2}- name: recorded x 2\n/,
    );
    expect(read()).toBe(small);
    writeFileSync(join(folder, 'scenarios/angry/other.yaml'), small);
    const { code, stderr } = await call('parcel', ...scripted, 'scenarios/angry/other.yaml');
    expect(code).toBe(2);
    expect(stderr).toContain('is another scenario');
    rmSync(join(folder, 'scenarios/angry/other.yaml'));
  });
});
