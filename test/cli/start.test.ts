import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { small } from '../transcript/small.ts';
import { composure } from './composure.ts';

/** `composure play --at`, `--mood`, `--fact`: a call that starts in the middle. */

const folder = mkdtempSync(join(tmpdir(), 'composure-start-'));
const call = (...args: string[]) =>
  composure(['play', 'parcel', '--seed', 'x', ...args], '', { cwd: folder });
const record = async (...args: string[]) => JSON.parse((await call(...args, '--json')).stdout);

beforeAll(() => {
  mkdirSync(join(folder, 'scenarios/angry'), { recursive: true });
  writeFileSync(join(folder, 'scenarios/angry/parcel.yaml'), small);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const middle = ['--at', 'window', '--mood', 'tension=4,heard=1', '--fact', 'queue=3,promised=true'];

describe('a call that starts in the middle', () => {
  it('opens at that node, in that mood, with those facts, and is marked in its record', async () => {
    const run = await record(...middle, '--replies', 'swear');
    expect(run.start).toMatchObject({
      node: 'window',
      mood: { tension: 4, heard: 1, flared: 0 },
      facts: { queue: 3, promised: true },
    });
    expect(run.turns).toHaveLength(1);
    expect(run.turns[0]).toMatchObject({ node: 'window', reply: 'swear' });
    expect(await record(...middle, '--replies', 'swear')).toEqual(run);
    expect((await record('--replies', 'hear,trace')).start).toBe(null);
  });

  it('keeps of the opening what is not named', async () => {
    const [usual, moved] = await Promise.all([
      record('--fact', 'queue=1', '--replies', 'hear,trace'),
      record('--replies', 'hear,trace'),
    ]);
    expect({ ...usual, start: null }).toEqual(moved);
  });

  it('has been in crisis where it starts in one', async () => {
    const { start } = await record('--mood', 'tension=5', '--replies', 'hear,trace');
    expect(start.mood).toMatchObject({ tension: 5, flared: 1 });
  });

  it('is graded by what lies ahead of it, and has its debrief', async () => {
    const { stdout } = await call(...middle, '--replies', 'trace');
    expect(stdout).not.toContain('count as lost');
    expect(stdout).toContain('Verdict: ');
    const best = await record('--at', 'window', '--replies', 'trace');
    expect(best.scores.empathy).toBe(100);
  });

  it('says so before the first line, and how to have it again', async () => {
    const { stdout } = await composure(['play', 'parcel', '--seed', 'x', ...middle], '1\n'.repeat(20), {
      cwd: folder,
    });
    const [said, moment] = [stdout.indexOf('You start in the middle: at `window`'), stdout.indexOf('Turn 1')];
    expect(said).toBeGreaterThan(0);
    expect(said).toBeLessThan(moment);
    expect(stdout).toContain('This is no practice run.');
    expect(stdout).toContain('--at window --mood tension=4,heard=1 --fact queue=3,promised=true');
    expect((await call('--replies', 'hear,trace')).stdout).not.toContain('in the middle');
  });
});

describe('a start that can not be', () => {
  it.each([
    [['--at', 'roof'], /there is no node roof\. Choose from `desk`, `window`\./],
    [['--at', 'windw'], /there is no node windw. Did you mean `window`\?/],
    [['--at', 'done'], /done is an ending/],
    [['--mood', 'tensoin=3'], /Did you mean `tension`\?/],
    [['--mood', 'tension=6'], /tension goes from 0 to 5, not 6/],
    [['--mood', 'patience=0'], /patience goes from 1 to 5, not 0/],
    [['--mood', 'trust=2.5'], /trust goes from 0 to 4, not 2.5/],
    [['--mood', 'tension=5,flared=0'], /flared=0 does not go with tension=5/],
    [['--mood', 'tension'], /takes name=value/],
    [['--mood', ''], /takes name=value/],
    [['--fact', 'promise=true'], /Did you mean `promised`\?/],
    [['--fact', 'promised=1'], /promised is true or false, not 1/],
    [['--fact', 'queue=6'], /queue goes from 0 to 5, not 6/],
    [['--at', 'window', '--record'], /--record keeps calls from their opening on/],
  ])('%j is one line on standard error and exit 2', async (args, message) => {
    const { code, stdout, stderr } = await call(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('at a node that there is not names all that there are, however many', async () => {
    const { stderr } = await composure(['play', 'lost-suitcase', '--at', 'roof']);
    expect(stderr).toMatch(/there is no node roof\. There is arrival, story, .*, shutter\.\n$/);
  });
});
