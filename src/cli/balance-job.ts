/** Knows what one thread of `composure balance` is asked to do, and does it. Everything here travels between threads. */

import {
  type Analysis,
  analyse,
  type Blame,
  blamer,
  type CheckContext,
  type Drift,
  evaluateAll,
  type Mend,
  mendOf,
  refigure,
  type SampleTally,
  type Scripts,
  sampled,
  type Trial,
  tryMutants,
} from '../balance/index.ts';
import { type Program, withDifficulty } from '../engine/index.ts';
import type { Difficulty } from '../persona/index.ts';
import { rubricOf } from '../score/index.ts';
import type { LockedScenario, Targets } from '../script/index.ts';
import { tools } from './lock-tools.ts';

interface Common {
  /** The standard one. */
  readonly program: Program;
  readonly difficulty: Difficulty;
  readonly scripts: Scripts;
}

/** What checks read besides the figures. */
interface Checked extends Common {
  readonly persona: CheckContext['persona'];
  readonly targets: Targets;
}

/** `limit` null: the default. */
export interface AnalyseJob extends Common {
  readonly kind: 'analyse';
  readonly limit: number | null;
  /** What only pages draw. */
  readonly detail: boolean;
}
/** Runs `from` to `to` − 1 of the batch. */
export interface SampleJob extends Common {
  readonly kind: 'sample';
  readonly seed: string;
  readonly runs: number;
  readonly from: number;
  readonly to: number;
}
/** `failed`: what the failing result measured, and of which check. */
export interface MendJob extends Checked {
  readonly kind: 'mend';
  readonly failed: { readonly check: string; readonly what: string };
}
export interface MutateJob extends Checked {
  readonly kind: 'mutate';
}
/** Whose edit moved the figures: what was locked against what would be. */
export interface BlameJob extends Common {
  readonly kind: 'blame';
  readonly locked: LockedScenario;
  readonly now: LockedScenario;
  readonly drifts: readonly Drift[];
}
export type Job = AnalyseJob | SampleJob | MendJob | MutateJob | BlameJob;

/** The program stays behind: whoever asked has it. */
export type Figures = Omit<Analysis, 'program' | 'rubric'>;

/** By kind of job. Null: more states than the limit; nothing found that mends it. */
export interface Results {
  readonly analyse: Figures | null;
  readonly sample: readonly SampleTally[];
  readonly mend: Mend | null;
  readonly mutate: readonly Trial[];
  /** By drift. */
  readonly blame: readonly (readonly Blame[])[];
}

export function work(job: Job, progress: (done: string) => void): Results[Job['kind']] {
  const program = at(job.program, job.difficulty);
  if (job.kind === 'analyse') return figuresOf(program, job, progress);
  if (job.kind === 'sample') {
    const { seed, runs, from, to, scripts } = job;
    return sampled(program, { seed, runs, from, to, scripts });
  }
  if (job.kind === 'mend') return mended(program, job);
  if (job.kind === 'blame') return job.drifts.map(blamer(job, tools, refigure));
  const tryOut = (mutant: Program) => {
    const analysis = analyse(mutant, { scripts: job.scripts, detail: false });
    return analysis === null ? null : { results: checked(analysis, job), drifted: null };
  };
  return tryMutants(program, rubricOf(program), tryOut, (done, of) => progress(`mutant ${done} of ${of}`));
}

function figuresOf(program: Program, job: AnalyseJob, progress: (done: string) => void): Figures | null {
  const analysis = analyse(program, {
    scripts: job.scripts,
    progress: (turn, states) => progress(`turn ${turn}, ${states} states`),
    detail: job.detail,
    ...(job.limit === null ? {} : { limit: job.limit }),
  });
  if (analysis === null) return null;
  const { program: _program, rubric: _rubric, ...figures } = analysis;
  return figures;
}

function mended(program: Program, job: MendJob): Mend | null {
  const analysis = analyse(program, { scripts: job.scripts, detail: false });
  if (analysis === null) return null;
  const results = checked(analysis, job);
  const failed = results.find(
    ({ check, measurement }) => check.id === job.failed.check && measurement.what === job.failed.what,
  );
  if (failed === undefined) return null;
  return mendOf(analysis, results, failed, (edited) => {
    const again = analyse(edited, { scripts: job.scripts, detail: false });
    return again === null ? null : checked(again, job);
  });
}

function checked(analysis: Analysis, { persona, targets }: Checked) {
  return evaluateAll({ analysis, persona }, targets).results;
}

export function at(program: Program, difficulty: Difficulty): Program {
  return difficulty === 'standard' ? program : withDifficulty(program, difficulty);
}
