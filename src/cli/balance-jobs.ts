/** Has all scenarios analysed at all their difficulties, says how it gets on, and samples what is too large. */

import type { Analysis, Scripts } from '../balance/index.ts';
import type { Job } from './balance-job.ts';
import { completed, type Subject } from './balance-subject.ts';
import type { Env } from './env.ts';
import { UsageError } from './exit.ts';
import { onThreads } from './threads.ts';

export interface Effort {
  /** States; null for the default. */
  readonly limit: number | null;
  /** Runs a strategy; null to compute. */
  readonly sample: number | null;
  readonly seed: string;
}

/** By subject, then by difficulty. */
export async function analysesOf(
  env: Env,
  subjects: readonly Subject[],
  scripts: Scripts,
  { limit }: Effort,
): Promise<readonly (readonly Analysis[])[]> {
  const wanted = subjects.flatMap((subject) =>
    subject.difficulties.map((difficulty) => ({ subject, difficulty })),
  );
  const jobs = wanted.map(
    ({ subject, difficulty }): Job => ({
      kind: 'analyse',
      program: subject.program,
      difficulty,
      scripts,
      limit,
    }),
  );
  const progress = progressLine(env);
  const results = await onThreads(jobs, (job, turn, states) => {
    const { subject, difficulty } = wanted[job]!;
    progress.show(`${subject.program.id}, ${difficulty}: turn ${turn}, ${states} states`);
  });
  progress.clear();
  const done = wanted.map(({ subject }, index) => {
    const figures = results[index] ?? null;
    if (figures === null) throw new UsageError(`${subject.program.id} has more states than the limit`);
    return { subject, analysis: completed(subject, figures) };
  });
  return subjects.map((subject) =>
    done.filter((each) => each.subject === subject).map(({ analysis }) => analysis),
  );
}

/** One line on standard error that is written over, in a terminal only. */
function progressLine(env: Env) {
  const live = env.stderr.isTTY === true && env.variables.TERM !== 'dumb';
  return {
    show: (text: string) => void (live && env.stderr.write(`\r\x1b[K${text}`)),
    clear: () => void (live && env.stderr.write('\r\x1b[K')),
  };
}
