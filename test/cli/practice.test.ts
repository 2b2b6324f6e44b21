import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRecord, repliesOf, type StoredRun } from '../../src/practice/index.ts';
import { root } from '../built-in.ts';
import { composure } from './composure.ts';
import { freshHome } from './home.ts';

/** What is kept of a call, and what can be done with it afterwards: line by line, as in a pipe. */

const scenario = 'cold-toast';
const toTheEnd = '1\n'.repeat(40);

/** The commands of somebody with a record of their own. */
function somebody(home = freshHome()) {
  const options = { env: { COMPOSURE_HOME: home } };
  return {
    home,
    run: (args: readonly string[], input = '') => composure(args, input, options),
    play: (input: string, ...more: string[]) =>
      composure(['play', scenario, '--seed', 'a', '--plain', ...more], input, options),
  };
}

let onceToTheEnd: string | undefined;

/** Somebody who has played one call to its end: it is played once, and each has a copy of that record. */
async function somebodyWhoPlayed() {
  if (onceToTheEnd === undefined) {
    const first = somebody();
    await first.play(toTheEnd);
    onceToTheEnd = first.home;
  }
  const home = freshHome();
  cpSync(onceToTheEnd, home, { recursive: true });
  return somebody(home);
}

async function stored(home: string, id: number): Promise<StoredRun> {
  const record = await openRecord(join(home, 'practice.db'));
  try {
    return (await record.run(id))!;
  } finally {
    await record.close();
  }
}

describe('a call in the record', () => {
  it('has each reply, what was typed before it, and that it was left', async () => {
    const { home, play } = somebody();
    await play('I hear you\n1\n\n2\nq\n', '--type-first');
    const { events, seed, graded, finishedAt } = await stored(home, 1);
    expect(events.map(({ kind }) => kind)).toEqual(['typed', 'answered', 'answered', 'left']);
    expect(events[0]).toEqual({ kind: 'typed', text: 'I hear you' });
    expect({ seed, graded, finishedAt }).toEqual({ seed: 'a', graded: true, finishedAt: null });
  });

  it('has how the trainee saw it, the skill index and the goal of one that was played to its end', async () => {
    const { home, play } = somebody();
    const moves = '1\n'.repeat(9);
    // What is no answer is asked again.
    const { stdout } = await play(`${moves}calm\n3\n2\n\n99\n4\n${'\n'.repeat(6)}`);
    expect(stdout).toMatch(/Calmness: you said 3 of 4/);
    const { result, index, reflection } = await stored(home, 1);
    expect(reflection).toEqual({ ratings: { calmness: 3, empathy: 2, boundary: null }, turn: 4 });
    expect(result).toMatchObject({ pass: false, scores: { total: expect.any(Number) } });
    expect(index!.total).toBeLessThan(100);
  });

  it('is not there with --private, with --replies or from the middle', async () => {
    const { home, run, play } = somebody();
    await play(toTheEnd, '--private');
    await play('', '--replies', 'was-hot');
    await run(['play', scenario, '--plain', '--at', 'toast'], toTheEnd);
    expect(existsSync(join(home, 'practice.db'))).toBe(false);
  });

  it('counts for no grade after an undo, and says so', async () => {
    const { run, play } = somebody();
    const { stdout } = await play(`1\nu\n${toTheEnd}`);
    expect(stdout).toContain('Taken back.');
    expect(stdout).toContain('Practised, not graded: you took a reply back.');
    expect((await run(['review', '--list'])).stdout).toMatch(/^1: .*not graded/m);
  });

  it('can take nothing back in exam mode, nor before the first reply', async () => {
    const { play } = somebody();
    expect((await play('1\nu\nq\n', '--mode', 'exam')).stdout).toContain('u is no reply here');
    expect((await play('u\nq\n')).stdout).toContain('u is no reply here');
  });
});

describe('play --resume', () => {
  it('goes on at the turn where the call was left, and comes to the same end', async () => {
    const { run, play } = somebody();
    const whole = await play(toTheEnd, '--private');
    await play('1\n1\n1\nq\n');
    const { stdout, code } = await run(['play', '--resume', '--plain'], toTheEnd);
    expect(code).toBe(0);
    expect(stdout).toContain('You go on where you left: turn 4.');
    expect(stdout).toMatch(/^Turn 4$/m);
    expect(stdout).not.toMatch(/^Turn [123]$/m);
    const from = (text: string) => text.slice(text.indexOf('Turn 5'), text.indexOf('Say it before you see'));
    expect(from(stdout)).toBe(from(whole.stdout));
  });

  it('names the file that the call was played from, to have it again', async () => {
    const { run } = somebody();
    const file = join(freshHome(), 'kettle.yaml');
    cpSync(`${root}test/fixtures/ok/kettle.yaml`, file);
    await run(['play', file, '--seed', 'a', '--plain'], '1\nq\n');
    const { stdout } = await run(['play', '--resume', '--plain'], 'q\n');
    expect(stdout).toContain(`The same call again: composure play ${file} --seed a\n`);
  });

  it('goes on where nothing but the end was missing', async () => {
    const { home, run, play } = somebody();
    await play('1\nq\n');
    const record = await openRecord(join(home, 'practice.db'));
    const { events } = JSON.parse((await run(['data', 'export'])).stdout).runs[0];
    expect(events).toHaveLength(2);
    await record.close();
    const { stdout } = await run(['play', '--resume', '1', '--plain'], toTheEnd);
    expect(stdout).toMatch(/not yet|passed/i);
    expect((await run(['play', '--resume', '1'])).stderr).toMatch(/call 1 was played to its end/);
  });

  it('goes up to the first reply that an edited scenario no longer has, says so, and is never graded', async () => {
    const { home, run } = somebody();
    const pack = freshHome();
    mkdirSync(join(pack, 'scenarios'));
    const own = join(pack, 'scenarios', 'my-toast.yaml');
    // Without its transcripts, which would name a reply that is no longer there.
    const [text] = readFileSync(`${root}scenarios/chronic-complainer/${scenario}.yaml`, 'utf8').split(
      /^transcripts:/m,
    );
    writeFileSync(own, text!);
    const at = (...more: string[]) => ['play', 'my-toast', '--pack', pack, '--seed', 'a', '--plain', ...more];
    await run(at(), '1\n1\n1\nq\n');
    const [, second] = repliesOf((await stored(home, 1)).events);
    // The second reply gets another id: what was said then is not there any more.
    const renamed = text!.replace(new RegExp(`^( +)${second!.reply}:$`, 'm'), `$1another-${second!.reply}:`);
    expect(renamed).not.toBe(text);
    writeFileSync(own, renamed);
    const { stdout } = await run(['play', '--resume', '--plain'], toTheEnd);
    expect(stdout).toContain('The scenario was edited since you left it.');
    expect(stdout).toContain('You go on at turn 2: your next reply is no longer there.');
    expect(stdout).toContain('Practised, not graded: the scenario was edited while you were away.');
    expect((await stored(home, 1)).graded).toBe(false);
    writeFileSync(own, renamed.replace('title: ', 'title: New '));
    expect((await run(['review'])).stderr).toContain('The scenario has been edited since');
  });

  it.each([
    [['play', '--resume'], /there is no call to go on with/],
    [['play', '--resume', '7'], /there is no call 7/],
    [['play', '--resume', 'seven'], /a call is named by its number/],
    [['play', '--resume', '--seed', 'b'], /leave --seed out/],
    [['review'], /no call has been played to its end yet/],
    [['replay', '--from', '2'], /no call has been played to its end yet/],
    [['replay'], /required option '--from/],
  ])('%j has nothing to go on with: one line, exit 2', async (args, message) => {
    const { run, play } = somebody();
    await play('q\n');
    const { code, stderr } = await run(args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('review and replay', () => {
  it('show the call again, as text, as a page and as Markdown', async () => {
    const { run, play } = somebody();
    await play(`mine\n${'1\nmine\n'.repeat(12)}`, '--type-first');
    const review = await run(['review']);
    expect(review.stdout).toMatch(/Turning point: reply \d/);
    expect(review.stdout).toContain('mine');
    const page = await run(['review', '1', '--html']);
    expect(page.stdout).toMatch(/^<!doctype html>/i);
    expect((await run(['review', '--markdown'])).stdout).toMatch(/^# /);
    expect((await run(['review', '--output', 'x'])).stderr).toMatch(/goes with --html or --markdown/);
  });

  it('play on from a turn, with both goes side by side, and the second is never graded', async () => {
    const { home, run } = await somebodyWhoPlayed();
    const { stdout, code } = await run(['replay', '--from', '3', '--plain'], '2\n'.repeat(40));
    expect(code).toBe(0);
    expect(stdout).toContain('From reply 3 on once more.');
    expect(stdout).toMatch(/^You said, then: “.*\nYou said, now: “/m);
    const { origin, graded } = await stored(home, 2);
    expect({ origin, graded }).toEqual({ origin: { run: 1, turn: 3 }, graded: false });
  });

  it('show both goes side by side where the second was left and taken up again', async () => {
    const { run } = await somebodyWhoPlayed();
    const left = await run(['replay', '--from', '3', '--plain'], '2\nq\n');
    expect(left.stdout).toContain('composure play --resume');
    const { stdout, code } = await run(['play', '--resume', '--plain'], '2\n'.repeat(40));
    expect(code).toBe(0);
    expect(stdout).toMatch(/^You said, then: “.*\nYou said, now: “/m);
  });

  it('come to the same when the same is said again', async () => {
    const { run } = await somebodyWhoPlayed();
    const { stdout } = await run(['replay', '1', '--from', '2', '--plain'], toTheEnd);
    for (const [, name, then] of stdout.matchAll(/^(.*), then: (.*)$/gm))
      expect(stdout).toContain(`${name}, now: ${then}\n`);
    expect(stdout).toContain('Total, now: ');
  });

  it.each(['0', '99', 'two'])('refuse to begin at turn %s', async (turn) => {
    const { run } = await somebodyWhoPlayed();
    const { code, stderr } = await run(['replay', '--from', turn]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/--from takes a turn of the call, from 1 to \d+/);
  });
});

describe('a record that can’t be used', () => {
  it.each([
    ['damaged', (file: string) => writeFileSync(file, 'Dear diary'), /can't be read/],
    ['a folder', (file: string) => mkdirSync(file), /can't be written/],
  ])('that is %s lets the call go on, says so once, and is left as it is', async (_, spoil, words) => {
    const { home, play } = somebody();
    const file = join(home, 'practice.db');
    spoil(file);
    const { code, stdout } = await play(toTheEnd);
    expect(code).toBe(0);
    expect(stdout.match(/Your practice record/g)).toHaveLength(1);
    expect(stdout).toMatch(words);
    expect(stdout).toMatch(/^Total: /m);
    if (!existsSync(join(file, '.'))) expect(readFileSync(file, 'utf8')).toBe('Dear diary');
  });

  it('that can’t be made, because its folder takes no other one, lets the call go on', async () => {
    const { code, stdout } = await composure(['play', scenario, '--plain'], toTheEnd, {
      env: { COMPOSURE_HOME: '/proc/composure/here' },
    });
    expect(code).toBe(0);
    expect(stdout).toContain("can't be written");
    expect(stdout).toMatch(/^Total: /m);
  });

  it('that has no home lets the call go on, and says what to set', async () => {
    const env = { COMPOSURE_HOME: '', HOME: '', XDG_DATA_HOME: '' };
    const { code, stdout } = await composure(['play', scenario, '--plain'], toTheEnd, { env });
    expect(code).toBe(0);
    expect(stdout).toContain('set COMPOSURE_HOME');
    expect(stdout).toMatch(/^Total: /m);
  });
});
