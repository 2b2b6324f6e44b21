/** Looks for the one number or wording that would mend a failed check, and adds it to what is said of it. */

import type { evaluateAll, Mend, Scripts } from '../balance/index.ts';
import type { Diagnostic } from '../diagnostic/index.ts';
import { estimateWords } from '../report/index.ts';
import type { MendJob } from './balance-job.ts';
import { progressLine } from './balance-jobs.ts';
import type { Subject } from './balance-subject.ts';
import { onThreads } from './balance-threads.ts';
import type { Env } from './env.ts';

/** A failed check, and the finding that says so. */
export interface Failed {
  readonly subject: Subject;
  readonly difficulty: MendJob['difficulty'];
  readonly targets: Parameters<typeof evaluateAll>[1];
  readonly check: string;
  readonly what: string;
  readonly finding: Diagnostic;
}

/** A search takes up to forty analyses; a scenario with more mistakes than this needs an author, not a number. */
const most = 4;

/** The findings, with what would mend them where something would. */
export async function withMends(
  env: Env,
  failed: readonly Failed[],
  scripts: Scripts,
): Promise<ReadonlyMap<Diagnostic, Diagnostic>> {
  const progress = progressLine(env);
  const chosen = failed.slice(0, most);
  const jobs = chosen.map(
    ({ subject, difficulty, targets, check, what }): MendJob => ({
      kind: 'mend',
      program: subject.program,
      difficulty,
      scripts,
      persona: subject.library.part('personas')[subject.program.persona.id] ?? null,
      targets: targets ?? {},
      failed: { check, what },
    }),
  );
  if (jobs.length > 0) progress.show('looking for what would mend it');
  const mends = await onThreads(jobs, () => {});
  progress.clear();
  return new Map(
    chosen.flatMap(({ finding }, index) => {
      const mend = mends[index] ?? null;
      return mend === null ? [] : [[finding, mended(finding, mend)] as const];
    }),
  );
}

function mended(finding: Diagnostic, { edit, figures }: Mend): Diagnostic {
  const told = figures
    .slice(0, 3)
    .map(({ what, unit, was, is }) => `${what} ${estimateWords(was, unit)} → ${estimateWords(is, unit)}`);
  return { ...finding, hint: `It would do to ${edit}: ${told.join('; ')}. Or: ${finding.hint ?? ''}` };
}
