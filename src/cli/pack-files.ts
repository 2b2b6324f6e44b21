/** Finds the files of a pack in a folder and reads them. */

import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Source } from '../diagnostic/index.ts';
import type { PackFiles } from '../script/index.ts';
import { UsageError } from './exit.ts';
import { packageRoot } from './package-root.ts';

const parts = ['playbook', 'personas', 'scenarios', 'shifts', 'composure.yaml'] as const;

/** The user's pack that a command works with: the folder named, else the current one if it looks like a pack. */
export function findPack(cwd: string, named: string | undefined): string | null {
  if (named !== undefined) {
    const folder = resolve(cwd, named);
    if (!existsSync(folder) || !statSync(folder).isDirectory())
      throw new UsageError(`there is no folder ${named}`);
    return folder;
  }
  return isPack(cwd) ? cwd : null;
}

/** Whether a path names a YAML file rather than a folder or an id. */
export function isScenarioFile(path: string): boolean {
  return /\.ya?ml$/.test(path);
}

/** The pack that a scenario file belongs to: the nearest folder above it that looks like one, else its own. */
export function packOf(file: string): string {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'scenarios'))) return folder;
  }
  return dirname(file);
}

export function readPack(folder: string, cwd: string): PackFiles {
  const one = (path: string) => (existsSync(join(folder, path)) ? readSource(join(folder, path), cwd) : null);
  return {
    techniques: one('playbook/techniques.yaml'),
    rules: one('playbook/rules.yaml'),
    situations: one('playbook/situations.yaml'),
    personas: readFolder(join(folder, 'personas'), cwd),
    scenarios: readFolder(join(folder, 'scenarios'), cwd),
    shifts: readFolder(join(folder, 'shifts'), cwd),
  };
}

/** What a pack sets; null where it has no composure.yaml. */
export function readSettings(folder: string, cwd: string): Source | null {
  const file = join(folder, 'composure.yaml');
  return existsSync(file) ? readSource(file, cwd) : null;
}

/** Named as a person standing in `cwd` would type it. */
export function readSource(path: string, cwd: string): Source {
  return { name: relative(cwd, path) || path, text: readFileSync(path, 'utf8') };
}

/** A file's id: its name without the ending. */
export function idOf(path: string): string {
  return basename(path).replace(/\.ya?ml$/, '');
}

/** By id, a file each; two files of one id are the loader's to complain of. */
function readFolder(folder: string, cwd: string): readonly (readonly [string, Source])[] {
  return yamlFilesIn(folder).map((file) => [idOf(file), readSource(file, cwd)] as const);
}

/** However deep; none where there is no such folder. Sorted by code unit: the order of a directory differs between machines. */
export function yamlFilesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter(isScenarioFile)
    .sort()
    .map((file) => join(folder, file));
}

/** The package's own folder is the built-in pack itself, not one that overlays it. */
function isPack(folder: string): boolean {
  return (
    parts.some((part) => existsSync(join(folder, part))) &&
    realpathSync(folder) !== realpathSync(packageRoot())
  );
}
