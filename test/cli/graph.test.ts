import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandLine } from '../../src/cli/commands.ts';
import { graphFormats } from '../../src/cli/graph.ts';
import { builtIn, source } from '../built-in.ts';
import { readDot } from '../report/graph/read-dot.ts';
import { readMermaid } from '../report/graph/read-mermaid.ts';
import { composure } from './composure.ts';

const pack = mkdtempSync(join(tmpdir(), 'composure-graph-'));
mkdirSync(join(pack, 'scenarios'));
const original = source('scenarios/angry/lost-suitcase.yaml').text;
writeFileSync(join(pack, 'scenarios/mine.yaml'), original);
writeFileSync(join(pack, 'scenarios/broken.yaml'), original.replace('to: story', 'to: storey'));
const { nodes } = builtIn.pack.scenarios['lost-suitcase']!;

describe('composure graph', () => {
  it('offers exactly the formats there are', () => {
    const command = commandLine({} as never, '0').commands.find((each) => each.name() === 'graph')!;
    const choices = command.options.find(({ long }) => long === '--format')!.argChoices;
    expect(choices).toEqual(Object.keys(graphFormats));
  });

  it('writes Mermaid to standard output unless told otherwise, and nothing else', async () => {
    const { code, stdout, stderr } = await composure(['graph', 'lost-suitcase']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(readMermaid(stdout).nodes).toHaveLength(nodes.length);
  });

  it('draws a file, and a scenario of a pack by its id', async () => {
    const byFile = await composure(['graph', 'scenarios/mine.yaml'], '', { cwd: pack });
    const byId = await composure(['graph', 'mine', '--pack', pack, '--format', 'dot']);
    expect(readMermaid(byFile.stdout).nodes).toHaveLength(nodes.length);
    expect(readDot(byId.stdout).nodes).toHaveLength(nodes.length);
  });

  it('writes a page to a file, and says so apart', async () => {
    const args = ['graph', 'mine', '--format', 'html', '--output', 'mine.html'];
    const { code, stdout, stderr } = await composure(args, '', { cwd: pack });
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: 'written: mine.html\n' });
    expect(readFileSync(join(pack, 'mine.html'), 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
  });

  it.each([
    [['graph', 'lost-suitcas'], /there is no scenario lost-suitcas. Did you mean `lost-suitcase`\?/],
    [['graph', 'no/such.yaml'], /there is no file no\/such.yaml/],
    [['graph'], /missing required argument 'scenario'/],
    [['graph', 'lost-suitcase', '--format', 'svg'], /Allowed choices are mermaid, dot, html/],
    [
      ['graph', 'lost-suitcase', '--output', 'no/such/folder.html'],
      /no\/such\/folder.html cannot be written/,
    ],
  ])('%j is one line on standard error and exit 2', async (args, message) => {
    const { code, stdout, stderr } = await composure(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('shows the mistakes of a scenario, exits 1 and writes nothing', async () => {
    const { code, stdout, stderr } = await composure(['graph', 'broken', '--output', 'out.mmd'], '', {
      cwd: pack,
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^scenarios\/broken\.yaml:\d+:\d+ error unknown-place$/m);
    expect(stderr).toContain('Did you mean `story`?');
    expect(existsSync(join(pack, 'out.mmd'))).toBe(false);
    expect(readdirSync(pack).filter((name) => name.startsWith('out'))).toEqual([]);
  });
});
