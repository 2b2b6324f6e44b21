/** `composure lint` and `composure explain`, as a trainer and CI run them. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rules } from '../../src/lint/index.ts';
import { scenarioWith } from '../lint/base.ts';
import { composure } from './composure.ts';

const good = scenarioWith(rules['few-replies'].example.of, rules['few-replies'].example.good);
const felt = scenarioWith(rules['missing-felt'].example.of, rules['missing-felt'].example.bad);
const why = scenarioWith(rules['missing-why'].example.of, rules['missing-why'].example.bad);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'composure-lint-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}
const run = (...args: string[]) => composure(['lint', ...args], '', { cwd: folder });

describe('composure lint', () => {
  it('has nothing to say of a sound pack, and ends with 0', async () => {
    put('scenarios/a.yaml', good);
    expect(await run()).toEqual({ code: 0, stdout: '1 file: nothing to say.\n', stderr: '' });
  });

  it('tells a warning with its place, the line, the way out, and ends with 0', async () => {
    put('scenarios/a.yaml', felt);
    const { code, stdout } = await run();
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^scenarios\/a\.yaml:\d+:7 warning missing-felt\n {2}`desk\.rule` has no `felt`\n \d+ \| {7}rule:\n +\| {7}\^{4}\n {2}→ Write/,
    );
    expect(stdout).toMatch(/0 errors, 1 warning in 1 file\n$/);
  });

  it('ends with 1 for an error, and for more warnings than are allowed', async () => {
    put('scenarios/a.yaml', felt);
    expect((await run('--max-warnings', '1')).code).toBe(0);
    const over = await run('--max-warnings', '0');
    expect(over).toMatchObject({ code: 1, stderr: 'composure: 1 warning; --max-warnings allows 0\n' });
    put('scenarios/b.yaml', why);
    expect((await run()).code).toBe(1);
  });

  it('leaves warnings out of what it prints where it should be quiet, and counts them all the same', async () => {
    put('scenarios/a.yaml', felt);
    put('scenarios/b.yaml', why);
    const { code, stdout } = await run('--quiet');
    expect(code).toBe(1);
    expect(stdout).toContain('missing-why');
    expect(stdout).not.toContain('missing-felt');
    expect(stdout).toMatch(/Not shown: \d+ warnings?\n$/);
    expect((await run('--quiet', '--max-warnings', '0', 'scenarios/a.yaml')).code).toBe(1);
  });

  it('reports everything wrong in all files at once, what keeps them from being read included', async () => {
    put('scenarios/a.yaml', felt);
    put('scenarios/b.yaml', good.replace('start: first', 'start: frist'));
    put('scenarios/c.yaml', 'title: [');
    put('personas/odd.yaml', 'name: Odd\n');
    put('composure.yaml', 'balance: {random: high}\n');
    const { code, stdout } = await run('--reporter', 'json');
    expect(code).toBe(1);
    const found = JSON.parse(stdout).findings.map(
      (each: { file: string; code: string }) => `${each.file} ${each.code}`,
    );
    expect(found).toEqual(
      expect.arrayContaining([
        'scenarios/a.yaml missing-felt',
        'scenarios/b.yaml bad-start',
        'scenarios/c.yaml yaml-syntax',
        'personas/odd.yaml missing-key',
      ]),
    );
    expect(found.some((each: string) => each.startsWith('composure.yaml '))).toBe(true);
  });

  it('takes files, folders and ids, and says what there is where there is none', async () => {
    put('scenarios/x/a.yaml', felt);
    put('scenarios/x/b.yaml', good);
    put('loose/c.yaml', felt);
    expect((await run('scenarios/x/b.yaml')).stdout).toBe('1 file: nothing to say.\n');
    expect((await run('b')).stdout).toBe('1 file: nothing to say.\n');
    expect((await run('cold-toast')).stdout).toBe('1 file: nothing to say.\n');
    expect((await run('loose')).stdout).toContain('loose/c.yaml');
    expect((await run('scenarios', 'loose')).stdout).toContain('2 warnings in 2 files');
    expect(await run('nowhere')).toMatchObject({ code: 2, stdout: '' });
    expect((await run('nowhere')).stderr).toMatch(
      /^composure: there is no file, folder or scenario nowhere\. There are a, b, .+\n$/,
    );
    expect((await run('nowhere.yaml')).stderr).toBe('composure: there is no file nowhere.yaml\n');
  });

  it('tells GitHub each finding at its line, and a dashboard each file', async () => {
    put('scenarios/a.yaml', felt);
    put('scenarios/b.yaml', why);
    put('scenarios/c.yaml', good);
    const github = (await run('--reporter', 'github')).stdout;
    expect(github).toMatch(
      /^::warning file=scenarios\/a\.yaml,line=\d+,endLine=\d+,col=7,endColumn=11,title=composure missing-felt::/,
    );
    expect(github).toContain('::error file=scenarios/b.yaml,');
    const sound = await run('--reporter', 'github', 'scenarios/c.yaml');
    expect(sound.stdout).toBe('1 file: nothing to say.\n');
    const junit = (await run('--reporter', 'junit')).stdout;
    expect(junit.match(/<testsuite /g)).toHaveLength(3);
    expect(junit).toMatch(/<testsuites [^>]*tests="3"[^>]* failures="1"/);
  });

  it('mends what it can with --fix, keeps all else, and finds nothing to mend the next time', async () => {
    const broken = `# mine, keep it\n${good
      .replace('say: It is on its way.', 'say: It is order #4711 now. # not this')
      .replace(
        'drill: true',
        '# composure-disable-next-line missing-why: an old one\ndrill: true   # short',
      )}`.replace('felt: I can', 'felt: I\u202e can');
    put('scenarios/a.yaml', broken);
    const first = await run('--fix');
    expect(first).toMatchObject({
      code: 0,
      stderr: 'mended: scenarios/a.yaml\n',
      stdout: '1 file: nothing to say.\n',
    });
    const mended = readFileSync(join(folder, 'scenarios/a.yaml'), 'utf8');
    expect(mended).toBe(
      broken
        .replace('# composure-disable-next-line missing-why: an old one\n', '')
        .replace('\u202e', '')
        .replace('say: It is order #4711 now. # not this', 'say: "It is order #4711 now. # not this"'),
    );
    expect(await run('--fix')).toEqual({ code: 0, stdout: '1 file: nothing to say.\n', stderr: '' });
  });

  it('writes a report whole or not at all', async () => {
    put('scenarios/a.yaml', felt);
    expect(await run('--output', 'lint.json', '--reporter', 'json')).toMatchObject({
      code: 0,
      stdout: '',
      stderr: 'written: lint.json\n',
    });
    expect(JSON.parse(readFileSync(join(folder, 'lint.json'), 'utf8')).warnings).toBe(1);
    expect((await run('--output', 'no/such/lint.json')).code).toBe(2);
  });

  it('says what a pack replaces, and what was left out of another language', async () => {
    put('scenarios/lost-suitcase.yaml', good);
    put('scenarios/nl.yaml', good.replace('language: en', 'language: nl'));
    const { stdout } = await run();
    expect(stdout).toContain('This pack replaces the built-in scenario lost-suitcase\n');
    expect(stdout).toContain('Rules that go by English words were left out of 1 scenario in “nl”\n');
  });

  it.each(['-1', 'many', ''])('takes no %j for --max-warnings', async (count) => {
    put('scenarios/a.yaml', good);
    expect(await run('--max-warnings', count)).toMatchObject({
      code: 2,
      stderr: `composure: --max-warnings takes a whole number from 0, not ${count}\n`,
    });
  });
});

describe('composure explain', () => {
  it('says what a code means, with a bad and a good example', async () => {
    const { code, stdout } = await composure(['explain', 'missing-why', '--plain']);
    expect(code).toBe(0);
    const { summary, example } = rules['missing-why'];
    expect(stdout).toContain(summary);
    for (const line of [...example.bad.split('\n'), ...example.good.split('\n')])
      expect(stdout).toContain(`    ${line}\n`);
  });

  it.each(['yaml-syntax', 'bad-suppression', 'drift', 'random', 'wording'])('knows %s too', async (code) => {
    expect(await composure(['explain', code])).toMatchObject({ code: 0 });
  });

  it('lists all codes, and offers the nearest to a wrong one', async () => {
    expect((await composure(['explain'])).stdout).toContain('missing-why');
    expect(await composure(['explain', 'missing-whi'])).toMatchObject({
      code: 2,
      stderr: 'composure: there is no code missing-whi. Did you mean `missing-why`?\n',
    });
  });
});
