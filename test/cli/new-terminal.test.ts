import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { enter, terminal } from './session.ts';

/** `composure new` in a real terminal. */

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'composure-new-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const start = (args: readonly string[], env: Record<string, string> = {}) =>
  terminal(['new', ...args], env, cwd);
const interrupt = '\u0003';
const endOfInput = '\u0004';

describe('new in a terminal', () => {
  it('is answered by Enter alone', async () => {
    const session = start(['scenario']);
    for (const question of [/Id of/, /Title/, /Kind of customer[\s\S]*select/, /Channel[\s\S]*select/]) {
      await session.see(question);
      session.type(enter);
    }
    await session.see(/written: scenarios\/angry\/my-first-call\.yaml/);
    expect(await session.ended).toBe(0);
  });

  it('asks what to make where nothing was said', async () => {
    const session = start([]);
    await session.see(/What to make[\s\S]*a persona: a kind of customer[\s\S]*select/);
    session.type(`\u001b[B${enter}`);
    await session.see(/Id of the persona/);
    session.type(interrupt);
    expect(await session.ended).toBe(130);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('takes what is typed and chosen, and asks again where an answer is wrong', async () => {
    const session = start(['scenario', '--channel', 'chat']);
    await session.see(/Id of/);
    session.type(`My Call${enter}`);
    await session.see(/is no id/);
    session.type(`\u0015late-parcel${enter}`);
    await session.see(/Title.*Late parcel/);
    session.type(`Where is it?${enter}`);
    await session.see(/Kind of customer[\s\S]*select/);
    session.type(`\u001b[B${enter}`);
    await session.see(/written: /);
    expect(await session.ended).toBe(0);
    const text = readFileSync(join(cwd, 'scenarios/arguer/late-parcel.yaml'), 'utf8');
    expect(text).toContain('\ntitle: "Where is it?"\n');
    expect(text).toContain('\nchannel: chat\n');
  });

  it.each([0, 1, 2])('writes nothing at Ctrl-C after %i answers, and exits 130', async (answers) => {
    const session = start(['pack']);
    const questions = [/Id of/, /Title/, /Channel[\s\S]*select/];
    for (const question of questions.slice(0, answers)) {
      await session.see(question);
      session.type(enter);
    }
    await session.see(questions[answers]!);
    session.type(interrupt);
    expect(await session.ended).toBe(130);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('asks line by line with --plain, numbered, without an escape sequence', async () => {
    const session = start(['scenario', '--plain']);
    let seen = await session.see(/only Enter for my-first-call/);
    session.type(`plain-one${enter}`);
    seen += await session.see(/only Enter for Plain one/);
    session.type(enter);
    seen += await session.see(/3\. The arguer[\s\S]*only Enter for 2/);
    session.type(`99${enter}`);
    seen += await session.see(/there is no persona/);
    session.type(`3${enter}`);
    seen += await session.see(/5\. in a chat[\s\S]*only Enter for 1/);
    session.type(enter);
    seen += await session.see(/written: scenarios\/arguer\/plain-one\.yaml/);
    expect(seen).not.toContain('\u001b');
    expect(await session.ended).toBe(0);
  });

  it.each([
    ['Ctrl-C', interrupt],
    ['the end of input', endOfInput],
  ])('writes nothing at %s with --plain, and exits 130', async (_, key) => {
    const session = start(['persona'], { TERM: 'dumb' });
    await session.see(/only Enter for worried/);
    session.type(key);
    expect(await session.ended).toBe(130);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('asks nothing with --yes, and writes no colour with NO_COLOR or --no-color', async () => {
    const quick = start(['persona', '--yes']);
    await quick.see(/written: personas\/worried\.yaml/);
    expect(await quick.ended).toBe(0);
    for (const [args, env] of [
      [[], { NO_COLOR: '1' }],
      [['--no-color'], {}],
    ] as const) {
      const session = start(['scenario', ...args], env);
      expect(await session.see(/Id of.*my-first-call/)).not.toMatch(/\u001b\[[0-9;]*m/);
      session.type(interrupt);
      await session.ended;
    }
  });
});
