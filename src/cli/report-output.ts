/** Has a report said by one of the reporters, to standard output or into a file. */

import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import {
  type BalanceReport,
  balanceGithub,
  balanceHtml,
  balanceJson,
  balanceJunit,
  balanceMarkdown,
  balanceText,
  type Look,
} from '../report/index.ts';
import { type Env, say } from './env.ts';
import { UsageError } from './exit.ts';
import { type LookOptions, lookOf } from './look.ts';

/** The command's choices are these keys. */
export const reporters = {
  text: (report, look, all) => balanceText(report, look, { all }),
  json: balanceJson,
  markdown: balanceMarkdown,
  github: balanceGithub,
  junit: balanceJunit,
  html: balanceHtml,
} satisfies Record<string, (report: BalanceReport, look: Look, all: boolean) => string | Promise<string>>;

export type Reporter = keyof typeof reporters;

export interface OutputOptions extends LookOptions {
  readonly reporter: Reporter;
  readonly output?: string;
  readonly all?: boolean;
}

/** @throws UsageError if the file can't be written; nothing half-written is left. */
export async function write(env: Env, report: BalanceReport, options: OutputOptions): Promise<void> {
  const look = reportLook(env, options);
  await put(env, await reporters[options.reporter](report, look, options.all === true), options.output);
}

/** What goes into a file is plain, wherever the command was started. */
export function reportLook(env: Env, options: LookOptions & { readonly output?: string }): Look {
  return lookOf(env, options.output === undefined ? options : { ...options, plain: true, color: false });
}

/** Said before the work, so that nobody waits for a report that has no place. @throws UsageError */
export function expectPlace(cwd: string, output: string | undefined): void {
  if (output !== undefined && !existsSync(dirname(resolve(cwd, output))))
    throw new UsageError(`${output} cannot be written: there is no folder ${dirname(output)}`);
}

/** To standard output, or whole into a file. @throws UsageError if it can't be written. */
export async function put(env: Env, text: string, output: string | undefined): Promise<void> {
  if (output === undefined) {
    env.stdout.write(text);
    return;
  }
  await writeWhole(env.cwd, output, text);
  say(env.stderr, [`written: ${output}`]);
}

export async function writeWhole(cwd: string, file: string, text: string): Promise<void> {
  try {
    await writeFileAtomic(resolve(cwd, file), text);
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${(error as Error).message}`);
  }
}
