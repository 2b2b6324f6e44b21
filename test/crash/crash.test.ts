import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openRecord, repliesOf } from '../../src/practice/index.ts';
import { root } from '../built-in.ts';

/**
 * Calls that are killed in the middle, again and again, at moments spread evenly between a key press and the next
 * prompt. Each process takes up the call that the one before it was killed in.
 */

const kills = 200;
const home = mkdtempSync(join(tmpdir(), 'composure-crash-'));
/** Where the span is measured: its call is none of those that are killed. */
const elsewhere = join(home, 'span');
afterAll(() => rmSync(home, { recursive: true }));

/** Of a reply, or once the call is over of how it went. */
const prompt = /Type a number from/g;
const over = /How calm did you stay/;
/** What the screen shows of a reply that has been taken. */
const taken = /^You: /gm;

interface Call {
  readonly child: ChildProcess;
  /** All that has been written so far. */
  readonly shown: () => string;
  /** Resolves once the output matches so often, or has ended. */
  readonly see: (pattern: RegExp, times: number) => Promise<void>;
  readonly ended: Promise<void>;
}

function call(args: readonly string[], at = home): Call {
  const child = spawn(process.execPath, [`${root}bin/composure.js`, 'play', ...args, '--plain'], {
    cwd: root,
    env: { ...process.env, COMPOSURE_HOME: at },
    stdio: 'pipe',
  });
  let text = '';
  let wake = () => {};
  let over = false;
  child.stdout!.setEncoding('utf8').on('data', (more: string) => {
    text += more;
    wake();
  });
  child.stdin!.on('error', () => {});
  const ended = new Promise<void>((resolve) =>
    child.on('close', () => {
      over = true;
      wake();
      resolve();
    }),
  );
  const see = async (pattern: RegExp, times: number) => {
    while (!over && count(text, pattern) < times)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
  };
  return { child, shown: () => text, see, ended };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Finer than a timer. */
function spin(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

async function kept() {
  const record = await openRecord(join(home, 'practice.db'));
  try {
    return await record.unfinished();
  } finally {
    await record.close();
  }
}

/** Milliseconds from a key press to the next prompt, the longest of a few. */
async function span(): Promise<number> {
  const { child, see, ended } = call(['lost-suitcase', '--seed', 'span'], elsewhere);
  await see(prompt, 1);
  let most = 0;
  for (let reply = 1; reply <= 4; reply += 1) {
    const pressed = performance.now();
    child.stdin!.write('1\n');
    await see(prompt, reply + 1);
    most = Math.max(most, performance.now() - pressed);
  }
  child.kill('SIGKILL');
  await ended;
  return most;
}

describe('a call that is killed', () => {
  it(`has every reply in the record that was shown as taken, and goes on at the right turn, ${kills} times`, async () => {
    const most = await span();
    /** Replies that stand in the record of the call under way. */
    let before = 0;
    let resumed = false;
    let between = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      const { child, shown, see, ended } = call(
        resumed ? ['--resume'] : ['lost-suitcase', '--seed', `kill-${kill}`],
      );
      await see(prompt, 1);
      if (over.test(shown())) {
        // Killed between the last reply and the end of the call: what is left of it is the talk.
        child.kill('SIGKILL');
        await ended;
        [resumed, before] = [false, 0];
        continue;
      }
      // The screen of a call taken up again tells of its last reply too.
      expect(shown()).toContain(`Turn ${before + 1}\n`);
      const told = count(shown(), taken);
      child.stdin!.write(`${1 + (kill % 3)}\n`);
      spin((most * kill) / kills);
      child.kill('SIGKILL');
      await ended;
      const stored = await kept();
      const replies = stored === null ? 0 : repliesOf(stored.events).length;
      const news = count(shown(), taken) - told;
      // The call may have ended with this reply, or been killed before its first one.
      const isOver = stored === null && before > 0;
      if (!isOver) {
        expect(replies, `kill ${kill}: shown ${news} on top of ${before}`).toBeGreaterThanOrEqual(
          before + news,
        );
        expect(replies).toBeLessThanOrEqual(before + 1);
        if (replies === before + 1 && news === 0) between += 1;
      }
      resumed = !isOver && replies > 0;
      before = resumed ? replies : 0;
    }
    // Some kills fell between the commit and the screen, or the moments were not those that are to be tested.
    expect(between).toBeGreaterThan(0);
  }, 300_000);
});
