import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../built-in.ts';
import { composure, interrupted } from './composure.ts';

/** `composure balance` as a user runs it, in a folder with one small fair scenario and a lock. */

let pack: string;
const file = 'scenarios/angry/fair.yaml';
const lock = 'balance.lock.yaml';
const quick = ['--difficulty', 'standard'];

const inPack = (...args: string[]) => composure(['balance', ...args], '', { cwd: pack });
const read = (name: string) => readFileSync(join(pack, name), 'utf8');
const write = (name: string, text: string) => writeFileSync(join(pack, name), text);

/** Puts the file back afterwards, whatever happens. */
async function edited<T>(name: string, change: (text: string) => string, act: () => Promise<T>): Promise<T> {
  const before = read(name);
  const after = change(before);
  expect(after).not.toBe(before);
  write(name, after);
  try {
    return await act();
  } finally {
    write(name, before);
  }
}

beforeAll(async () => {
  pack = mkdtempSync(join(tmpdir(), 'composure-balance-'));
  mkdirSync(join(pack, 'scenarios/angry'), { recursive: true });
  cpSync(`${root}test/fixtures/balance/fair.yaml`, join(pack, file));
  const { code, stderr } = await inPack('--update');
  expect(stderr).toContain(`written: ${lock}`);
  expect(code).toBe(0);
});
afterAll(() => rmSync(pack, { recursive: true, force: true }));

describe('a fair scenario', () => {
  it('is clean against its lock, exactly, at every difficulty', async () => {
    const { code, stdout } = await inPack('--reporter', 'json');
    expect(code).toBe(0);
    const report = JSON.parse(stdout);
    const methods = report.scenarios[0].analyses.map((each: { method: string }) => each.method);
    expect(methods).toEqual(['exact', 'exact', 'exact']);
    expect(report.summary).toMatchObject({ errors: 0, undecided: 0, drift: 0 });
  });

  it('is written the same by a second --update', async () => {
    const before = read(lock);
    await inPack('--update');
    expect(read(lock)).toBe(before);
  });

  it('is not locked at one difficulty only, nor by sampling', async () => {
    const before = read(lock);
    expect((await inPack('--update', ...quick)).code).toBe(2);
    expect((await inPack('--update', '--sample', '100')).code).toBe(2);
    expect(read(lock)).toBe(before);
  });

  it('is sampled over the limit, and says so', async () => {
    const { stdout } = await inPack(...quick, '--limit', '10', '--check', 'random');
    expect(stdout).toContain('sampled');
    expect((await inPack(...quick, '--check', 'random')).stdout).not.toContain('sampled');
  });
});

describe('a figure that fails', () => {
  const failing = (text: string) => text.replace(/^nodes:/m, 'balance: { random: ..0.0001 }\nnodes:');

  it('ends with 1, and stands at its place in the file', async () => {
    const { code, stdout } = await edited(file, failing, () =>
      inPack(...quick, '--no-mend', '--reporter', 'github'),
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/::error file=scenarios\/angry\/fair\.yaml,line=\d+,.*title=composure random::/);
  });

  it('is shown, where sampled, by a call that can be played again alone', async () => {
    const { stdout } = await edited(
      file,
      (text) => text.replace(/^nodes:/m, 'balance: { expert: ..1 }\nnodes:'),
      () => inPack(...quick, '--no-mend', '--sample', '200', '--check', 'expert', '--reporter', 'github'),
    );
    const found = /composure play (\S+) --seed '([^']+)' --replies (\S+)/.exec(stdout);
    expect(found).not.toBeNull();
    const [, id, seed, replies] = found!;
    const call = await composure(
      ['play', id!, '--seed', seed!, '--replies', replies!.replace(/[^a-z0-9,-].*$/, ''), '--json'],
      '',
      {
        cwd: pack,
      },
    );
    expect(call.code).toBe(0);
    expect(JSON.parse(call.stdout).pass).toBe(true);
  });
});

describe('an edit', () => {
  it('that moves figures is named by its node', async () => {
    const worse = (text: string) =>
      text.replace('uses: [acknowledge-feeling, let-them-vent]', 'uses: [recite-policy]');
    const { code, stdout } = await edited(file, worse, () =>
      inPack(...quick, '--no-mend', '--reporter', 'json'),
    );
    expect(code).toBe(1);
    const { drift } = JSON.parse(stdout);
    expect(drift.length).toBeGreaterThan(0);
    expect(drift[0].nodes).toEqual(['counter']);
  });

  it('of words that nothing reads moves nothing', async () => {
    const other = (text: string) => text.replace(/^title: .*/m, 'title: The fourth repair');
    expect((await edited(file, other, () => inPack(...quick))).code).toBe(0);
  });
});

describe('a lock', () => {
  it('that is corrupt is said with its place', async () => {
    const broken = (text: string) => text.replace('scenarios:', 'scenarois:');
    const { code, stderr } = await edited(lock, broken, () => inPack(...quick));
    expect(code).toBe(1);
    expect(stderr).toMatch(/balance\.lock\.yaml:\d+:\d+ error unknown-key/);
  });

  it('of another version of the model is said once', async () => {
    const { code, stdout } = await edited(
      lock,
      (text) => text.replace(/^model: \d+/m, 'model: 99'),
      () => inPack(...quick),
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/balance\.lock\.yaml:\d+:\d+ error other-model/);
    expect(stdout).not.toContain(' error drift');
  });

  it('that lacks a scenario, or has one too many, is said', async () => {
    const renamed = (text: string) => text.replace(/^ {2}fair:/m, '  foul:');
    const { code, stdout } = await edited(lock, renamed, () => inPack(...quick));
    expect(code).toBe(1);
    expect(stdout).toContain(' error unlocked');
    expect(stdout).toContain(' error left-in-lock');
  });
});

describe('wrong usage', () => {
  it('locking where there is no pack ends with 2, and writes nothing into the package', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'composure-nowhere-'));
    const before = readFileSync(`${root}${lock}`, 'utf8');
    const { code, stderr } = await composure(['balance', 'lost-suitcase', '--update'], '', { cwd: empty });
    rmSync(empty, { recursive: true });
    expect(code).toBe(2);
    expect(stderr).toContain('no pack here');
    expect(readFileSync(`${root}${lock}`, 'utf8')).toBe(before);
  });

  it.each([
    ['a scenario that there is not', ['nobody'], 'there is no scenario nobody'],
    ['a file that there is not', ['scenarios/angry/fiar.yaml'], 'there is no file'],
    ['a check that there is not', ['--check', 'randm'], 'Did you mean `random`?'],
    ['a limit that is no number', ['--limit', 'many'], '--limit'],
    [
      'a strategy that there is not',
      ['--export-mdp', 'out', '--strategy', 'luck'],
      'there is no strategy luck',
    ],
    [
      'a folder that there is not, before it sets to work,',
      ['--output', 'no/such/report.html', ...quick, '--sample', '50000000'],
      'cannot be written: there is no folder no/such',
    ],
  ])('%s ends with 2, one line and no file', async (_, args, words) => {
    const { code, stderr } = await inPack(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(readdirSync(pack).sort()).toEqual([lock, 'scenarios']);
  });

  it('a target for a check that there is not is an error at its place', async () => {
    const typo = (text: string) => text.replace(/^nodes:/m, 'balance: { skiled: 95.. }\nnodes:');
    const { code, stdout } = await edited(file, typo, () => inPack(...quick));
    expect(code).toBe(1);
    expect(stdout).toMatch(/fair\.yaml:\d+:\d+ error unknown-check/);
  });
});

describe('Ctrl-C in the middle', () => {
  it('ends with 130, says so and writes nothing', async () => {
    const endless = ['balance', ...quick, '--sample', '50000000', '--output', 'report'];
    const { code, stderr } = await interrupted(endless, pack, 3000);
    expect(code).toBe(130);
    expect(stderr).toContain('nothing was written');
    expect(readdirSync(pack).sort()).toEqual([lock, 'scenarios']);
  });
});

describe('a written report', () => {
  it.each(['text', 'json', 'markdown', 'github', 'junit', 'html'])('as %s is whole', async (reporter) => {
    const { code } = await inPack(...quick, '--reporter', reporter, '--output', 'report');
    const text = existsSync(join(pack, 'report')) ? read('report') : '';
    rmSync(join(pack, 'report'), { force: true });
    expect(code).toBe(0);
    expect(text.length).toBeGreaterThan(20);
    expect(text.endsWith('\n')).toBe(true);
  });
});
