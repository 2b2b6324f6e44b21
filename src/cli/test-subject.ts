/** Knows which scenarios `composure test` is asked about: by id, by file, by folder, or all of a pack. */

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Source } from '../diagnostic/index.ts';
import { UsageError } from './exit.ts';
import { type Library, noScenario, openFolder } from './library.ts';
import { findPack, idOf, packOf } from './pack-files.ts';
import { packageRoot } from './package-root.ts';
import { shellWord } from './shell-word.ts';

export interface Tested {
  readonly library: Library;
  readonly id: string;
  readonly source: Source;
  /** How `composure play` is told which scenario it is. */
  readonly named: string;
}

/** Read from YAML, the built-in ones too: a test is for whoever edits them, and what was compiled may be older. */
export async function testedAt(
  cwd: string,
  pack: string | undefined,
  paths: readonly string[],
): Promise<readonly Tested[]> {
  const base = await openFolder(findPack(cwd, pack) ?? packageRoot(), cwd);
  if (paths.length === 0) return base.own().flatMap((id) => byId(base, id, pack));
  const files = new Map<string, readonly string[]>();
  const named: Tested[] = [];
  for (const path of paths) {
    const own = byId(base, path, pack);
    if (own.length > 0) named.push(...own);
    else if (isFile(path) || isFolder(cwd, path)) addFiles(files, filesAt(cwd, path));
    else named.push(...(await builtInById(cwd, base, path)));
  }
  for (const [folder, inFolder] of files) {
    const library = await openFolder(folder, cwd, inFolder);
    named.push(...inFolder.flatMap((file) => byFile(library, file, cwd)));
  }
  return distinct(named);
}

function byId(library: Library, id: string, pack: string | undefined): readonly Tested[] {
  const source = library.source(id);
  const flag = pack === undefined ? '' : ` --pack ${shellWord(pack)}`;
  return source === null ? [] : [{ library, id, source, named: id + flag }];
}

function byFile(library: Library, file: string, cwd: string): readonly Tested[] {
  const id = idOf(file);
  const source = library.source(id);
  return source === null ? [] : [{ library, id, source, named: shellWord(relative(cwd, file)) }];
}

/** From a pack of one's own, the scenarios of the built-in pack can be named as well. */
async function builtInById(cwd: string, base: Library, id: string): Promise<readonly Tested[]> {
  const below = await openFolder(packageRoot(), cwd);
  const found = byId(below, id, undefined);
  if (found.length === 0) throw await noScenario(id, [...base.own(), ...below.own()]);
  return found;
}

function isFile(path: string): boolean {
  return /\.ya?ml$/.test(path);
}

function isFolder(cwd: string, path: string): boolean {
  return existsSync(resolve(cwd, path)) && statSync(resolve(cwd, path)).isDirectory();
}

function filesAt(cwd: string, path: string): readonly string[] {
  const at = resolve(cwd, path);
  if (isFolder(cwd, path)) return scenariosIn(at);
  if (!existsSync(at)) throw new UsageError(`there is no file ${path}`);
  return [at];
}

/** Of a pack, what stands under scenarios/: its other files are no scenarios. */
function scenariosIn(folder: string): readonly string[] {
  const inner = join(folder, 'scenarios');
  const from = existsSync(inner) ? inner : folder;
  const found = readdirSync(from, { recursive: true, encoding: 'utf8' }).filter(isFile).sort();
  return found.map((file) => join(from, file));
}

function addFiles(groups: Map<string, readonly string[]>, files: readonly string[]): void {
  for (const file of files) groups.set(packOf(file), [...(groups.get(packOf(file)) ?? []), file]);
}

/** A scenario named twice is tested once. */
function distinct(all: readonly Tested[]): readonly Tested[] {
  return [...new Map(all.map((each) => [each.source.name, each])).values()];
}
