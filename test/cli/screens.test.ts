import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../built-in.ts';
import { freshHome } from './home.ts';
import { type Screen, screen } from './screen.ts';
import { enter } from './session.ts';

/** Whole calls, looked at after every key: the legend is in sight, once, and nothing is asked twice. */

const legend =
  /(\d (say|read) it|Enter send|Enter (go on|begin|skip|keep|back|to the debrief|home screen)|q leave)/;

function folder(): string {
  return freshHome();
}

/** The kettle's call with the words of other scripts in it: Hebrew, Japanese, families of one character. */
function otherScripts(): string {
  const file = join(folder(), 'kettle.yaml');
  const text = readFileSync(`${root}test/fixtures/ok/kettle.yaml`, 'utf8')
    .replace('customer: Mrs Novak', 'customer: "נועה 山田 👩‍👩‍👧"')
    .replace(
      "It went to you for the lid, and it's back with a dent in its side.",
      'הקומקום חזר עם שקע בצד, ואף אחד לא הסתכל. 蓋を直してもらったのに、へこんで戻ってきた。',
    )
    .replace(
      'A new dent, after all the waiting.',
      '長くお待たせしたうえに、新しいへこみ。 שקע חדש, אחרי כל ההמתנה.',
    );
  writeFileSync(file, text);
  return file;
}

function looksRight(rows: readonly string[], asked: RegExp | null): void {
  const text = rows.join('\n');
  const written = rows.filter((row) => row !== '');
  // At 40 columns a legend may take two rows.
  expect(written.slice(-2).join(' '), text).toMatch(legend);
  // Whatever wraps is indented as the rest: a line that begins at the edge was broken by the terminal, mid-word.
  for (const row of written) expect(row, text).toMatch(/^ {2}/);
  if (asked !== null)
    expect(
      rows.filter((row) => asked.test(row)),
      text,
    ).toHaveLength(1);
}

/** Plays the first reply at every moment, and answers whatever is asked; each screen is looked at. */
async function playThrough(session: Screen): Promise<{ screens: number; opened: number }> {
  let [screens, opened] = [0, 0];
  for (let key = 0; key < 90; key += 1) {
    const rows = await session.see(legend);
    screens += 1;
    if (/Enter send/.test(rows.join('\n'))) opened += 1;
    const text = rows.join('\n');
    const moment = /1–\d (say|read) it/.test(text);
    looksRight(rows, moment ? /^ +(›| ) 1 {2}/ : null);
    if (/mattered most/.test(text)) expect(rows.filter((row) => /mattered most/.test(row))).toHaveLength(1);
    if (/Next time/.test(text)) {
      session.type(enter);
      expect(await session.ended).toBe(0);
      return { screens, opened };
    }
    session.type(moment ? '1' : enter);
  }
  throw new Error('the call does not end');
}

describe('every screen of a call', () => {
  it.each([
    ['80 by 24', 80, 24, {}, false],
    ['80 by 24 without colour', 80, 24, { NO_COLOR: '1' }, false],
    ['40 by 24, with replies that are opened one by one', 40, 24, {}, true],
  ])('has its legend and asks once, at %s', async (_, cols, rows, env, opens) => {
    const home = { COMPOSURE_HOME: folder(), ...env };
    const session = screen(['play', 'cold-toast', '--seed', 'a'], cols, rows, home);
    const { screens, opened } = await playThrough(session);
    expect(screens).toBeGreaterThan(15);
    expect(opened > 0).toBe(opens);
  });

  it.each([80, 40])('holds for right-to-left and wide text, at %s columns', async (cols) => {
    const session = screen(['play', otherScripts(), '--seed', 'a'], cols, 24, { COMPOSURE_HOME: folder() });
    expect((await playThrough(session)).screens).toBeGreaterThan(6);
  });

  it('holds where the trainee types first', async () => {
    const args = ['play', 'cold-toast', '--seed', 'a', '--type-first', '--mode', 'exam'];
    const session = screen(args, 80, 24, { COMPOSURE_HOME: folder() });
    await session.see(/Enter (begin|go on)/);
    session.type(enter);
    for (let rows = await session.see(/What would you say|Enter begin/); ; ) {
      if (/What would you say/.test(rows.join('\n'))) break;
      session.type(enter);
      rows = await session.see(/What would you say/);
    }
    session.type('Good morning. よろしく');
    const typed = await session.see(/よろしく[\s\S]*Enter keep/);
    looksRight(typed, /What would you say/);
    session.type(enter);
    const rows = await session.see(/\d say it/);
    looksRight(rows, /^ +(›| ) 1 {2}/);
    expect(rows.join('\n')).toMatch(/You would say {2}Good morning/);
    session.type('q');
    expect(await session.ended).toBe(130);
  });
});
