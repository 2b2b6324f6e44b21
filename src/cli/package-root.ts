/** Finds the folder of this package, from the bundle and from the sources alike. */

import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

/**
 * Whether a folder is this package, seen from outside it: nobody means to write into an installed package, only
 * whoever works on the built-in pack, from its own folder.
 */
export function isElsewhere(folder: string, cwd: string): boolean {
  const own = realpathSync(packageRoot());
  return realpathSync(folder) === own && realpathSync(cwd) !== own;
}
