import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtIn, root, source } from '../built-in.ts';
import { composure } from './composure.ts';
import { type Complaint, languageServer, type Position } from './language-server.ts';

/** What an author's editor makes of a file of `composure new`, by the schema that its first line names. */

const folder = mkdtempSync(join(tmpdir(), 'composure editor '));
const scenario = join(folder, 'my-pack/scenarios/worried/my-first-call.yaml');
let editor: Awaited<ReturnType<typeof languageServer>>;
let skeleton: string;

beforeAll(async () => {
  expect((await composure(['new', 'pack'], '', { cwd: folder })).code).toBe(0);
  skeleton = readFileSync(scenario, 'utf8');
  editor = await languageServer();
}, 60_000);
afterAll(() => {
  editor?.close();
  rmSync(folder, { recursive: true, force: true });
});

let copies = 0;
/** Opens the skeleton with one thing changed; `at` is the place of a mark `|` in what was put in, which is taken out. */
async function changed(
  from: string,
  to: string,
): Promise<{ path: string; at: Position; found: readonly Complaint[] }> {
  expect(skeleton).toContain(from);
  const marked = skeleton.replace(from, () => to);
  const before = marked.slice(0, marked.indexOf('|', marked.indexOf(to))).split('\n');
  copies += 1;
  const path = scenario.replace('.yaml', `-${copies}.yaml`);
  const text = to.includes('|') ? marked.replace(to, () => to.replace('|', '')) : marked;
  return {
    path,
    at: { line: before.length - 1, character: before.at(-1)!.length },
    found: await editor.open(path, text),
  };
}

/** The text that a complaint underlines. */
const underlined = ({ range }: Complaint, text: string) =>
  text.split('\n')[range.start.line]!.slice(range.start.character, range.end.character);

describe('an editor', () => {
  it.each([
    'composure.yaml',
    'personas/worried.yaml',
    'playbook/rules.yaml',
    'playbook/techniques.yaml',
    'scenarios/worried/my-first-call.yaml',
  ])('finds nothing wrong with the new %s', async (name) => {
    const path = join(folder, 'my-pack', name);
    expect(await editor.open(path, readFileSync(path, 'utf8'))).toEqual([]);
  });

  it.each([
    'scenarios/angry/lost-suitcase.yaml',
    'scenarios/demanding/one-quick-thing.yaml',
    'test/fixtures/format/everything.yaml',
    'test/fixtures/format/guards.yaml',
    'test/fixtures/format/texts.yaml',
    'test/fixtures/format/smallest.yaml',
    'test/fixtures/balance/fair.yaml',
    'personas/angry.yaml',
    'playbook/techniques.yaml',
    'playbook/rules.yaml',
  ])('finds nothing wrong with %s, which Composure finds sound', async (name) => {
    const schema = /^persona|^playbook(?=\/techniques)|rules/.exec(name)?.[0] ?? 'scenario';
    const first = `# yaml-language-server: $schema=${root}dist/schema/${schema}.schema.json\n`;
    // The one with everything in it has targets for checks that only the reader of targets believes in.
    const text = source(name).text.replace(/^balance:(?: \{.*\}\n|\n(?: .*\n)+)/m, '');
    expect(await editor.open(join(folder, 'shipped', name), first + text)).toEqual([]);
  });

  it.each(['[|]', '[d|]', '[apologise, d|]', '\n          - |'])(
    'offers every technique in `uses: %s`',
    async (list) => {
      const { path, at } = await changed('uses: [deny-feeling]', `uses: ${list}`);
      expect(await editor.complete(path, at)).toEqual(
        expect.arrayContaining(Object.keys(builtIn.pack.techniques)),
      );
    },
  );

  it.each([
    ['rules', 'felt: So I', 'rule: |\n        felt: So I', Object.keys(builtIn.pack.rules)],
    ['personas', 'persona: worried', 'persona: |', Object.keys(builtIn.pack.personas)],
    ['pushes', 'push: slip', 'push: s|', ['slip', 'abuse', 'grievance']],
    ['phases', '{ phase: crisis }', '{ phase: c| }', ['crisis', 'recovery', 'baseline']],
    ['outcomes', 'outcome: capitulated', 'outcome: |', ['capitulated', 'walkaway', 'resolved']],
    ['checks', 'drill: true', 'balance:\n  |\ndrill: true', ['random', 'skilled', 'wording']],
    ['difficulties', 'drill: true', 'difficulties: [|]\ndrill: true', ['easy', 'standard', 'hard']],
    ['dimensions', 'drill: true', 'weights:\n  |\ndrill: true', ['calmness', 'empathy', 'boundary']],
  ])('offers %s where they go', async (_, from, to, expected) => {
    const { path, at } = await changed(from, to);
    expect(await editor.complete(path, at)).toEqual(expect.arrayContaining(expected));
  });

  it.each(['{ t| }', '\n          |', '\n          - p|'])(
    'offers mood, phase and turn in `when: %s`',
    async (when) => {
      const { path, at } = await changed('{ phase: crisis }', when);
      expect(await editor.complete(path, at)).toEqual(
        expect.arrayContaining(['tension', 'trust', 'patience', 'heard', 'phase', 'turn']),
      );
    },
  );

  it.each([
    ['a misspelt key', '        felt: So I', '        flet: So I', 'flet'],
    ['a misspelt key of the first level', 'goal: He', 'gaol: He', null],
    ['a push that there is not', 'push: slip', 'push: slap', 'slap'],
    ['a phase that there is not', '{ phase: crisis }', '{ phase: crysis }', 'crysis'],
    ['a mood out of range', 'patience: 4', 'patience: 9', '9'],
    ['a check that there is not', 'drill: true', 'balance: { rondom: ..5 }\ndrill: true', 'rondom'],
    ['a technique that is no id', 'uses: [deny-feeling]', 'uses: [Deny Feeling]', 'Deny Feeling'],
  ])('underlines %s', async (_, from, to, where) => {
    const { found } = await changed(from, to);
    expect(found.length).toBeGreaterThan(0);
    const text = skeleton.replace(from, () => to);
    if (where !== null) expect(found.map((complaint) => underlined(complaint, text))).toContain(where);
  });

  it.each(['unknown-key', 'wrong-type', 'unknown-value', 'out-of-range', 'bad-id'])(
    'complains of the fixture %s where Composure does',
    async (name) => {
      const first = `# yaml-language-server: $schema=${root}dist/schema/scenario.schema.json\n`;
      const found = await editor.open(
        join(folder, 'err', `${name}.yaml`),
        first + source(`test/fixtures/err/${name}.yaml`).text,
      );
      // The line that was put before the file takes the place of counting from 0.
      const lines = [...source(`test/fixtures/err/${name}.out`).text.matchAll(/^(\d+):/gm)].map(([, line]) =>
        Number(line),
      );
      expect([...new Set(found.map(({ range }) => range.start.line))].sort()).toEqual(
        [...new Set(lines)].sort(),
      );
    },
  );

  it('lets ids be that only the pack of its author has', async () => {
    expect(skeleton).toContain('leave-your-name');
    const { found } = await changed('persona: worried', 'persona: nobody-knows-me');
    expect(found).toEqual([]);
  });
});
