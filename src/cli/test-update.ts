/** `composure test --update`: what transcripts expect is rewritten to what they come to, and nothing else in the file. */

import type { Source } from '../diagnostic/index.ts';
import type { ValueEdit } from '../script/index.ts';
import { holdsAll, type Verdict } from '../transcript/index.ts';
import { type Env, say } from './env.ts';
import { UsageError } from './exit.ts';
import { isElsewhere } from './package-root.ts';
import { writeWhole } from './report-output.ts';
import type { Tested } from './test-subject.ts';

/** @throws UsageError where the scenarios are those of an installed package. */
export function expectWritable(env: Env, asked: readonly Tested[]): void {
  const foreign = asked.find(({ library }) => isElsewhere(library.root, env.cwd));
  if (foreign !== undefined)
    throw new UsageError(
      `${foreign.id} is built in and is not changed from here; copy it into a pack of yours`,
    );
}

/** The verdicts that hold from now on. A transcript that no values can save is left as it is. */
export async function updated(
  env: Env,
  source: Source,
  verdicts: readonly Verdict[],
): Promise<ReadonlySet<Verdict>> {
  const saved = verdicts.filter((verdict) => !holdsAll(verdict) && editsOf(verdict) !== null);
  const edits = saved.flatMap((verdict) => editsOf(verdict) ?? []);
  if (edits.length === 0) return new Set();
  const { rewriteValues } = await import('../script/index.ts');
  await writeWhole(env.cwd, source.name, rewriteValues(source, edits));
  say(env.stderr, [`written: ${source.name}`]);
  return new Set(saved);
}

function editsOf({ stop, mismatches }: Verdict): readonly ValueEdit[] | null {
  if (stop !== null) return null;
  const edits = mismatches.flatMap(({ expectation, instead }) =>
    instead === null ? [] : [{ path: expectation.path, value: instead }],
  );
  return edits.length === mismatches.length ? edits : null;
}
