/** Knows which scenarios `composure test` is asked about: by id, by file, by folder, or all of a pack. */

import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Source } from '../diagnostic/index.ts';
import { UsageError } from './exit.ts';
import { type Library, noScenario, openFolder } from './library.ts';
import { findPack, idOf, isScenarioFile, packOf, yamlFilesIn } from './pack-files.ts';
import { packageRoot } from './package-root.ts';
import { shellWord } from './shell-word.ts';

export interface Tested {
  readonly library: Library;
  readonly id: string;
  readonly source: Source;
  /** How `composure play` is told which scenario it is. */
  readonly named: string;
}

interface Asked {
  /** The folder of its pack. */
  readonly pack: string;
  readonly file: string;
  readonly named: string;
}

/**
 * Read from YAML, the built-in ones too: a test is for whoever edits them, and what was compiled may be older.
 * @throws UsageError where a path leads to nothing.
 */
export async function testedAt(
  cwd: string,
  pack: string | undefined,
  paths: readonly string[],
): Promise<readonly Tested[]> {
  const folder = findPack(cwd, pack) ?? packageRoot();
  const own = inPack(folder, pack);
  const asked =
    paths.length === 0 ? own : (await Promise.all(paths.map((path) => at(cwd, path, own)))).flat();
  const tested: Tested[] = [];
  for (const each of new Set(asked.map((one) => one.pack))) {
    // A scenario named twice is tested once.
    const files = new Map(asked.filter((one) => one.pack === each).map((one) => [one.file, one]));
    const library = await openFolder(each, cwd, { only: [...files.keys()] });
    for (const { file, named } of files.values()) {
      const source = library.source(idOf(file));
      if (source !== null) tested.push({ library, id: idOf(file), source, named });
    }
  }
  return tested;
}

/** `flag`: what `--pack` was given. */
function inPack(pack: string, flag: string | undefined): readonly Asked[] {
  const more = flag === undefined ? '' : ` --pack ${shellWord(flag)}`;
  const files = yamlFilesIn(join(pack, 'scenarios'));
  return files.map((file) => ({ pack, file, named: shellWord(idOf(file)) + more }));
}

/** An id goes first; of a folder that is a pack, its scenarios; from a pack of one's own the built-in ones go by id too. */
async function at(cwd: string, path: string, own: readonly Asked[]): Promise<readonly Asked[]> {
  const byId = (among: readonly Asked[]) => among.filter(({ file }) => idOf(file) === path);
  if (byId(own).length > 0) return byId(own);
  const place = resolve(cwd, path);
  const byFile = (file: string) => ({ pack: packOf(file), file, named: shellWord(relative(cwd, file)) });
  if (existsSync(place) && statSync(place).isDirectory()) {
    const inner = join(place, 'scenarios');
    return yamlFilesIn(existsSync(inner) ? inner : place).map(byFile);
  }
  if (isScenarioFile(path)) {
    if (!existsSync(place)) throw new UsageError(`there is no file ${path}`);
    return [byFile(place)];
  }
  const below = inPack(packageRoot(), undefined);
  if (byId(below).length > 0) return byId(below);
  throw await noScenario(
    path,
    [...own, ...below].map(({ file }) => idOf(file)),
  );
}
