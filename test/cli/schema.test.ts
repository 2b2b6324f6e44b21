import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandLine } from '../../src/cli/commands.ts';
import { schemaNames } from '../../src/script/index.ts';
import { root } from '../built-in.ts';
import { composure } from './composure.ts';

describe('schema', () => {
  it('is offered for every format that there is', () => {
    const command = commandLine({} as never, '0').commands.find((each) => each.name() === 'schema')!;
    expect(command.registeredArguments[0]!.argChoices).toEqual(schemaNames);
  });

  it.each(schemaNames)('prints for a %s what ships in the package', async (name) => {
    const { code, stdout } = await composure(['schema', name]);
    expect(code).toBe(0);
    expect(stdout, 'run npm run build').toBe(readFileSync(`${root}dist/schema/${name}.schema.json`, 'utf8'));
  });

  it('knows the ids of the pack that one stands in', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'composure-schema-'));
    await composure(['new', 'pack'], '', { cwd });
    const [outside, inside, named] = await Promise.all([
      composure(['schema', 'scenario'], '', { cwd }),
      composure(['schema', 'scenario'], '', { cwd: join(cwd, 'my-pack') }),
      composure(['schema', 'scenario', '--pack', 'my-pack'], '', { cwd }),
    ]);
    for (const id of ['"leave-your-name"', '"house.leave-your-name"', '"worried"']) {
      expect(outside.stdout).not.toContain(id);
      expect(inside.stdout).toContain(id);
    }
    expect(named.stdout).toBe(inside.stdout);
  });

  it.each([[['schema']], [['schema', 'moods']], [['schema', 'config', 'rules']]])(
    '%j is wrong usage',
    async (args) => {
      const { code, stdout, stderr } = await composure(args);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    },
  );
});
