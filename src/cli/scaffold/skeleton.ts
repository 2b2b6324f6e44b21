/**
 * The files that `composure new` starts from: whole, valid ones, which a trainer can read in src/cli/skeletons and which
 * tests play as they are. Only single values are put into them, so that they never hold anything but YAML.
 */

import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';

const shipped = () => join(packageRoot(), 'dist', 'skeletons');

export type SkeletonName =
  | 'scenario.yaml'
  | 'persona.yaml'
  | 'pack/composure.yaml'
  | 'pack/playbook/techniques.yaml'
  | 'pack/playbook/rules.yaml'
  | 'pack/README.md';

export function readSkeleton(name: SkeletonName): string {
  return readFileSync(join(shipped(), name), 'utf8');
}

/** Run by `prepare`. */
export function shipSkeletons(): void {
  rmSync(shipped(), { recursive: true, force: true });
  cpSync(join(packageRoot(), 'src', 'cli', 'skeletons'), shipped(), { recursive: true });
}

/** Puts another value behind a key of the file's first level; what is remarked behind it stays. */
export function withValue(text: string, key: string, value: string): string {
  const line = new RegExp(`^(${key}: )(?:.*?)((?: #.*)?)$`, 'm');
  // A function, because `$&` in a title is no reference.
  return text.replace(line, (_, before: string, remark: string) => `${before}${scalar(value)}${remark}`);
}

export function withFirstLine(text: string, line: string): string {
  return `${line}${text.slice(text.indexOf('\n'))}`;
}

/** Takes out every line of these keys, wherever it stands. */
export function withoutKeys(text: string, keys: readonly string[]): string {
  return text.replace(new RegExp(`^ +(?:${keys.join('|')}): .*\\n`, 'gm'), '');
}

/** Bare where that is safe beyond doubt; JSON's quotes are YAML's as well. */
function scalar(value: string): string {
  const words = /^\p{L}[\p{L}\p{N}]*(?:[ ,'-]+[\p{L}\p{N}]+)*$/u;
  // Some of these are words to YAML 1.2 and truth values to the editors and tools that still read 1.1.
  const taken = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
  return words.test(value) && !taken.test(value) ? value : JSON.stringify(value);
}
