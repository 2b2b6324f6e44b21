/** `composure new`: a scenario, a persona or a whole pack to start from. */

import { basename, dirname, resolve } from 'node:path';
import { type Env, say } from './env.ts';
import { UsageError } from './exit.ts';
import { openLibrary } from './library.ts';
import { type LookOptions, lookOf } from './look.ts';
import { findPack, readPack } from './pack-files.ts';
import { type Kind, type KindName, kinds, type Made, type Site, shown } from './scaffold/kinds.ts';
import { type Asker, answerTo } from './scaffold/question.ts';
import { writeAll } from './scaffold/write-all.ts';

export interface NewOptions extends LookOptions {
  readonly title?: string;
  readonly persona?: string;
  readonly channel?: string;
  readonly pack?: string;
  readonly yes?: boolean;
}

export async function create(
  env: Env,
  what: KindName,
  named: string | undefined,
  options: NewOptions,
): Promise<void> {
  const kind: Kind = kinds[what];
  for (const flag of ['title', 'persona', 'channel'] as const) {
    if (options[flag] !== undefined && !kind.flags.includes(flag))
      throw new UsageError(`--${flag} doesn't go with \`new ${what}\``);
  }
  // With a handler, a Ctrl-C waits for the end of what is being written.
  env.onInterrupt(() => {});
  const { site, id } = await siteOf(env.cwd, what, named, options.pack);
  const { title, persona, channel } = options;
  const flags: Readonly<Record<string, string | undefined>> = { id, title, persona, channel };
  const asker = await askerFor(env, options);
  try {
    const made = await kind.make(site, (question) => answerTo(question, flags[question.name], asker));
    writeAll(made.files, env.cwd);
    report(env, made, site);
  } finally {
    asker?.close();
  }
}

/** A pack may be named by a path; what goes into a pack is named by its id alone. */
async function siteOf(
  cwd: string,
  what: KindName,
  named: string | undefined,
  pack: string | undefined,
): Promise<{ readonly site: Site; readonly id: string | undefined }> {
  const makesPack = what === 'pack';
  const root = findPack(cwd, pack) ?? cwd;
  const library = await openLibrary(cwd, makesPack ? undefined : pack);
  const { scenarios, personas } = readPack(root, cwd);
  const names = (files: typeof scenarios) => new Map([...files].map(([id, { name }]) => [id, name]));
  const site = { cwd, root, library, scenarios: names(scenarios), personas: names(personas) };
  if (!makesPack || named === undefined) return { site, id: named };
  return { site: { ...site, root: dirname(resolve(root, named)) }, id: basename(resolve(root, named)) };
}

/** Null where nobody is to be asked. */
async function askerFor(env: Env, options: NewOptions): Promise<Asker | null> {
  if (options.yes === true || env.stdin.isTTY !== true || env.stdout.isTTY !== true) return null;
  const look = lookOf(env, options);
  if (look.plain) return (await import('./scaffold/line-asker.ts')).lineAsker(env);
  return (await import('./scaffold/terminal-asker.ts')).terminalAsker(env, look);
}

function report(env: Env, { files, replaces, next }: Made, { cwd }: Site): void {
  say(
    env.stdout,
    files.map(({ path }) => `written: ${shown(path, cwd)}`),
  );
  if (replaces !== null) say(env.stdout, [`It takes the place of the built-in ${replaces} in this pack.`]);
  const width = Math.max(...next.map(([command]) => command.length));
  say(env.stdout, ['', 'Next:', ...next.map(([command, does]) => `  ${command.padEnd(width)}  ${does}`)]);
}
