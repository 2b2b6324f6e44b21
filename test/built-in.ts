/** The shipped pack, compiled fresh from its YAML. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Source } from '../src/diagnostic/index.ts';
import { emptyPack, loadPack, type PackFiles } from '../src/script/index.ts';

export const root = fileURLToPath(new URL('..', import.meta.url));

export function source(name: string): Source {
  return { name, text: readFileSync(root + name, 'utf8') };
}

function folder(name: string): Map<string, Source> {
  const files = readdirSync(root + name, { recursive: true, encoding: 'utf8' }).sort();
  const yaml = files.filter((file) => file.endsWith('.yaml'));
  return new Map(
    yaml.map((file) => [file.replace(/^.*\//, '').replace('.yaml', ''), source(`${name}/${file}`)]),
  );
}

export const builtInFiles: PackFiles = {
  techniques: source('playbook/techniques.yaml'),
  rules: source('playbook/rules.yaml'),
  situations: source('playbook/situations.yaml'),
  personas: folder('personas'),
  scenarios: folder('scenarios'),
  shifts: folder('shifts'),
};

export const builtIn = loadPack(builtInFiles, emptyPack);
