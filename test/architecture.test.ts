import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './built-in.ts';

/** The import table of src/README.md, and whatever in src breaks it. */

interface Row {
  readonly imports: readonly string[];
  readonly types: readonly string[];
  readonly packages: readonly string[];
}

const words = (cell: string) => cell.split(',').flatMap((word) => (word.trim() === '' ? [] : [word.trim()]));

const table = new Map<string, Row>(
  readFileSync(`${root}src/README.md`, 'utf8')
    .split('\n')
    .map((line) => line.split('|').slice(1, -1))
    .filter((cells) => cells.length === 5 && !/module|---/.test(cells[0]!))
    .map(([name, imports, types, packages]) => [
      name!.trim(),
      { imports: words(imports!), types: words(types!), packages: words(packages!) },
    ]),
);

interface File {
  readonly path: string;
  readonly module: string;
  readonly text: string;
}

const files: readonly File[] = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map((path) => ({
    path,
    module: path.includes('/') ? path.split('/')[0]! : '',
    text: readFileSync(`${root}src/${path}`, 'utf8'),
  }));

const importPattern =
  /(?:^|\n)\s*(import|export)\s+(type\s+)?([^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/g;

/** Everything wrong in one file, as sentences; a function, so that a planted violation can be shown to be caught. */
function violations({ path, module, text }: File): string[] {
  const found: string[] = [];
  const row = table.get(module);
  if (module !== '' && row === undefined) return [`${path}: ${module} is not in the import table`];
  for (const [, keyword, typeOnly, , fixed, lazy] of text.matchAll(importPattern)) {
    const target = (fixed ?? lazy)!;
    if (target.startsWith('.')) {
      const [other, ...rest] = normalize(`${dirname(path)}/${target}`).split('/');
      if (other === module || rest.length === 0) continue;
      const file = rest.join('/');
      if (file !== 'index.ts') found.push(`${path}: reaches past ${other}/index.ts for ${file}`);
      const allowed =
        row === undefined ||
        row.imports.includes(other!) ||
        (typeOnly !== undefined && row.types.includes(other!));
      if (!allowed) found.push(`${path}: ${keyword}s ${other}, which the table does not allow`);
    } else if (target.startsWith('node:')) {
      if (module !== 'cli') found.push(`${path}: uses ${target} outside cli`);
    } else if (row !== undefined) {
      const name = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : target.split('/')[0]!;
      if (!row.packages.includes(name)) found.push(`${path}: imports the package ${name}`);
    }
  }
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|`[^`]*`|'(?:[^'\\\n]|\\.)*'/g, '');
  for (const name of ['process', 'console', 'Date', 'performance', 'globalThis'] as const) {
    if (module !== 'cli' && new RegExp(`(?<![.\\w])${name}\\b(?!\\s*:)`).test(code))
      found.push(`${path}: touches ${name}`);
  }
  if (/Math\.random|localeCompare/.test(code)) found.push(`${path}: is not deterministic`);
  const processFiles = ['cli/main.ts', 'cli/compile-pack.ts'];
  if (!processFiles.includes(path) && /(?<![.\w])process\./.test(code))
    found.push(`${path}: touches process outside main.ts`);
  if (/export \*/.test(code)) found.push(`${path}: exports everything`);
  return found;
}

describe('the architecture', () => {
  it('has a row in the table for each module and no row too many', () => {
    const modules = [...new Set(files.map(({ module }) => module))].filter((name) => name !== '');
    expect([...table.keys()].sort()).toEqual(modules.sort());
  });

  it('keeps to the import table, the fences and the forbidden globals', () => {
    expect(files.flatMap(violations)).toEqual([]);
  });

  it('has no cycle between modules', () => {
    const order = [...table.keys()];
    for (const [name, { imports, types }] of table) {
      for (const other of [...imports, ...types])
        expect(order.indexOf(other), `${name} → ${other}`).toBeLessThan(order.indexOf(name));
    }
  });

  it('uses every import that the table allows, so that the table does not rot', () => {
    for (const [name, { imports, packages }] of table) {
      const text = files
        .filter(({ module }) => module === name)
        .map((file) => file.text)
        .join('\n');
      for (const other of imports) {
        expect(text, `${name} → ${other}`).toContain(`/${other}/index.ts'`);
      }
      for (const other of packages) expect(text, `${name} → ${other}`).toContain(`'${other}`);
    }
  });

  it('opens each module on an index that says what it knows and what it must not know', () => {
    for (const name of table.keys()) {
      if (name === 'cli') continue;
      const index = files.find(({ path }) => path === `${name}/index.ts`);
      expect(index?.text, name).toMatch(/^\/\*\*[\s\S]*Must not[\s\S]*?\*\//);
    }
  });

  it('has small files with telling names', () => {
    for (const { path, text } of files) {
      expect(text.split('\n').length, path).toBeLessThanOrEqual(260);
      expect(basename(path)).toMatch(/^[a-z][a-z-]*\.ts$/);
      expect(path).not.toMatch(/util|helper|common|shared|misc/);
    }
  });

  it.each([
    ['an import that the table forbids', 'persona', "import { x } from '../engine/index.ts';"],
    ['a module entered past its index', 'engine', "import { x } from '../persona/mood.ts';"],
    ['a lazy import that the table forbids', 'score', "await import('../script/index.ts');"],
    ['a value imported where only types may be', 'report', "import { x } from '../score/index.ts';"],
    ['a package behind another fence', 'engine', "import { parse } from 'yaml';"],
    ['a node module outside cli', 'script', "import { readFileSync } from 'node:fs';"],
    ['a clock', 'engine', 'const now = Date.now();'],
    ['an unseeded draw', 'chance', 'const x = Math.random();'],
    ['a console', 'score', 'console.log(1);'],
    ['process outside main', 'cli', 'process.exit(1);'],
  ])('catches %s', (_, module, text) => {
    expect(violations({ path: `${module}/planted.ts`, module, text })).toHaveLength(1);
  });
});
