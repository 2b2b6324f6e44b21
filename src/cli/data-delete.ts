/** `composure data delete`: the files of the practice record and nothing else, whatever state they are in. */

import { lstatSync, realpathSync, rmdirSync, unlinkSync } from 'node:fs';
import { clean } from '../report/index.ts';
import { type Env, say } from './env.ts';
import { UsageError } from './exit.ts';
import { placeOf } from './practice.ts';
import type { PracticePlace } from './practice-place.ts';

export async function dataDelete(env: Env, options: { readonly yes?: boolean }): Promise<void> {
  const place = await placeOf(env);
  const found = filesOf(place.file);
  const name = clean(place.file);
  if (found.length === 0) return say(env.stdout, [`there is no practice record ${name}: nothing to delete`]);
  if (options.yes !== true && !(await agreed(env, name))) return say(env.stdout, ['nothing was deleted']);
  for (const file of found) {
    remove(file);
    say(env.stdout, [`deleted: ${clean(file)}`]);
  }
  if (place.ours) removeFolder(place);
}

/** The database last, so that what an interruption leaves is found again. A link goes with what it leads to. */
function filesOf(file: string): readonly string[] {
  const real = realOf(file);
  const all = [real, ...(real === file ? [] : [file])];
  return ['-wal', '-shm', '-journal', ''].flatMap((end) => all.map((each) => each + end)).filter(isFile);
}

function realOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

/** Something else of that name is none of ours. @throws UsageError if one may not look. */
function isFile(file: string): boolean {
  try {
    const stat = lstatSync(file, { throwIfNoEntry: false });
    return stat?.isFile() === true || stat?.isSymbolicLink() === true;
  } catch (error) {
    throw new UsageError(`${clean(file)} cannot be looked at: ${(error as Error).message}`);
  }
}

async function agreed(env: Env, name: string): Promise<boolean> {
  if (env.stdin.isTTY !== true || env.stdout.isTTY !== true)
    throw new UsageError(`this deletes ${name} for good: say --yes if you mean it`);
  const { createPromptModule } = await import('inquirer');
  const ask = createPromptModule({ input: env.stdin as never, output: env.stdout as never });
  const message = `Delete ${name} for good?`;
  const { yes } = await ask([{ type: 'confirm', name: 'yes', message, default: false }]);
  return yes as boolean;
}

function remove(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // Another process that ends takes its log with it.
    if (code !== 'ENOENT') throw new UsageError(`${clean(file)} cannot be deleted: ${message}`);
  }
}

/** Only if nothing else is in it. */
function removeFolder({ folder }: PracticePlace): void {
  try {
    rmdirSync(folder);
  } catch {}
}
