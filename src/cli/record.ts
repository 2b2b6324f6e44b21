/** `composure play --record`: a played call becomes a transcript of its scenario. */

import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import type { Source } from '../diagnostic/index.ts';
import type { TranscriptEntry } from '../script/index.ts';
import { entryOf } from '../transcript/index.ts';
import { type Env, say } from './env.ts';
import { UsageError } from './exit.ts';
import type { Library } from './library.ts';
import { packOf, readSource } from './pack-files.ts';
import { isElsewhere } from './package-root.ts';
import type { Played } from './player.ts';
import { writeWhole } from './report-output.ts';

/** Where the transcript goes; null: it is printed, because the scenario is built in. */
export type Destination = { readonly file: string } | null;

/** Decided before the call begins, so that nobody plays ten minutes for nothing. @throws UsageError */
export function destinationOf(env: Env, library: Library, id: string, named: string | true): Destination {
  const own = library.source(id);
  const isForeign = own === null || isElsewhere(library.root, env.cwd);
  if (named === true) return isForeign ? null : { file: own.name };
  const path = resolve(env.cwd, named);
  if (!existsSync(dirname(path))) throw new UsageError(`--record: there is no folder ${dirname(named)}`);
  if (isElsewhere(packOf(path), env.cwd))
    throw new UsageError('--record: the built-in scenarios are not changed from here');
  const isOwn = own !== null && path === resolve(env.cwd, own.name);
  if (!isOwn && existsSync(path) && /^nodes:/m.test(readSource(path, env.cwd).text))
    throw new UsageError(`--record: ${named} is another scenario`);
  return { file: relative(env.cwd, path) };
}

/** @throws UsageError if the file can't be written. */
export async function record(
  env: Env,
  out: Writable,
  { run, scorecard }: Played,
  destination: Destination,
): Promise<void> {
  const { appendTranscript, transcriptNames } = await import('../script/index.ts');
  if (destination === null) {
    const why =
      'A built-in scenario is not changed; copied into a pack of yours, it can hold this transcript:';
    return print(out, why, entryOf(run, scorecard, []));
  }
  const { file } = destination;
  // Read again: the author may have gone on writing while the call was played.
  const source: Source = existsSync(resolve(env.cwd, file))
    ? readSource(resolve(env.cwd, file), env.cwd)
    : { name: file, text: '' };
  const entry = entryOf(run, scorecard, transcriptNames(source));
  const text = source.text === '' ? await fresh(entry) : appendTranscript(source, entry);
  if (text === null)
    return print(
      out,
      `${file} is laid out so that nothing can be added to it safely; the transcript:`,
      entry,
    );
  await writeWhole(env.cwd, file, text);
  say(env.stderr, [`written: ${file}, the transcript “${entry.name}”`]);
}

async function fresh(entry: TranscriptEntry): Promise<string> {
  const { transcriptLines } = await import('../script/index.ts');
  return `${['transcripts:', ...transcriptLines(entry)].join('\n')}\n`;
}

async function print(out: Writable, why: string, entry: TranscriptEntry): Promise<void> {
  const { transcriptLines } = await import('../script/index.ts');
  say(out, ['', why, '', 'transcripts:', ...transcriptLines(entry)]);
}
