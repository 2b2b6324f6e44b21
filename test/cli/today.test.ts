import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Env } from '../../src/cli/env.ts';
import { progress } from '../../src/cli/progress.ts';
import { today } from '../../src/cli/today.ts';
import type { Finished } from '../../src/practice/index.ts';
import { root } from '../built-in.ts';
import { all, call, start } from '../practice/histories.ts';
import { composure } from './composure.ts';

/** What a command prints without a terminal. */
async function printed(command: (env: Env) => Promise<void>): Promise<string> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  await command({ cwd: root, variables: {}, stdin, stdout, stderr, onInterrupt: () => {}, now: () => 0 });
  return String(stdout.read() ?? '');
}

const failed = call({
  scenario: 'lost-suitcase',
  persona: 'angry',
  difficulty: 'hard',
  passed: false,
  points: { ...all(80), boundary: 40 },
});
const history = (calls: readonly Finished[]) => async () => calls;

describe('composure today', () => {
  it('names a first call where nothing was played, and how to start it', async () => {
    const { code, stdout, stderr } = await composure(['today']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^Begin with chatterboxes: .*\nCall: .*\nWhen: now\nStart it with: composure play five-questions\n$/,
    );
  });

  it('repeats what was failed at its level, with a line that can be copied', async () => {
    const out = await printed((env) => today(env, { pack: '.' }, history([failed]), start));
    expect(out).toContain('fell short on boundaries: play it again.\n');
    expect(out).toContain('Start it with: composure play lost-suitcase --difficulty hard --pack .\n');
  });

  it('says the same as JSON', async () => {
    const out = await printed((env) => today(env, { json: true }, history([failed]), start));
    expect(JSON.parse(out)).toMatchObject({ scenario: 'lost-suitcase', difficulty: 'hard', due: start });
  });
});

describe('composure progress', () => {
  it('says where to begin where nothing was played', async () => {
    const { code, stdout } = await composure(['progress']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Nothing to show yet/);
    expect(stdout).toContain('composure today');
  });

  it('shows the page, JSON or CSV', async () => {
    const as = (options: object) => printed((env) => progress(env, options, history([failed])));
    expect(await as({})).toMatch(/^1 graded call\n[\s\S]*Practice, not appraisal/);
    expect(JSON.parse(await as({ json: true }))).toMatchObject({
      progress: { graded: 1 },
      readiness: { kind: 'too-few' },
    });
    expect((await as({ csv: true })).split('\r\n')).toHaveLength(5);
  });

  it('takes one format at a time', async () => {
    const { code, stderr } = await composure(['progress', '--json', '--csv']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/choose one of --json and --csv/);
  });
});
