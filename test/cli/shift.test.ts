import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { soundBut } from '../script/one-scenario.ts';
import { composure } from './composure.ts';
import { freshHome } from './home.ts';

/** A shift from its first page to its scorecard, line by line. Each call here has one reply, so that `1` is known. */

const pack = mkdtempSync(join(tmpdir(), 'composure-shift-'));
afterAll(() => rmSync(pack, { recursive: true, force: true }));

const good =
  '      rule:\n        say: It says noon to six.\n        uses: [recite-policy]\n        to: done\n';
const bad =
  '      hear:\n        say: I see why you ask.\n        uses: [acknowledge-feeling]\n        to: done\n';
const scenarios = {
  good: soundBut([good, ''], ['Mr Sand', 'Mr Good']),
  bad: soundBut([bad, ''], ['Mr Sand', 'Mr Bad']),
  regular: soundBut(
    [good, ''],
    ['Mr Sand', 'Mr Regular'],
    [
      'line: Where',
      'line:\n      - { when: { promised: true }, say: You did ring me back. }\n      - say: Where',
    ],
  ),
};
const shifts = {
  rough: 'calls:\n  - scenario: bad\n  - scenario: good\n',
  kept: 'calls:\n  - scenario: good\n  - { scenario: regular, remembers: { call: good, sets: [promised] } }\n',
  broken:
    'calls:\n  - scenario: bad\n  - { scenario: regular, remembers: { call: bad, sets: [promised] } }\n',
};
for (const folder of ['scenarios', 'shifts']) mkdirSync(join(pack, folder));
for (const [id, text] of Object.entries(scenarios))
  writeFileSync(join(pack, 'scenarios', `${id}.yaml`), text);
for (const [id, calls] of Object.entries(shifts))
  writeFileSync(join(pack, 'shifts', `${id}.yaml`), `title: ${id}\nsetting: Rain.\n${calls}`);

function play(name: string, input: string, ...more: string[]) {
  return composure(
    ['shift', name, '--pack', pack, '--plain', '--mode', 'exam', '--seed', 'k', ...more],
    input,
  );
}

describe('a shift', () => {
  it('that goes on straight after a bad call brings the next customer a step harder, and says so', async () => {
    const { code, stdout, stderr } = await play('rough', '1\n\n1\n');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Call 1 of 2, “The parcel that never came”: not yet');
    expect(stdout).toContain('straight on, and the call comes at hard');
    expect(stdout).toContain('No breath after the last call, so this one came at hard.');
    expect(stdout).toMatch(/Call 2: .*, Mr Good, hard, passed/);
    expect(stdout).toContain('1 of 2 calls passed.\n');
  });

  it('with a breath after the bad call brings the next one as planned', async () => {
    const { stdout } = await play('rough', '1\nb\n1\n');
    expect(stdout).toContain('Nobody who comes now was part of it.');
    expect(stdout).not.toContain('came at hard');
    expect(stdout).toMatch(/Call 2: .*, Mr Good, standard, passed/);
  });

  it('offers a breath only after a call that went wrong', async () => {
    const { stdout } = await play('kept', '1\n\n1\n');
    expect(stdout).not.toContain('b: take a breath');
  });

  it('brings a regular who remembers whether the last visit went well', async () => {
    const [kept, broken] = await Promise.all([play('kept', '1\n\n1\n'), play('broken', '1\nb\n1\n')]);
    expect(kept.stdout).toContain('Mr Regular: You did ring me back.');
    expect(broken.stdout).toContain('Mr Regular: Where is my parcel?');
    for (const { stdout } of [kept, broken])
      expect(stdout).toContain('Call 2: A regular, who remembers call 1.');
  });

  it('keeps each call, with what the regular remembered', async () => {
    const env = { COMPOSURE_HOME: freshHome() };
    const run = (args: string[], input = '') => composure(args, input, { env });
    await run(['shift', 'kept', '--pack', pack, '--plain', '--seed', 'k'], '1\n\n1\n');
    const list = await run(['review', '--list']);
    expect(list.stdout.match(/The parcel that never came/g)).toHaveLength(2);
    const again = await run(['replay', '2', '--from', '1', '--plain'], '1\n');
    expect(again.stdout).toContain('You did ring me back.');
    // As the debrief of that call would have it, once more.
    const more = ['--fact', 'promised=true', '--pack', pack, '--plain'];
    const same = await run(['play', 'regular', '--seed', 'k#2', ...more], '1\n');
    expect(same.stdout).toContain('You did ring me back.');
  });

  it('gives its scorecard as JSON', async () => {
    const { stdout } = await play('rough', '1\n\n1\n', '--json');
    const { calls, means, planned } = JSON.parse(stdout);
    expect(planned).toBe(2);
    expect(calls.map(({ difficulty }: { difficulty: string }) => difficulty)).toEqual(['standard', 'hard']);
    const [first, second] = calls.map(({ scores }: { scores: { total: number } }) => scores.total);
    expect(means.total).toBe(Math.floor((first + second) / 2));
  });

  it('left in the middle shows what was played, and ends with 130', async () => {
    const { code, stdout } = await play('rough', '1\n\nq\n');
    expect(code).toBe(130);
    expect(stdout).toContain('0 of 1 call passed; the shift has 2.');
  });

  it('that there is not is told, with what was probably meant', async () => {
    const { code, stderr } = await play('rouhg', '');
    expect(code).toBe(2);
    expect(stderr).toContain('there is no shift rouhg. Did you mean `rough`?');
  });

  it('names a scenario of its pack: a mistake there is found by lint', async () => {
    writeFileSync(
      join(pack, 'shifts', 'odd.yaml'),
      'title: O\nsetting: R.\ncalls:\n  - scenario: good\n  - scenario: goood\n',
    );
    try {
      const { code, stdout } = await composure(['lint', pack, '--quiet']);
      expect(code).toBe(1);
      expect(stdout).toContain('odd.yaml:5:15 error unknown-scenario');
    } finally {
      rmSync(join(pack, 'shifts', 'odd.yaml'));
    }
  });
});

it('composure list shifts names those that ship', async () => {
  const { stdout } = await composure(['list', 'shifts', '--json']);
  expect(JSON.parse(stdout).length).toBeGreaterThanOrEqual(3);
});
