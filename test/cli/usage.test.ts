import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packFiles } from '../../src/cli/built-in.ts';
import { commandLine } from '../../src/cli/commands.ts';
import { lintReporters } from '../../src/cli/lint.ts';
import { listings } from '../../src/cli/list.ts';
import { modes } from '../../src/cli/player.ts';
import { testReporters } from '../../src/cli/test.ts';
import { difficulties } from '../../src/persona/index.ts';
import { builtIn, root, source } from '../built-in.ts';
import { composure } from './composure.ts';

describe('wrong usage', () => {
  it.each([
    [['fly'], /there is no command fly, but play, shift, list, playbook/],
    [['play', '--fast'], /unknown option '--fast'/],
    [['play', 'lost-suitcase', '--difficulty', 'brutal'], /Allowed choices are easy, standard, hard/],
    [['play', 'lost-suitcase', '--mode', 'quiz'], /Allowed choices are guided, exam/],
    [['play', 'lost-suitcas'], /there is no scenario lost-suitcas. Did you mean `lost-suitcase`\?/],
    [['play', 'no/such.yaml'], /there is no file no\/such.yaml/],
    [['play'], /name a scenario/],
    [['play', 'lost-suitcase', '--pack', 'nowhere'], /there is no folder nowhere/],
    [['play', '--record', 'lost-suitcase'], /--record takes a YAML file, not lost-suitcase/],
    [['play', 'lost-suitcase', '--record', 'no/such.yaml'], /there is no folder no/],
    [['test', 'lost-suitcas'], /there is no scenario lost-suitcas. Did you mean `lost-suitcase`\?/],
    [['test', 'no/such.yaml'], /there is no file no\/such.yaml/],
    [['test', '--reporter', 'html'], /Allowed choices are text, json, github, junit/],
    [['test', '--pack', 'nowhere'], /there is no folder nowhere/],
    [['list', 'moods'], /Allowed choices are scenarios, personas, techniques, rules/],
    [['list', '--persona', 'saint'], /no scenario has the persona saint/],
    [['playbook', 'set-limits'], /Did you mean `set-limit`\?/],
    [['play', 'a', 'b'], /too many arguments/],
  ])('%j is one line on standard error and exit 2', async (args, message) => {
    const { code, stdout, stderr } = await composure(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('the command line', () => {
  it('offers exactly what the registries have', () => {
    const program = commandLine({} as never, '0');
    const options = (name: string, flag: string) =>
      program.commands.find((each) => each.name() === name)!.options.find(({ long }) => long === flag)!
        .argChoices;
    expect(options('play', '--difficulty')).toEqual(difficulties);
    expect(options('play', '--mode')).toEqual(modes);
    expect(options('test', '--reporter')).toEqual(Object.keys(testReporters));
    expect(options('lint', '--reporter')).toEqual(Object.keys(lintReporters));
    const what = program.commands.find((each) => each.name() === 'list')!.registeredArguments[0]!;
    expect(what.argChoices).toEqual(Object.keys(listings));
  });

  it('shows help without a terminal, and the version of the package', async () => {
    const [bare, help, version] = await Promise.all([
      composure([]),
      composure(['--help']),
      composure(['--version']),
    ]);
    expect(bare).toMatchObject({ code: 0, stdout: help.stdout });
    expect(help.stdout).toContain('Exit codes:');
    expect(version.stdout.trim()).toBe(JSON.parse(readFileSync(`${root}package.json`, 'utf8')).version);
  });

  it('names every command and flag in the README', () => {
    const readme = readFileSync(`${root}README.md`, 'utf8');
    for (const command of commandLine({} as never, '0').commands) {
      expect(readme).toContain(`composure ${command.name()}`);
      for (const { long } of command.options) expect(readme, `${command.name()} ${long}`).toContain(long);
    }
  });
});

describe('list and playbook', () => {
  it('list what the pack has, as text and as JSON', async () => {
    const { stdout } = await composure(['list', '--json']);
    const listed = JSON.parse(stdout) as { scenario: string; customer: string }[];
    const ids = listed.map(({ scenario }) => scenario);
    expect([...ids].sort()).toEqual(Object.keys(builtIn.pack.scenarios).sort());
    // From the calmest kind of customer to the tensest, and nobody's calls torn apart.
    expect([listed.at(0)!.customer, listed.at(-1)!.customer]).toEqual(['chatterbox', 'abusive']);
    const kinds = listed.map(({ customer }) => customer).filter((kind, at, all) => kind !== all[at - 1]);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect((await composure(['list', 'techniques'])).stdout.trim().split('\n')).toHaveLength(46);
  });

  it('show with --coverage what the scenarios train, where, and what they do not', async () => {
    const rules = await composure(['list', 'rules', '--coverage', '--json']);
    const found = JSON.parse(rules.stdout).find(({ id }: { id: string }) => id === 'angry.never-deny-anger');
    expect(found.scenarios).toContain('lost-suitcase');
    expect(found.decisions).toBeGreaterThan(1);
    const { stdout } = await composure(['list', 'rules', '--coverage', '--plain']);
    expect(stdout).toContain(
      'presence.refresh-midshift: 0 scenarios, 0 decisions, in the playbook alone: what one does',
    );
    expect(stdout).toMatch(
      /\n\d+ of 183 rules are exercised at decisions, 5 are taught in the playbook alone\.\n$/,
    );
    const situations = await composure(['list', 'situations', '--coverage', '--plain']);
    expect(situations.stdout).toMatch(/\nchat-window: 2 scenarios, A talk in a chat window\.\n/);
    expect(situations.stdout).toMatch(/\n\d+ of 54 situations are staged\.\n$/);
    const wrong = await composure(['list', 'personas', '--coverage']);
    expect({ code: wrong.code, said: wrong.stderr }).toEqual({
      code: 2,
      said: 'composure: --coverage goes with `list rules` and `list situations`\n',
    });
  });

  it.each(['angry', 'set-limit', 'angry.feelings-before-facts'])('show the card of %s', async (id) => {
    const { code, stdout } = await composure(['playbook', id]);
    expect(code).toBe(0);
    expect(stdout.split('\n').length).toBeGreaterThan(4);
    expect(JSON.parse((await composure(['playbook', id, '--json'])).stdout)).toMatchObject({ id });
  });

  it('end quietly when the reader has seen enough', async () => {
    const { exec } = await import('node:child_process');
    const code = await new Promise((resolve) => {
      exec(
        `node bin/composure.js list rules | head -1; echo \${PIPESTATUS[0]}`,
        { cwd: root, shell: '/bin/bash' },
        (_, out) => resolve(out.trim().split('\n').at(-1)),
      );
    });
    expect(code).toBe('0');
  });
});

describe('the built-in pack', () => {
  it('is, as JSON in dist, what its YAML compiles to', () => {
    for (const [name, content] of packFiles(builtIn)) {
      const built = JSON.parse(readFileSync(`${root}dist/pack/${name}.json`, 'utf8'));
      expect(built, `${name}: run npm run build`).toEqual(JSON.parse(JSON.stringify(content)));
    }
  });
});

describe('a pack of the user', () => {
  const pack = mkdtempSync(join(tmpdir(), 'composure-pack-'));
  mkdirSync(join(pack, 'scenarios/mine'), { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(pack, 'scenarios/mine', name), text);
  const original = source('scenarios/chronic-complainer/cold-toast.yaml').text;

  it('is played from its folder, by id and by file, and may replace a built-in scenario', async () => {
    write('cold-toast.yaml', original.replace(/^title: .*$/m, 'title: Mine'));
    const byId = await composure(['play', 'cold-toast', '--seed', 'a'], 'q\n', { cwd: pack });
    const byFile = await composure(['play', 'scenarios/mine/cold-toast.yaml', '--seed', 'a'], 'q\n', {
      cwd: pack,
    });
    const named = await composure(['play', 'cold-toast', '--seed', 'a', '--pack', pack], 'q\n');
    for (const { stdout } of [byId, byFile, named]) expect(stdout).toMatch(/^Mine\n/);
    const { stdout, stderr } = await composure(['list'], '', { cwd: pack });
    expect(stdout).toContain('one-quick-thing');
    expect(stderr).toContain('Your pack replaces: scenario cold-toast');
  });

  it('shows its mistakes with place, code, frame and hint, exits 1, and keeps other scenarios playable', async () => {
    write(
      'broken.yaml',
      original.replace('persona: chronic-complainer', 'persona: angri').replace('channel:', 'chanel:'),
    );
    const { code, stdout, stderr } = await composure(['play', 'broken'], '', { cwd: pack });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^scenarios\/mine\/broken\.yaml:\d+:1 error unknown-key$/m);
    expect(stderr).toMatch(/^ \d+ \| chanel: in-person/m);
    expect(stderr).toMatch(/^ +\| \^{6}$/m);
    expect(stderr).toContain('→ Did you mean `channel`?');
    const other = await composure(['play', 'one-quick-thing', '--seed', 'a'], 'q\n', { cwd: pack });
    expect(other.stdout).toContain('Turn 1');
  });

  it('never sends what an author writes to the terminal as it is', async () => {
    const evil = original.replace(/^title: .*$/m, 'title: "\\e[2J\\a\\x9b31m\\u202eevil"');
    write('evil.yaml', evil);
    const { stdout } = await composure(['play', 'evil', '--seed', 'a'], '1\n'.repeat(40), { cwd: pack });
    expect(stdout).toContain('\\u001b[2J\\u0007\\u009b31m\\u202eevil');
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    for (const input of ['q\n', '']) {
      const { stdout: left } = await composure(['play', 'evil', '--seed', 'a'], input, { cwd: pack });
      expect(left.match(/\\u001b/g)).toHaveLength(2);
      expect(left).not.toContain('\u001b');
    }
    const listed = await composure(['list'], '', { cwd: pack });
    expect(listed.stdout).not.toContain('\u001b');
  });
});
