/** Knows which files `composure lint` is asked about, and which pack each of them belongs to. */

import { existsSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { UsageError } from './exit.ts';
import { findPack, idOf, isScenarioFile, packOf, yamlFilesIn } from './pack-files.ts';
import { packageRoot } from './package-root.ts';

/** A pack, and the scenario files wanted of it, by full path; null: all of the pack, whatever they are. */
export interface LintTarget {
  readonly root: string;
  readonly files: readonly string[] | null;
}

/** Ids, files and folders; nothing: the pack of the current folder, else the built-in one. */
export function targetsOf(
  cwd: string,
  paths: readonly string[],
  pack: string | undefined,
): readonly LintTarget[] {
  if (paths.length === 0) return [{ root: findPack(cwd, pack) ?? packageRoot(), files: null }];
  const byRoot = new Map<string, string[] | null>();
  for (const path of paths) {
    const { root, files } = targetOf(cwd, path, pack);
    const known = byRoot.get(root);
    if (files === null || known === null) byRoot.set(root, null);
    else byRoot.set(root, [...(known ?? []), ...files]);
  }
  return [...byRoot].map(([root, files]) => ({ root, files }));
}

function targetOf(cwd: string, path: string, pack: string | undefined): LintTarget {
  const full = resolve(cwd, path);
  if (existsSync(full) && statSync(full).isDirectory()) return ofFolder(realpathSync(full));
  if (isScenarioFile(path)) {
    if (!existsSync(full)) throw new UsageError(`there is no file ${path}`);
    return { root: packOf(full), files: [full] };
  }
  return ofId(cwd, path, pack);
}

/** A folder that has `scenarios` in it is a pack; another one holds scenarios. */
function ofFolder(folder: string): LintTarget {
  if (existsSync(join(folder, 'scenarios'))) return { root: folder, files: null };
  return { root: packOf(join(folder, 'scenario.yaml')), files: yamlFilesIn(folder) };
}

function ofId(cwd: string, id: string, pack: string | undefined): LintTarget {
  const roots = [...new Set([findPack(cwd, pack) ?? packageRoot(), packageRoot()])];
  for (const root of roots) {
    const file = scenariosIn(root).find((each) => idOf(each) === id);
    if (file !== undefined) return { root, files: [file] };
  }
  const known = roots.flatMap((root) => scenariosIn(root).map(idOf));
  const hint = known.length === 0 ? 'See `composure list`.' : `There are ${[...new Set(known)].join(', ')}.`;
  throw new UsageError(`there is no file, folder or scenario ${relative(cwd, resolve(cwd, id))}. ${hint}`);
}

function scenariosIn(root: string): readonly string[] {
  return yamlFilesIn(join(root, 'scenarios'));
}
