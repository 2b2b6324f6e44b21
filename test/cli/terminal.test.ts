import { describe, expect, it } from 'vitest';
import { freshHome } from './home.ts';
import { enter, terminal } from './session.ts';

/** A call in a real terminal: what is typed, and what the screen then shows. */

describe('in a terminal', () => {
  it('leads from the home screen to the debrief and back, a digit at a time', async () => {
    const session = terminal([], { COMPOSURE_HOME: freshHome() });
    await session.see(/Begin with/);
    session.type('n');
    await session.see(/Whom do you want/);
    session.type(enter);
    await session.see(/Which call/);
    session.type(enter);
    await session.see(/Enter (begin|go on)/);
    session.type(enter);
    let screen = await session.see(/\d say it|Enter begin/);
    if (/Enter begin/.test(screen)) {
      session.type(enter);
      screen = await session.see(/\d say it/);
    }
    for (let turn = 0; turn < 25; turn += 1) {
      expect(screen, 'the legend is in sight').toMatch(/1–\d say it/);
      session.type('1');
      await session.see(/Enter go on/);
      session.type(enter);
      screen = await session.see(/\d say it|Enter to the debrief/);
      if (/to the debrief/.test(screen)) break;
    }
    session.type(enter);
    await session.see(/How calm did you stay/);
    session.type('2');
    await session.see(/How well did they feel understood/);
    session.type(enter);
    await session.see(/How well did you hold the line/);
    session.type('4');
    await session.see(/Which reply mattered most/);
    session.type(`3${enter}`);
    screen = await session.see(/Enter go on/);
    expect(screen).toContain('you said 2 of 4');
    for (let page = 0; page < 9 && !/Next time/.test(screen); page += 1) {
      session.type(enter);
      screen = await session.see(/Enter go on|Next time/);
    }
    session.type('If they shout, then I say what I heard');
    await session.see(/what I heard[\s\S]*Enter keep/);
    session.type(enter);
    expect(await session.see(/Enter home screen/)).toContain('The same call again: composure play');
    session.type(enter);
    expect(await session.see(/1 call, \d passed/)).toContain('Your goal: If they shout');
    session.type('q');
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
    while (!/\d say it/.test(screen)) {
      session.type(enter);
      screen = await session.see(/\d say it|Enter begin/);
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
