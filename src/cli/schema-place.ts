/** Knows where the schema of a file stands that ships in the package, as an editor finds it from that file. */

import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SchemaName } from '../script/index.ts';
import { packageRoot } from './package-root.ts';

export function schemaFile(name: SchemaName): string {
  return `${name}.schema.json`;
}

/** What the first line of a file in that folder says, so that an editor completes and checks it. */
export function modeline(name: SchemaName, folder: string): string {
  return `# yaml-language-server: $schema=${schemaFrom(name, folder)}`;
}

/**
 * Relative where the package is installed above the folder, so that it holds on a colleague's machine as well;
 * else a URL of this very package. A URL, because a modeline ends at the first space.
 */
function schemaFrom(name: SchemaName, folder: string): string {
  const shipped = join('dist', 'schema', schemaFile(name));
  for (let above = folder; ; above = dirname(above)) {
    const installed = join(above, 'node_modules', 'composure', shipped);
    if (existsSync(installed)) return slashes(relative(folder, installed));
    if (above === packageRoot()) return slashes(relative(folder, join(above, shipped)));
    if (above === dirname(above)) return pathToFileURL(join(packageRoot(), shipped)).href;
  }
}

function slashes(path: string): string {
  return path.split(sep).join('/');
}
