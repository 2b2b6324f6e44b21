/** Has all scenarios analysed at all their difficulties, says how it gets on, and samples what is too large. */

import { type Analysis, analysisFrom, mergeTallies, type Scripts } from '../balance/index.ts';
import type { Difficulty } from '../persona/index.ts';
import { type AnalyseJob, at, type SampleJob } from './balance-job.ts';
import { completed, type Subject } from './balance-subject.ts';
import { onThreads } from './balance-threads.ts';
import type { Env } from './env.ts';
import { threadsFor } from './threads.ts';

export interface Effort {
  /** States; null for the default. */
  readonly limit: number | null;
  /** Runs a strategy; null to compute, and to sample only what is too large. */
  readonly sample: number | null;
  readonly seed: string;
  /** Whether a page is to be drawn of it. */
  readonly detail: boolean;
}

/** Runs a strategy where nothing else is said: half a percent either way at worst. */
const defaultRuns = 20_000;

/** By subject, then by difficulty. */
export async function analysesOf(
  env: Env,
  subjects: readonly Subject[],
  scripts: Scripts,
  effort: Effort,
): Promise<readonly (readonly Analysis[])[]> {
  const wanted = subjects.flatMap((subject) =>
    subject.difficulties.map((difficulty) => ({ subject, difficulty })),
  );
  const progress = progressLine(env);
  const jobs = wanted.map(
    ({ subject, difficulty }): AnalyseJob => ({
      kind: 'analyse',
      program: subject.program,
      difficulty,
      scripts,
      limit: effort.limit,
      detail: effort.detail,
    }),
  );
  const exact =
    effort.sample === null
      ? await onThreads(jobs, (job, done) => progress.show(`${nameOf(wanted[job]!)}: ${done}`))
      : [];
  const analyses: { readonly subject: Subject; readonly analysis: Analysis }[] = [];
  for (const [index, each] of wanted.entries()) {
    const figures = exact[index] ?? null;
    if (figures === null) progress.show(`${nameOf(each)}: sampling`);
    const analysis =
      figures === null
        ? await sampleOf(each.subject, each.difficulty, scripts, effort)
        : completed(each.subject, figures);
    analyses.push({ subject: each.subject, analysis });
  }
  progress.clear();
  return subjects.map((subject) =>
    analyses.filter((each) => each.subject === subject).map(({ analysis }) => analysis),
  );
}

/** The batch in equal parts, one a thread: which part a run falls into changes nothing. */
async function sampleOf(
  subject: Subject,
  difficulty: Difficulty,
  scripts: Scripts,
  { sample, seed }: Effort,
): Promise<Analysis> {
  const runs = sample ?? defaultRuns;
  const parts = threadsFor(Math.ceil(runs / 1000));
  const jobs = Array.from(
    { length: parts },
    (_, part): SampleJob => ({
      kind: 'sample',
      program: subject.program,
      difficulty,
      scripts,
      seed,
      runs,
      from: Math.floor((part * runs) / parts),
      to: Math.floor(((part + 1) * runs) / parts),
    }),
  );
  const tallies = await onThreads(jobs, () => {});
  return analysisFrom(at(subject.program, difficulty), mergeTallies(tallies), { seed, scripts });
}

function nameOf({
  subject,
  difficulty,
}: {
  readonly subject: Subject;
  readonly difficulty: Difficulty;
}): string {
  return `${subject.program.id}, ${difficulty}`;
}

/** One line on standard error that is written over, in a terminal only. */
export function progressLine(env: Env) {
  const live = env.stderr.isTTY === true && env.variables.TERM !== 'dumb';
  return {
    show: (text: string) => void (live && env.stderr.write(`\r\x1b[K${text}`)),
    clear: () => void (live && env.stderr.write('\r\x1b[K')),
  };
}
