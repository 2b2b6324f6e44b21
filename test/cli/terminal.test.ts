import { spawn } from '@lydell/node-pty';
import { describe, expect, it } from 'vitest';
import { root } from '../built-in.ts';
import { bin } from './composure.ts';

/** A call in a real terminal: what is typed, and what the screen then shows. */

interface Session {
  readonly type: (keys: string) => void;
  /** Resolves once what has been written since the last call matches. */
  readonly see: (pattern: RegExp) => Promise<string>;
  readonly ended: Promise<number>;
}

function terminal(args: readonly string[], env: Record<string, string> = {}): Session {
  const child = spawn(process.execPath, [bin, ...args], {
    cols: 80,
    rows: 24,
    cwd: root,
    env: { ...process.env, TERM: 'xterm-256color', ...env } as Record<string, string>,
  });
  let seen = '';
  let wake = () => {};
  child.onData((text) => {
    seen += text;
    wake();
  });
  const ended = new Promise<number>((resolve) => child.onExit(({ exitCode }) => resolve(exitCode)));
  const see = async (pattern: RegExp): Promise<string> => {
    const deadline = setTimeout(() => wake(), 10_000);
    for (const started = process.hrtime.bigint(); ; ) {
      if (pattern.test(seen)) break;
      if (process.hrtime.bigint() - started > 9_000_000_000n)
        throw new Error(`waited for ${pattern}, saw:\n${seen}`);
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    clearTimeout(deadline);
    const text = seen;
    seen = '';
    // The prompt listens only from the next tick on; keys typed earlier are dropped on purpose.
    await new Promise((resolve) => setTimeout(resolve, 60));
    return text;
  };
  return { type: (keys) => child.write(keys), see, ended };
}

const enter = '\r';

describe('in a terminal', () => {
  it('leads from the menu to the debrief, a digit at a time', async () => {
    const session = terminal([]);
    await session.see(/Whom do you want/);
    session.type(enter);
    await session.see(/Enter (begin|go on)/);
    session.type(enter);
    let screen = await session.see(/say it|Enter begin/);
    if (/Enter begin/.test(screen)) {
      session.type(enter);
      screen = await session.see(/say it/);
    }
    for (let turn = 0; turn < 25; turn += 1) {
      expect(screen, 'the legend is in sight').toMatch(/1–\d say it/);
      session.type('1');
      await session.see(/Enter go on/);
      session.type(enter);
      screen = await session.see(/say it|Enter to the debrief/);
      if (/to the debrief/.test(screen)) break;
    }
    session.type(enter);
    screen = await session.see(/Calmness/);
    for (let page = 0; page < 4 && !/same call again/.test(screen); page += 1) {
      session.type(enter);
      screen = await session.see(/Enter go on|same call again/);
    }
    expect(screen).toContain('The same call again: composure play');
    expect(await session.ended).toBe(0);
  });

  it('shows the card of the customer on ? and comes back', async () => {
    const session = terminal(['play', 'lost-suitcase', '--seed', 'a']);
    await session.see(/Enter (begin|go on)/);
    session.type('?');
    await session.see(/Your skill[\s\S]*Enter back/);
    session.type(enter);
    await session.see(/Enter (begin|go on)/);
    session.type('q');
    expect(await session.ended).toBe(130);
  });

  it('leaves at Ctrl-C with a word on how to play the same call again, and exits 130', async () => {
    const session = terminal(['play', 'one-quick-thing', '--seed', 'abc', '--mode', 'exam']);
    let screen = await session.see(/Enter (begin|go on)/);
    while (!/say it/.test(screen)) {
      session.type(enter);
      screen = await session.see(/say it|Enter begin/);
    }
    session.type('\u0003');
    expect(await session.see(/same call again/)).toContain(
      'composure play one-quick-thing --seed abc --mode exam',
    );
    expect(await session.ended).toBe(130);
  });

  it('writes no colour with NO_COLOR, and no redrawing with TERM=dumb', async () => {
    const calm = terminal(['play', 'lost-suitcase', '--seed', 'a'], { NO_COLOR: '1' });
    expect(await calm.see(/Enter (begin|go on)/)).not.toMatch(/\u001b\[[0-9;]*m/);
    calm.type('q');
    await calm.ended;
    const dumb = terminal(['play', 'lost-suitcase', '--seed', 'a'], { TERM: 'dumb' });
    const screen = await dumb.see(/Type a number/);
    expect(screen).not.toContain('\u001b');
    dumb.type('q\r');
    expect(await dumb.ended).toBe(130);
  });
});
