/** `composure balance --mutate`: breaks each scenario on purpose, and says which breaks no check notices. */

import { type MutationReport, mutationReport, type Scripts } from '../balance/index.ts';
import { json, mutationText } from '../report/index.ts';
import type { MutateJob } from './balance-job.ts';
import { progressLine } from './balance-jobs.ts';
import type { Subject } from './balance-subject.ts';
import { onThreads } from './balance-threads.ts';
import type { Env } from './env.ts';
import { UsageError } from './exit.ts';
import type { Settings } from './library.ts';
import { lookOf } from './look.ts';
import { type OutputOptions, put } from './report-output.ts';

/** At the standard difficulty, where a scenario offers it: one analysis a mutant. */
export async function mutate(
  env: Env,
  subjects: readonly Subject[],
  settings: Settings | null,
  scripts: Scripts,
  options: OutputOptions,
): Promise<void> {
  if (options.reporter !== 'text' && options.reporter !== 'json')
    throw new UsageError('--mutate reports as text or json');
  const progress = progressLine(env);
  const jobs = subjects.map(
    ({ program, difficulties, library, targets }): MutateJob => ({
      kind: 'mutate',
      program,
      difficulty: difficulties.includes('standard') ? 'standard' : difficulties[0]!,
      scripts,
      persona: library.part('personas')[program.persona.id] ?? null,
      targets: { ...settings?.config.balance, ...targets },
    }),
  );
  const trials = await onThreads(jobs, (job, done) => progress.show(`${subjects[job]!.program.id}: ${done}`));
  progress.clear();
  const reports = subjects.map(({ program }, index) => ({
    scenario: program.id,
    report: mutationReport(trials[index]!),
  }));
  const whole: MutationReport = mutationReport(trials.flat());
  const look = lookOf(env, options);
  const text =
    options.reporter === 'json'
      ? `${json({ scenarios: reports, whole })}\n`
      : mutationText(reports, whole, look);
  await put(env, text, options.output);
}
