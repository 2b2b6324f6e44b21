/** Knows how a shift comes about: a new one, or the one begun last with all that was played of it. */

import type { StoredRun } from '../practice/index.ts';
import type { ShiftCallReport } from '../report/index.ts';
import type { Shift } from '../script/index.ts';
import type { Env } from './env.ts';
import { UsageError } from './exit.ts';
import { builtInLibrary, type Library, openLibrary } from './library.ts';
import type { LookOptions } from './look.ts';
import { againWords } from './play-words.ts';
import type { Mode } from './player.ts';
import { withPractice } from './practice.ts';
import { shiftPartOf } from './retrace.ts';
import { freshSeed } from './seed.ts';
import { cameOf, type PlannedCall, planOf } from './shift-plan.ts';
import { callReport } from './shift-report.ts';

export interface ShiftOptions extends LookOptions {
  readonly seed?: string;
  readonly mode?: Mode;
  readonly json?: boolean;
  readonly pack?: string;
  readonly typeFirst?: boolean;
  readonly private?: boolean;
  readonly resume?: boolean;
}

export interface Sitting {
  readonly shift: Shift;
  readonly library: Library;
  /** As a command has to name it; null: it needn't. */
  readonly pack: string | null;
  readonly seed: string;
  readonly plan: readonly PlannedCall[];
  readonly mode: Mode;
  /** The calls that were played to their end. */
  readonly done: readonly ShiftCallReport[];
  /** The number of the first of them in the record; null: nothing is kept of it. */
  readonly first: number | null;
  /** The call after those, where it was begun and left. */
  readonly left: StoredRun | null;
  /** Whether the call that was left came to somebody still tense. */
  readonly tense: boolean;
}

/** What the record decides, so that flags can't change a shift half-way. */
const fixed = ['seed', 'mode', 'pack', 'private', 'json'] as const;

/** @throws UsageError if there is no such shift. */
export async function newSitting(
  env: Env,
  named: string | undefined,
  { seed = freshSeed(), mode = 'guided', pack }: ShiftOptions,
  plain: boolean,
): Promise<Sitting> {
  const library = await openLibrary(env.cwd, pack);
  const shift = await find(env, library, named, plain);
  const fresh = { done: [], first: null, left: null, tense: false };
  return { ...fresh, shift, library, pack: pack ?? null, seed, plan: planOf(shift, seed), mode };
}

/** @throws UsageError if there is none that can be gone on with. */
export async function lastSitting(
  env: Env,
  named: string | undefined,
  options: ShiftOptions,
): Promise<Sitting> {
  const given = named === undefined ? fixed.find((flag) => options[flag] !== undefined) : 'its name';
  if (given !== undefined)
    throw new UsageError(
      `--resume goes on as the shift was begun: leave ${named === undefined ? '--' : ''}${given} out`,
    );
  const runs = (await withPractice(env, (record) => record.lastShift())) ?? [];
  const last = runs.at(-1);
  if (last === undefined)
    throw new UsageError('there is no shift to go on with; `composure shift` begins one');
  const part = shiftPartOf(last)!;
  const library = part.pack === null ? builtInLibrary(env.cwd) : await openLibrary(env.cwd, part.pack);
  const shifts = library.part('shifts');
  const shift = Object.hasOwn(shifts, part.shift) ? shifts[part.shift]! : null;
  const plan = shift === null ? [] : planOf(shift, part.seed);
  if (shift === null || !matches(runs, plan, part.of))
    throw new UsageError(
      `the shift ${part.shift} has been edited, or calls of it are no longer kept; to begin it again: ${shiftAgain(part.shift, last.mode, part)}`,
    );
  const done = await reports(library, plan, runs);
  if (done.length === plan.length)
    throw new UsageError(
      `every call of the shift ${part.shift} has been played; \`composure shift\` begins another`,
    );
  return {
    ...{ shift, library, plan, done, mode: last.mode },
    ...{ pack: part.pack, seed: part.seed, tense: part.tense },
    first: part.first ?? last.id,
    left: last.finishedAt === null ? last : null,
  };
}

/** The command that plays the same shift from its first call. */
export function shiftAgain(
  id: string,
  mode: Mode,
  { seed, pack }: { readonly seed: string; readonly pack: string | null },
): string {
  const options = { mode, ...(pack === null ? {} : { pack }) };
  return againWords(id, seed, options, 'shift');
}

/** Whether these are the first calls of the plan, all but the last of them played to their end. */
function matches(runs: readonly StoredRun[], plan: readonly PlannedCall[], of: number): boolean {
  const inOrder = runs.every(
    (run, at) => run.scenario === plan[at]?.scenario && shiftPartOf(run)?.call === at + 1,
  );
  return plan.length === of && inOrder && runs.slice(0, -1).every(({ result }) => result !== null);
}

async function reports(
  library: Library,
  plan: readonly PlannedCall[],
  runs: readonly StoredRun[],
): Promise<readonly ShiftCallReport[]> {
  const done: ShiftCallReport[] = [];
  for (const run of runs) {
    if (run.result === null) break;
    const program = await library.program(run.scenario);
    const passed = done.map(({ pass }) => pass);
    const { carried } = cameOf(plan[done.length]!, program.difficulties, shiftPartOf(run)!.tense, passed);
    done.push(callReport({ ...program, difficulty: run.difficulty }, run.result, carried));
  }
  return done;
}

async function find(env: Env, library: Library, named: string | undefined, plain: boolean): Promise<Shift> {
  const shifts = library.part('shifts');
  const ids = Object.keys(shifts);
  if (ids.length === 0) throw new UsageError('there are no shifts');
  if (named !== undefined) {
    if (Object.hasOwn(shifts, named)) return shifts[named]!;
    const { didYouMean } = await import('../script/index.ts');
    throw new UsageError(
      `there is no shift ${named}. ${didYouMean(named, ids) ?? 'See `composure list shifts`.'}`,
    );
  }
  if (env.stdin.isTTY !== true || env.stdout.isTTY !== true)
    throw new UsageError('name a shift; `composure list shifts` shows them');
  const { chooseOne } = await import('./choose.ts');
  const id = await chooseOne(
    env,
    'Which shift?',
    Object.values(shifts).map(({ id: value, title, calls }) => ({
      value,
      name: `${title}, ${calls.length} calls`,
    })),
    plain,
  );
  return shifts[id]!;
}
