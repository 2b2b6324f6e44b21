import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandLine } from '../../src/cli/commands.ts';
import { readPack } from '../../src/cli/pack-files.ts';
import { scenarioFile } from '../../src/cli/scaffold/files.ts';
import { kinds } from '../../src/cli/scaffold/kinds.ts';
import { writeAll } from '../../src/cli/scaffold/write-all.ts';
import { channels } from '../../src/persona/index.ts';
import { loadPack } from '../../src/script/index.ts';
import { findingsOf, verdictOf } from '../../src/transcript/index.ts';
import { builtIn, root } from '../built-in.ts';
import { composure } from './composure.ts';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'composure-new-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const create = (...args: string[]) => composure(['new', ...args], '', { cwd });
const read = (path: string) => readFileSync(join(cwd, path), 'utf8');
const load = (folder = cwd) => loadPack(readPack(folder, folder), builtIn.pack);
const files = (folder = cwd) =>
  (readdirSync(folder, { recursive: true, withFileTypes: true }) as { name: string; isFile(): boolean }[])
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();

/** Every transcript of every scenario there leads where it says. */
function replay(folder = cwd) {
  const { pack, transcripts, diagnostics } = load(folder);
  expect(diagnostics).toEqual([]);
  for (const [id, all] of Object.entries(transcripts)) {
    expect(all.length).toBeGreaterThan(0);
    for (const transcript of all)
      expect(findingsOf(verdictOf(pack.scenarios[id]!, transcript)).map(({ message }) => message)).toEqual(
        [],
      );
  }
  return pack;
}

describe('new', () => {
  it('makes the kinds that there are', () => {
    const command = commandLine({} as never, '0').commands.find((each) => each.name() === 'new')!;
    expect(command.registeredArguments[0]!.argChoices).toEqual(Object.keys(kinds));
  });

  it('asks nothing without a terminal, says what it wrote and what to type next', async () => {
    const { code, stdout, stderr } = await create('scenario');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('written: scenarios/angry/my-first-call.yaml\n');
    expect(stdout.match(/^ {2}composure .*my-first-call/gm)).toHaveLength(3);
    expect(replay().scenarios['my-first-call']).toMatchObject({
      title: 'My first call',
      channel: 'in-person',
    });
  });

  it.each(['scenario', 'persona', 'pack'])(
    'says commands to type next that all go well, for a %s',
    async (what) => {
      const { stdout } = await create(what);
      const inside = /^ {2}cd (\S+)/m.exec(stdout)?.[1] ?? '.';
      const commands = [...stdout.matchAll(/^ {2}composure (.*?) {2}/gm)].map(([, words]) =>
        words!.split(' '),
      );
      expect(commands.length).toBeGreaterThanOrEqual(2);
      for (const words of commands) {
        const { code, stderr } = await composure(words, '1\n'.repeat(9), { cwd: join(cwd, inside) });
        expect({ words, code, stderr }).toEqual({ words, code: 0, stderr: '' });
      }
    },
  );

  it.each(channels)('writes a call by %s that holds with every kind of customer', (channel) => {
    const personas = Object.keys(builtIn.pack.personas);
    const made = personas.map((persona) =>
      scenarioFile(cwd, { id: `call-${persona}`, title: 'A call', persona, channel }),
    );
    writeAll(made, cwd);
    for (const { text } of made) {
      expect(/^ +cue:/m.test(text)).toBe(channel === 'in-person');
      expect(/^ +delivery:/m.test(text)).toBe(channel !== 'email' && channel !== 'chat');
    }
    const { scenarios } = replay();
    for (const persona of personas)
      expect(scenarios[`call-${persona}`]).toMatchObject({ channel, persona: { id: persona } });
  });

  it('takes the kind of customer, the channel and the title from flags', async () => {
    await create('scenario', 'call', '--persona', 'arguer', '--channel', 'chat', '--title', 'Who: #1?');
    const { title, channel, persona } = load().pack.scenarios.call!;
    expect([title, channel, persona.id]).toEqual(['Who: #1?', 'chat', 'arguer']);
  });

  it('writes a persona that a scenario can be made for', async () => {
    await create('persona', 'late-parent', '--title', 'The late parent');
    await create('scenario', 'nursery', '--persona', 'late-parent');
    expect(replay().scenarios.nursery!.persona).toMatchObject({ id: 'late-parent', name: 'The late parent' });
  });

  it('writes a pack with a technique and a rule of its own in use', async () => {
    expect((await create('pack', 'training/acme', '--title', 'A first one')).code).toBe(0);
    const folder = join(cwd, 'training/acme');
    const { scenarios, techniques, rules } = replay(folder);
    const program = scenarios['my-first-call']!;
    expect(program.title).toBe('A first one');
    expect(program.persona.id).toBe('worried');
    const own = program.techniques['leave-your-name']!;
    expect(techniques['leave-your-name']!.rules).toEqual(own.rules);
    expect(rules).toHaveProperty(own.rules[0]!);
    const { code, stdout } = await composure(['list', '--persona', 'worried'], '', { cwd: folder });
    expect({ code, lines: stdout.trim().split('\n').length }).toEqual({ code: 0, lines: 1 });
  });

  it.each([
    'Who: #1 "best"?',
    "It's a - b, 'c'",
    'true',
    'no',
    '12',
    '$& $1',
    '— 「電車」 🚃',
    '{x}',
    '&a *b',
    'a # b',
    '%',
    ' x ',
  ])('keeps the title %s as it is', (title) => {
    writeAll([scenarioFile(cwd, { id: 'call', title, persona: 'angry', channel: 'email' })], cwd);
    expect(load().pack.scenarios.call!.title).toBe(title);
  });
});

describe('a new file', () => {
  const modelineOf = (path: string) => /^# yaml-language-server: \$schema=(\S+)\n/.exec(read(path))![1]!;

  it('names the schema of this package where it is installed nowhere above', async () => {
    await create('scenario');
    const named = modelineOf('scenarios/angry/my-first-call.yaml');
    expect(fileURLToPath(named)).toBe(`${root}dist/schema/scenario.schema.json`);
  });

  it('names the installed one by a path that holds wherever the project lies', async () => {
    mkdirSync(join(cwd, 'node_modules'));
    symlinkSync(root, join(cwd, 'node_modules/composure'));
    await create('pack');
    const named = modelineOf('my-pack/scenarios/worried/my-first-call.yaml');
    expect(named).toBe('../../../node_modules/composure/dist/schema/scenario.schema.json');
    expect(existsSync(join(cwd, 'my-pack/scenarios/worried', named))).toBe(true);
    expect(modelineOf('my-pack/composure.yaml')).toBe(
      '../node_modules/composure/dist/schema/config.schema.json',
    );
  });
});

describe('what is there already', () => {
  it('is never written over, and is named', async () => {
    await create('scenario', 'call');
    writeFileSync(join(cwd, 'scenarios/angry/call.yaml'), 'mine');
    for (const more of [[], ['--persona', 'arguer'], ['--yes']]) {
      const { code, stdout, stderr } = await create('scenario', 'call', ...more);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/^composure: .*scenarios\/angry\/call\.yaml.*\n$/);
    }
    expect(read('scenarios/angry/call.yaml')).toBe('mine');
    expect(files()).toEqual(['call.yaml']);
  });

  it('makes the default another one, so that nobody has to think of an id', async () => {
    await create('scenario');
    expect((await create('scenario')).stdout).toContain('my-first-call-2.yaml');
    await create('pack');
    expect((await create('pack')).stdout).toContain('cd my-pack-2');
  });

  it('keeps a pack out of a folder that has anything in it', async () => {
    mkdirSync(join(cwd, 'acme'));
    expect((await create('pack', 'acme')).code).toBe(0);
    const before = files();
    const { code, stderr } = await create('pack', 'acme');
    expect(code).toBe(2);
    expect(stderr).toContain('acme');
    expect(files()).toEqual(before);
  });

  it('leaves nothing behind where one of several files cannot be written, but what was there', () => {
    writeFileSync(join(cwd, 'c'), 'a file, and no folder');
    mkdirSync(join(cwd, 'a'));
    const all = ['a/1.yaml', 'a/b/2.yaml', 'c/3.yaml'].map((path) => ({ path: join(cwd, path), text: 'x' }));
    expect(() => writeAll(all, cwd)).toThrow(/^c\/3\.yaml cannot be written/);
    expect(readdirSync(cwd).sort()).toEqual(['a', 'c']);
    expect(readdirSync(join(cwd, 'a'))).toEqual([]);
    expect(read('c')).toBe('a file, and no folder');
  });

  it('is not written through, if it is a link that leads nowhere', () => {
    symlinkSync(join(cwd, 'elsewhere.yaml'), join(cwd, 'mine.yaml'));
    expect(() => writeAll([{ path: join(cwd, 'mine.yaml'), text: 'x' }], cwd)).toThrow(/mine\.yaml/);
    expect(readdirSync(cwd)).toEqual(['mine.yaml']);
  });

  it('may be built in: its id may be taken, and that is said', async () => {
    const { code, stdout } = await create('scenario', 'lost-suitcase');
    expect(code).toBe(0);
    expect(stdout).toContain('takes the place of the built-in scenario lost-suitcase');
    expect(load().overrides).toEqual(['scenario lost-suitcase']);
    expect((await create('persona', 'angry')).stdout).toContain('the built-in persona angry');
    expect((await create('scenario', 'other')).stdout).not.toContain('takes the place');
  });
});

describe('wrong usage of new', () => {
  it.each([
    [['new'], /^composure: say what to make: composure new scenario \| persona \| pack$/m],
    [['new', 'customer'], /Allowed choices are scenario, persona, pack/],
    [['new', 'scenario', 'My Call'], /“My Call” is no id\. Use small letters/],
    [['new', 'scenario', '../x'], /no id/],
    [['new', 'pack', 'x/Acme'], /“Acme” is no id/],
    [['new', 'scenario', '--persona', 'angri'], /there is no persona “angri”\. Did you mean `angry`\?/],
    [['new', 'scenario', '--channel', 'fax'], /there is no channel “fax”, but in-person/],
    [['new', 'scenario', '--title', ''], /a title needs a word/],
    [['new', 'scenario', '--title', 'a\nb'], /one line/],
    [['new', 'persona', '--channel', 'chat'], /--channel doesn't go with `new persona`/],
    [['new', 'scenario', '--pack', 'nowhere'], /there is no folder nowhere/],
  ])('%j is one line, exit 2, and no file', async (args, message) => {
    const { code, stdout, stderr } = await composure(args, '', { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe('new scenario --from', () => {
  it('copies a scenario under a name of its own, which plays, lints and is as fair as its model', async () => {
    const { code, stdout } = await create(
      'scenario',
      'my-toast',
      '--from',
      'cold-toast',
      '--title',
      'My toast',
    );
    expect(code).toBe(0);
    expect(stdout).toContain('written: scenarios/chronic-complainer/my-toast.yaml\n');
    const [first, ...rest] = read('scenarios/chronic-complainer/my-toast.yaml').split('\n');
    expect(first).toMatch(/^# yaml-language-server: \$schema=/);
    const model = readFileSync(`${root}scenarios/chronic-complainer/cold-toast.yaml`, 'utf8');
    expect(rest.join('\n')).toBe(model.replace(/^title: .*/m, 'title: My toast'));
    expect(replay().scenarios['my-toast']).toMatchObject({ title: 'My toast' });
    expect(await composure(['lint'], '', { cwd })).toMatchObject({
      code: 0,
      stdout: '1 file: nothing to say.\n',
    });
    const balance = await composure(['balance', 'my-toast', '--difficulty', 'standard'], '', { cwd });
    expect(balance.code).toBe(0);
  });

  it('copies one of the own pack too, and says what does not go with it', async () => {
    await create('scenario', 'one', '--yes');
    expect(await create('scenario', 'two', '--from', 'one')).toMatchObject({ code: 0 });
    expect(Object.keys(replay().scenarios)).toEqual(expect.arrayContaining(['one', 'two']));
    expect(await create('scenario', 'three', '--from', 'onne')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Did you mean `one`?'),
    });
    expect(await create('scenario', 'three', '--from', 'one', '--channel', 'chat')).toMatchObject({
      code: 2,
    });
    expect(await create('persona', 'three', '--from', 'one')).toMatchObject({ code: 2 });
    expect(files()).toEqual(['one.yaml', 'two.yaml']);
  });
});
