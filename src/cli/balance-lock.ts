/** The lock of a pack, balance.lock.yaml at its root: written on request, compared with otherwise. */

import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  type Analysis,
  type BalanceCode,
  type Blame,
  type Drift,
  driftOf,
  lockOf,
  type Scripts,
} from '../balance/index.ts';
import { type Diagnostic, hasErrors } from '../diagnostic/index.ts';
import { modelVersion } from '../persona/index.ts';
import type { DriftFinding } from '../report/index.ts';
import { type Locate, type LockFile, readLock, writeLock } from '../script/index.ts';
import { driftWords } from './balance-drift.ts';
import type { Subject } from './balance-subject.ts';
import { type Env, say } from './env.ts';
import { AuthorError, UsageError } from './exit.ts';
import type { Settings } from './library.ts';
import { tools } from './lock-tools.ts';
import { readSource } from './pack-files.ts';
import { isElsewhere } from './package-root.ts';
import { writeWhole } from './report-output.ts';
import { onThreads } from './threads.ts';

const lockName = 'balance.lock.yaml';

interface Analysed {
  readonly subject: Subject;
  readonly analyses: readonly Analysis[];
}

/** @throws UsageError where a lock can't be written, said before anything is computed. */
export function expectLockable(env: Env, subjects: readonly Subject[], sampling: boolean): void {
  const { root } = subjects[0]!.library;
  if (isElsewhere(root, env.cwd))
    throw new UsageError('there is no pack here to lock; --pack names its folder');
  if (subjects.some(({ difficulties, program }) => difficulties.length < program.difficulties.length))
    throw new UsageError('--update takes all difficulties: leave --difficulty out');
  if (sampling) throw new UsageError('--update takes exact figures: leave --sample out');
}

/** Writes the figures of these scenarios; what the lock holds of others stays, if the pack still has them. */
export async function updateLock(env: Env, analysed: readonly Analysed[], scripts: Scripts): Promise<void> {
  const { root, own } = analysed[0]!.subject.library;
  if (analysed.some(({ analyses }) => analyses.some(({ method }) => method === 'sampled')))
    throw new UsageError('--update takes exact figures: raise --limit');
  const before = read(env, root, null)?.lock.scenarios ?? {};
  const kept = Object.entries(before).filter(([id]) => own().includes(id));
  const fresh = analysed.map(({ subject: { program }, analyses }) => {
    const locked = lockOf(program, analyses, tools, { scripts, before: before[program.id] ?? null });
    return [program.id, locked] as const;
  });
  const lock: LockFile = {
    model: modelVersion,
    scenarios: { ...Object.fromEntries(kept), ...Object.fromEntries(fresh) },
  };
  const file = relative(env.cwd, join(root, lockName));
  await writeWhole(env.cwd, file, writeLock(lock));
  say(env.stderr, [`written: ${file}`]);
}

export interface Compared {
  readonly drift: readonly DriftFinding[];
  readonly found: readonly Diagnostic[];
}

/** A lock and where everything in it stands. */
export interface Lock {
  readonly lock: LockFile;
  readonly locate: Locate;
}

/** What is locked of these scenarios; null where their pack has no lock. @throws AuthorError if the lock is corrupt. */
export function lockFor(env: Env, subjects: readonly Subject[]): Lock | null {
  const { root, own } = subjects[0]!.library;
  const ids = subjects.map(({ program }) => program.id);
  return read(env, root, ids.length === own().length ? null : ids);
}

export async function compareWithLock(
  { lock, locate }: Lock,
  analysed: readonly Analysed[],
  settings: Settings | null,
  scripts: Scripts,
): Promise<Compared> {
  const { own } = analysed[0]!.subject.library;
  const all = analysed.length === own().length;
  const finding = (
    code: BalanceCode,
    path: readonly string[],
    message: string,
    hint: string,
  ): Diagnostic => ({
    code,
    severity: 'error',
    message,
    hint,
    span: locate(path),
  });
  if (lock.model !== modelVersion) {
    const versions = `the lock is of version ${lock.model} of the customer model, this is version ${modelVersion}`;
    const hint = 'Accept the figures of this version with `composure balance --update`.';
    return { drift: [], found: [finding('other-model', ['model'], versions, hint)] };
  }
  const left = all ? Object.keys(lock.scenarios).filter((id) => !own().includes(id)) : [];
  const found = left.map((id) =>
    finding(
      'left-in-lock',
      ['scenarios', id],
      `there is no scenario ${id} any more`,
      'Run `composure balance --update`.',
    ),
  );
  const compared = await Promise.all(
    analysed.map((each) => compareOne(each, lock, locate, settings, scripts)),
  );
  return {
    drift: compared.flatMap(({ drift }) => drift),
    found: [...found, ...compared.flatMap((each) => each.found)],
  };
}

async function compareOne(
  { subject, analyses }: Analysed,
  lock: LockFile,
  locate: Locate,
  settings: Settings | null,
  scripts: Scripts,
): Promise<Compared> {
  const { program } = subject;
  const locked = lock.scenarios[program.id];
  if (locked === undefined) {
    const found: Diagnostic = {
      code: 'unlocked',
      severity: 'error',
      message: `${program.id} is not in ${lockName}`,
      hint: 'Run `composure balance --update`, and commit the file.',
      span: subject.locate(['title']),
    };
    return { drift: [], found: [found] };
  }
  const asked = analyses.map(({ difficulty }) => difficulty);
  const whole = asked.length === program.difficulties.length;
  const now = lockOf(program, analyses, tools, { scripts, before: locked });
  const only = (difficulty: string) => whole || (asked as readonly string[]).includes(difficulty);
  const drifts = driftOf(locked, now, settings?.config.tolerance ?? {}).filter(({ difficulty }) =>
    only(difficulty),
  );
  if (drifts.length === 0) return { drift: [], found: [] };
  const [blames = []] = await onThreads(
    [{ kind: 'blame', program, difficulty: 'standard', scripts, locked, now, drifts }],
    () => {},
  );
  const blamed = drifts.map((drift, index) => ({ drift, blames: blames[index] ?? [] }));
  return {
    drift: blamed.map(({ drift, blames }) => findingOf(program.id, drift, blames)),
    found: driftWords(blamed, subject, (drift) => locate(['scenarios', program.id, drift.difficulty])),
  };
}

function findingOf(scenario: string, drift: Drift, blames: readonly Blame[]): DriftFinding {
  const { difficulty, figure, unit, was, is, tolerance } = drift;
  // Nodes that are new or gone have no figure of their own; they are named where nothing else is to blame.
  const telling = blames.filter(({ back }) => back !== null);
  const nodes = (telling.length > 0 ? telling : blames).flatMap(({ node }) => (node === null ? [] : [node]));
  return { scenario, difficulty, figure, unit, was, is, tolerance, nodes };
}

function read(env: Env, root: string, only: readonly string[] | null): Lock | null {
  const file = join(root, lockName);
  if (!existsSync(file)) return null;
  const { lock, locate, diagnostics } = readLock(readSource(file, env.cwd), only);
  if (lock === null || hasErrors(diagnostics)) throw new AuthorError(diagnostics);
  return { lock, locate };
}
