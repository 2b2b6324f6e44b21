/** Writes new files, all or none: nothing that was there is touched, and nothing half-written is left. */

import { existsSync, mkdirSync, rmdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { UsageError } from '../exit.ts';
import type { NewFile } from './files.ts';

/** @throws UsageError if one of them is there already, or can't be written. Synchronous, so that no Ctrl-C comes between. */
export function writeAll(files: readonly NewFile[], cwd: string): void {
  for (const { path } of files) {
    if (existsSync(path)) throw new UsageError(`${named(path, cwd)} is there already; nothing was written`);
  }
  const undo: (() => void)[] = [];
  for (const { path, text } of files) {
    try {
      makeFolder(dirname(path), undo);
      // `wx` fails on whatever has come there since, and on links that lead nowhere.
      writeFileSync(path, '', { flag: 'wx' });
      undo.push(() => unlinkSync(path));
      writeFileSync(path, text);
    } catch (error) {
      for (const step of undo.reverse()) step();
      const reason = (error as Error).message;
      throw new UsageError(`${named(path, cwd)} cannot be written, so nothing was: ${reason}`);
    }
  }
}

/** A folder at a time, because only those that are new may go again. */
function makeFolder(folder: string, undo: (() => void)[]): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder), undo);
  mkdirSync(folder);
  undo.push(() => rmdirSync(folder));
}

function named(path: string, cwd: string): string {
  return relative(cwd, path) || path;
}
