import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { builtIn, root } from '../built-in.ts';
import { small } from '../transcript/small.ts';
import { composure } from './composure.ts';

/** `composure test` as a user runs it, in a folder with one small scenario. */

const folder = mkdtempSync(join(tmpdir(), 'composure-test-'));
const file = 'scenarios/angry/parcel.yaml';

const inPack = (...args: string[]) => composure(['test', ...args], '', { cwd: folder });
const read = () => readFileSync(join(folder, file), 'utf8');
const write = (text: string, name = file) => writeFileSync(join(folder, name), text);

const holding = `
transcripts:
  # Who listens first is believed.
  - name: the good way
    seed: s
    replies: [hear, trace]
    steps:
      - { after: 1, node: window, queue: 2 } # he has come to the window
    expect: { ending: done, total: 1.. }
`;
/** Three of four values are wrong, each written in another way. */
const failing = `
  - name: "the bad way" # as it was
    seed: s
    replies: [promise, stare, hear, trace]
    steps:
      - { after: 1, promised: false, queue: 1..2, line: 'Nowhere' }
    expect:
      ending: # which one?
        - walkaway # he goes
        - meltdown
      pass: false
`;
const hopeless = `
  - name: no way
    seed: s
    replies: [hear, hear]
    steps: [{ after: 0, queue: 5 }]
`;

beforeEach(() => {
  rmSync(join(folder, 'scenarios'), { recursive: true, force: true });
  mkdirSync(join(folder, 'scenarios/angry'), { recursive: true });
  write(small + holding);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('transcripts that hold', () => {
  it('take a line each, and a line that sums them up; exit 0', async () => {
    const { code, stdout, stderr } = await inPack();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe('holds: parcel: the good way\n\n1 transcript of 1 scenario: 1 holds.\n');
  });

  it('are found by id, by file, by folder, through --pack and from the folder above', async () => {
    const outputs = await Promise.all([
      inPack('parcel'),
      inPack(file),
      inPack('scenarios'),
      inPack('.', 'parcel'),
      composure(['test', '--pack', folder]),
      composure(['test', folder]),
    ]);
    for (const { stdout } of outputs) expect(stdout).toBe(outputs[0]!.stdout);
  });

  it('are those of the built-in pack where there is no other, or by their ids', async () => {
    const count = Object.values(builtIn.transcripts).flat().length;
    expect((await composure(['test'])).stdout).toContain(`${count} transcripts of`);
    const { stdout } = await inPack('cold-toast', 'parcel');
    expect(stdout).toContain('holds: parcel: the good way');
    expect(stdout).toContain(`holds: cold-toast: ${builtIn.transcripts['cold-toast']![0]!.name}`);
  });

  it('are left as they are by --update', async () => {
    const { code, stderr } = await inPack('--update');
    expect({ code, stderr, text: read() }).toEqual({ code: 0, stderr: '', text: small + holding });
  });
});

describe('a transcript that fails', () => {
  beforeEach(() => write(small + holding + failing));

  it('exits 1 and says what was expected, what came, where, and how to play the call', async () => {
    const { code, stdout } = await inPack();
    expect(code).toBe(1);
    expect(stdout).toContain('holds: parcel: the good way');
    expect(stdout).toContain('fails: parcel: the bad way');
    expect(stdout).toMatch(/^scenarios\/angry\/parcel\.yaml:\d+:31 error not-as-expected$/m);
    expect(stdout).toContain('after 1 reply, promised: expected false, came true');
    expect(stdout).toMatch(/^ \d+ \| {7}- \{ after: 1, promised: false/m);
    expect(stdout).toContain('ending: expected walkaway or meltdown, came done');
    expect(stdout).not.toContain('queue: expected');
    const again = /^Again: composure (.*)$/m.exec(stdout)![1]!.split(' ');
    const { stdout: played } = await composure([...again, '--json'], '', { cwd: folder });
    expect(JSON.parse(played)).toMatchObject({ scenario: 'parcel', seed: 's', ending: 'done' });
  });

  it('is blessed by --update, which changes its values and nothing else; the next one changes nothing', async () => {
    const { code, stdout, stderr } = await inPack('--update');
    expect({ code, stderr }).toEqual({ code: 0, stderr: `written: ${file}\n` });
    expect(stdout).toContain('updated: parcel: the bad way');
    const blessed = failing
      .replace('promised: false', 'promised: true')
      .replace("'Nowhere'", "'So what now?'")
      .replace('- walkaway # he goes\n        - meltdown\n', '- done # he goes\n');
    expect(read()).toBe(small + holding + blessed);
    expect(await inPack()).toMatchObject({ code: 0 });
    expect(await inPack('--update')).toMatchObject({ code: 0, stderr: '' });
    expect(read()).toBe(small + holding + blessed);
  });

  it('stays as it is, and fails, where no value can make it hold', async () => {
    write(small + holding + hopeless);
    const { code, stdout } = await inPack('--update');
    expect(code).toBe(1);
    expect(stdout).toContain('reply-not-offered');
    expect(stdout).toContain('Give `trace` or `stare` there');
    expect(read()).toBe(small + holding + hopeless);
  });

  it('is a command of a workflow at its line', async () => {
    const { code, stdout } = await inPack('--reporter', 'github');
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^::error file=scenarios\/angry\/parcel\.yaml,line=\d+,.*title=composure not-as-expected::the bad way: /m,
    );
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('2 transcripts of 1 scenario: 1 holds, 1 fails.');
  });

  it('is a case of its own for dashboards', async () => {
    const { stdout } = await inPack('--reporter', 'junit');
    expect(stdout).toMatch(/<testsuite name="parcel" tests="2" failures="1"/);
    expect(stdout).toMatch(/<testcase [^>]*name="the good way"[^>]*\/>/);
    expect(stdout).toMatch(/<testcase [^>]*name="the bad way"[^>]*>\s*<failure [^>]*type="not-as-expected"/);
  });

  it('is data for programs', async () => {
    const { stdout } = await inPack('--reporter', 'json');
    const report = JSON.parse(stdout);
    expect(report.summary).toEqual({ holds: 1, fails: 1, updated: 0 });
    expect(report.scenarios[0].transcripts[1]).toMatchObject({
      name: 'the bad way',
      status: 'fails',
      given: ['promise'],
      differences: [
        { after: 1, key: 'promised', expected: false, actual: true },
        { after: 1, key: 'line', expected: 'Nowhere' },
        { after: null, key: 'ending', expected: ['walkaway', 'meltdown'], actual: 'done' },
      ],
      findings: [{ code: 'not-as-expected', file, line: expect.any(Number) }, {}, {}],
    });
  });

  it('is written to a file on request, and to that file only', async () => {
    const { code, stdout, stderr } = await inPack('--output', 'report.txt');
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: 'written: report.txt\n' });
    expect(readFileSync(join(folder, 'report.txt'), 'utf8')).toContain('fails: parcel: the bad way');
  });

  it('has no colour without a terminal, nor control characters of its author', async () => {
    write(small + holding + failing.replace('the bad way', 'the \\e[31mbad way'));
    for (const reporter of ['text', 'json', 'github', 'junit']) {
      const { stdout } = await inPack('--reporter', reporter);
      expect(stdout, reporter).toContain('bad way');
      expect(stdout, reporter).not.toContain('\u001b');
    }
  });
});

describe('names that a scenario does not have', () => {
  it('are findings with a place and a hint, and other scenarios are tested all the same', async () => {
    cpSync(join(folder, file), join(folder, 'scenarios/angry/other.yaml'));
    write(small + holding.replace('[hear, trace]', '[hear, tracce]').replace('ending: done', 'ending: dome'));
    const { code, stdout } = await inPack();
    expect(code).toBe(1);
    expect(stdout).toMatch(/parcel\.yaml:\d+:21 error unknown-reply/);
    expect(stdout).toContain('Did you mean `trace`?');
    expect(stdout).toMatch(/parcel\.yaml:\d+:23 error unknown-place/);
    expect(stdout).toContain('holds: other: the good way');
    expect(stdout).toMatch(/1 holds, 1 file with mistakes\.\n$/);
    const { stdout: junit } = await inPack('--reporter', 'junit');
    expect(junit).toMatch(/<testsuite name="files" tests="1" failures="1"/);
    expect(await inPack('other')).toMatchObject({ code: 0 });
    expect(await inPack('parcel')).toMatchObject({ code: 1 });
  });
});

describe('nothing to test', () => {
  it('is wrong usage: a pack without scenarios, and one without transcripts', async () => {
    rmSync(join(folder, file));
    expect(await inPack()).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'composure: there is no scenario here\n',
    });
    write(small);
    const { code, stderr } = await inPack();
    expect(code).toBe(2);
    expect(stderr).toContain('there is no transcript here');
  });
});

describe('the installed package', () => {
  it('is never written to from elsewhere', async () => {
    const original = `${root}scenarios/chronic-complainer/cold-toast.yaml`;
    const before = readFileSync(original, 'utf8');
    for (const named of ['cold-toast', original]) {
      const { code, stderr } = await inPack(named, '--update');
      expect(code).toBe(2);
      expect(stderr).toContain('is not changed from here');
    }
    expect(readFileSync(original, 'utf8')).toBe(before);
    expect(existsSync(join(folder, 'scenarios/chronic-complainer/cold-toast.yaml'))).toBe(false);
  });
});
