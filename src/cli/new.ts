/** `composure new`: a scenario, a persona or a whole pack to start from. */

import { basename, dirname, resolve } from 'node:path';
import { type Env, say } from './env.ts';
import { UsageError } from './exit.ts';
import { type Library, openLibrary } from './library.ts';
import { type LookOptions, lookOf } from './look.ts';
import { findPack, readPack } from './pack-files.ts';
import { packageRoot } from './package-root.ts';
import {
  type Kind,
  type KindName,
  kinds,
  type Made,
  type Model,
  type Site,
  shown,
} from './scaffold/kinds.ts';
import { type Asker, answerTo } from './scaffold/question.ts';
import { kindQuestion } from './scaffold/questions.ts';
import { writeAll } from './scaffold/write-all.ts';

export interface NewOptions extends LookOptions {
  readonly title?: string;
  readonly persona?: string;
  readonly channel?: string;
  readonly from?: string;
  readonly pack?: string;
  readonly yes?: boolean;
}

export async function create(
  env: Env,
  what: KindName | undefined,
  named: string | undefined,
  options: NewOptions,
): Promise<void> {
  // With a handler, a Ctrl-C waits for the end of what is being written.
  env.onInterrupt(async () => {});
  const asker = await askerFor(env, options);
  try {
    if (what === undefined && asker === null)
      throw new UsageError(`say what to make: composure new ${Object.keys(kinds).join(' | ')}`);
    const name = what ?? ((await asker!.ask(kindQuestion(kinds))) as KindName);
    await make(env, name, named, options, asker);
  } finally {
    asker?.close();
  }
}

async function make(
  env: Env,
  what: KindName,
  named: string | undefined,
  options: NewOptions,
  asker: Asker | null,
): Promise<void> {
  const kind: Kind = kinds[what];
  for (const flag of ['title', 'persona', 'channel', 'from'] as const) {
    if (options[flag] !== undefined && !kind.flags.includes(flag))
      throw new UsageError(`--${flag} doesn't go with \`new ${what}\``);
  }
  for (const flag of ['persona', 'channel'] as const)
    if (options.from !== undefined && options[flag] !== undefined)
      throw new UsageError(
        `--${flag} doesn't go with --from: a copy keeps the words that were written for it`,
      );
  const { site, id } = await siteOf(env.cwd, what, named, options);
  const { title, persona, channel } = options;
  const flags: Readonly<Record<string, string | undefined>> = { id, title, persona, channel };
  const made = await kind.make(site, (question) => answerTo(question, flags[question.name], asker));
  writeAll(made.files, env.cwd);
  report(env, made, site);
}

/** A pack may be named by a path; what goes into a pack is named by its id alone. */
async function siteOf(
  cwd: string,
  what: KindName,
  named: string | undefined,
  { pack, from }: NewOptions,
): Promise<{ readonly site: Site; readonly id: string | undefined }> {
  const makesPack = what === 'pack';
  const root = findPack(cwd, pack) ?? cwd;
  const library = await openLibrary(cwd, makesPack ? undefined : pack);
  const { scenarios, personas } = readPack(root, cwd);
  const names = (files: typeof scenarios) => new Map([...files].map(([id, { name }]) => [id, name]));
  const model = from === undefined ? null : await modelOf(library, cwd, from);
  const site = { cwd, root, library, scenarios: names(scenarios), personas: names(personas), model };
  if (!makesPack || named === undefined) return { site, id: named };
  return { site: { ...site, root: dirname(resolve(root, named)) }, id: basename(resolve(root, named)) };
}

/** The scenario that a new one is a copy of, to begin with. @throws UsageError if there is none */
async function modelOf(library: Library, cwd: string, id: string): Promise<Model> {
  const program = await library.program(id);
  const source = library.source(id) ?? new Map(readPack(packageRoot(), cwd).scenarios).get(id);
  if (source === undefined) throw new UsageError(`there is no file of the scenario ${id}`);
  return { program, text: source.text };
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
