import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  two: soundBut(
    [good, ''],
    ['start: desk', 'start: first'],
    [
      'nodes:\n',
      'nodes:\n  first:\n    line: Hm?\n    replies:\n      go:\n        say: It is noon.\n        uses: [acknowledge-feeling]\n        to: desk\n',
    ],
  ),
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
  long: 'calls:\n  - scenario: bad\n  - scenario: two\n  - scenario: good\n',
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

  it('has each call talked over if that is wanted, the last one before the scorecard', async () => {
    const { stdout } = await play('rough', `1\nb\n1\nt\n${'\n'.repeat(9)}`);
    const [first, last] = stdout.split('Call 2 of 2, ');
    expect(first).not.toContain('Verdict: ');
    expect(last).toMatch(/^Verdict: [\s\S]*^Scorecard of the shift/m);
    expect(stdout).toMatch(/Enter to see the scorecard\. t: talk it over\.\n/);
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

  describe('that was left', () => {
    const command = ['--plain', '--mode', 'exam', '--seed', 'k'];
    const inHome = () => {
      const env = { COMPOSURE_HOME: freshHome() };
      return (args: string[], input = '') => composure(args, input, { env });
    };
    const begin = (name: string) => ['shift', name, '--pack', pack, ...command];
    const resume = ['shift', '--resume', '--plain'];
    const scorecard = (text: string) => text.slice(text.indexOf('Scorecard of the shift'));

    // Each call is over with one reply.
    it.each([
      ['rough', 'after a call, which still shows', '1\nq\n', '\n1\n'],
      ['rough', 'in a call that came to somebody still tense', '1\n\nq\n', '1\n'],
      ['rough', 'in a call after a breath', '1\nb\nq\n', '1\n'],
      ['rough', 'after a call, with the breath to come', '1\nq\n', 'b\n1\n'],
      ['kept', 'before a regular who remembers', '1\nq\n', '\n1\n'],
      ['kept', 'with a regular who remembers', '1\n\nq\n', '1\n'],
    ])('(%s) %s is gone on with to the same scorecard', async (name, _, before, after) => {
      const run = inHome();
      const left = await run(begin(name), before);
      expect(left.code).toBe(130);
      expect(left.stdout).toContain('To go on with the shift: composure shift --resume\n');
      const rest = await run(resume, after);
      expect({ code: rest.code, stderr: rest.stderr }).toEqual({ code: 0, stderr: '' });
      const whole = await play(name, `${before.replace('q\n', '')}${after}`);
      expect(whole.code).toBe(0);
      expect(scorecard(rest.stdout)).toBe(scorecard(whole.stdout));
    });

    it('goes on after its call was played to its end alone, and says so there', async () => {
      const run = inHome();
      await run(begin('long'), '1\nb\n1\nq\n');
      const alone = await run(['play', '--resume', '--plain'], `1\n${'\n'.repeat(9)}`);
      expect(alone.stdout).toContain('To go on with the shift: composure shift --resume\n');
      const rest = await run(resume, '\n1\n');
      expect(rest.stdout).toContain('2 of 3 calls passed.\n');
    });

    it('can be left again, each time goes on where it was, and is over at its end', async () => {
      const run = inHome();
      await run(begin('rough'), '1\nq\n');
      const again = await run(resume, 'q\n');
      expect(again.code).toBe(130);
      expect(again.stdout).toContain('To go on with the shift: composure shift --resume\n');
      expect((await run(resume, 'b\n1\n')).stdout).toContain('1 of 2 calls passed.\n');
      expect((await run(['review', '--list'])).stdout.trim().split('\n')).toHaveLength(2);
      expect((await run(resume)).stderr).toContain('every call of the shift rough has been played');
    });

    it.each([
      [[], [], 'there is no shift to go on with'],
      [['rough', '--private'], [], 'there is no shift to go on with'],
      [['rough'], ['rough'], 'leave its name out'],
      [['rough'], ['--seed', 'b'], 'leave --seed out'],
      [['rough'], ['--mode', 'guided'], 'leave --mode out'],
    ])('(%j) with %j has nothing to go on with: one line, exit 2', async (begun, more, words) => {
      const run = inHome();
      const [name, ...flags] = begun;
      if (name !== undefined) await run([...begin(name), ...flags], '1\nq\n');
      const { code, stderr } = await run([...resume, ...more]);
      expect(code).toBe(2);
      expect(stderr).toContain(words);
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    });

    it('is not gone on with once it has been edited, or its calls have been deleted', async () => {
      const run = inHome();
      const file = join(pack, 'shifts', 'rough.yaml');
      const text = readFileSync(file, 'utf8');
      await run(begin('rough'), '1\nq\n');
      writeFileSync(file, text.replace('scenario: bad', 'scenario: regular'));
      try {
        const { code, stderr } = await run(resume);
        expect(code).toBe(2);
        expect(stderr).toContain(
          `to begin it again: composure shift rough --seed k --mode exam --pack ${pack}\n`,
        );
      } finally {
        writeFileSync(file, text);
      }
      await run(['data', 'delete', '--yes']);
      expect((await run(resume)).stderr).toContain('there is no shift to go on with');
    });
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
