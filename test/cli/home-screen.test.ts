import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composure } from './composure.ts';
import { freshHome } from './home.ts';
import { enter, terminal } from './session.ts';

/** The first screen, and what it remembers. */

describe('the home screen', () => {
  it('is three keys away from the first line of a customer', async () => {
    const session = terminal([], { COMPOSURE_HOME: freshHome() });
    await session.see(/Today {2,}\w/);
    session.type('t');
    const intro = await session.see(/Enter (begin|go on)/);
    session.type(enter);
    if (/go on/.test(intro)) {
      await session.see(/Enter begin/);
      session.type(enter);
    }
    expect(await session.see(/\d say it/)).toMatch(/turn 1/);
    session.type('\u0003');
    expect(await session.ended).toBe(130);
  });

  it('offers to go on with the call that was left, at its turn', async () => {
    const home = freshHome();
    const session = terminal([], { COMPOSURE_HOME: home });
    await session.see(/Today {2,}\w/);
    session.type('t');
    for (let screen = ''; !/\d say it/.test(screen); ) {
      screen = await session.see(/Enter (begin|go on)|\d say it/);
      if (!/\d say it/.test(screen)) session.type(enter);
    }
    session.type('1');
    await session.see(/Enter go on/);
    session.type('q');
    expect(await session.see(/Enter home screen/)).toContain('composure play --resume');
    session.type(enter);
    expect(await session.see(/Continue {2,}\w/)).toMatch(/Continue .*, turn 2/);
    session.type(enter);
    for (let screen = ''; !/\d say it/.test(screen); ) {
      screen = await session.see(/Enter (begin|go on)|\d say it/);
      if (!/\d say it/.test(screen)) session.type(enter);
      else expect(screen).toMatch(/You go on where you left: turn 2/);
    }
    session.type('q');
    await session.see(/Enter home screen/);
    session.type('q');
    expect(await session.ended).toBe(0);
  });

  it('goes on with the shift where the call that was left is one of its calls', async () => {
    const env = { COMPOSURE_HOME: freshHome() };
    await composure(['shift', 'first-day', '--plain', '--seed', 'k'], '1\nq\n', { env });
    const session = terminal([], env);
    await session.see(/Continue {2,}Nothing after ten, turn 2/);
    session.type(enter);
    await session.see(/Enter begin/);
    session.type(enter);
    await session.see(/\d say it/);
    session.type('q');
    expect(await session.see(/Enter home screen/)).toContain('composure shift --resume');
    session.type('q');
    expect(await session.ended).toBe(0);
  });

  it('shows progress and the playbook, and comes back', async () => {
    const session = terminal([], { COMPOSURE_HOME: freshHome() });
    await session.see(/no call played yet/);
    session.type('p');
    await session.see(/Nothing to show yet[\s\S]*Enter home screen/);
    session.type(enter);
    await session.see(/Today {2,}\w/);
    session.type('b');
    await session.see(/Which card/);
    session.type(enter);
    await session.see(/Your skill[\s\S]*Enter back/);
    session.type(enter);
    await session.see(/Which card/);
    session.type('\u0003');
    expect(await session.ended).toBe(130);
  });

  it('says what is wrong with the record, and lets everybody play', async () => {
    const home = freshHome();
    writeFileSync(join(home, 'practice.db'), 'Dear diary');
    const session = terminal([], { COMPOSURE_HOME: home });
    expect(await session.see(/Your practice record[\s\S]*q leave/)).toContain('Today');
    session.type('t');
    await session.see(/Enter (begin|go on)/);
    session.type('q');
    await session.see(/Enter home screen/);
    session.type('q');
    expect(await session.ended).toBe(0);
  });

  it('fits 40 columns, and has no colour with NO_COLOR', async () => {
    const session = terminal([], { COMPOSURE_HOME: freshHome(), NO_COLOR: '1' }, undefined, 40);
    const screen = await session.see(/q leave/);
    expect(screen).not.toMatch(/\u001b\[[0-9;]*m/);
    const lines = screen.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '').split(/\r?\n|\r/);
    for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(40);
    session.type('q');
    expect(await session.ended).toBe(0);
  });

  it('is read line by line with TERM=dumb, and with --plain', async () => {
    const dumb = terminal([], { COMPOSURE_HOME: freshHome(), TERM: 'dumb' });
    const screen = await dumb.see(/Type a letter/);
    expect(screen).not.toContain('\u001b');
    expect(screen).toContain('t: Today');
    dumb.type(`q${enter}`);
    expect(await dumb.ended).toBe(0);
    const plain = terminal(['--plain'], { COMPOSURE_HOME: freshHome() });
    await plain.see(/t: Today[\s\S]*Type a letter/);
    plain.type(`x${enter}`);
    await plain.see(/there is no x here[\s\S]*Enter for the home screen/);
    plain.type(enter);
    await plain.see(/Type a letter/);
    plain.type(`n${enter}`);
    await plain.see(/1\. Nothing after ten[\s\S]*\d\. Four bells short[\s\S]*Type a number/);
    plain.type(`2${enter}`);
    await plain.see(/Type a number/);
    plain.type(`q${enter}`);
    await plain.see(/Enter for the home screen/);
    plain.type(`q${enter}`);
    expect(await plain.ended).toBe(0);
  });
});

describe('the practice record', () => {
  it('is opened after the first page has been seen, not before', async () => {
    const home = freshHome();
    const session = terminal(['play', 'one-quick-thing'], { COMPOSURE_HOME: home });
    await session.see(/Enter (begin|go on)/);
    expect(existsSync(join(home, 'practice.db'))).toBe(false);
    for (let screen = ''; !/\d say it/.test(screen); ) {
      session.type(enter);
      screen = await session.see(/Enter begin|\d say it/);
    }
    expect(existsSync(join(home, 'practice.db'))).toBe(true);
    session.type('\u0003');
    expect(await session.ended).toBe(130);
  });

  it.each(['SIGTERM', 'SIGHUP'] as const)('has the call of a terminal that %s ended', async (signal) => {
    const home = freshHome();
    const session = terminal(['play', 'one-quick-thing', '--seed', 'a'], { COMPOSURE_HOME: home });
    for (let screen = ''; !/\d say it/.test(screen); ) {
      screen = await session.see(/Enter (begin|go on)|\d say it/);
      if (!/\d say it/.test(screen)) session.type(enter);
    }
    session.type('1');
    await session.see(/Enter go on/);
    session.kill(signal);
    expect(await session.ended).toBe(130);
    const next = terminal(['play', '--resume', '--plain'], { COMPOSURE_HOME: home });
    expect(await next.see(/Type a number/)).toMatch(/Turn 2/);
    next.type(`q${enter}`);
    expect(await next.ended).toBe(130);
  });
});
