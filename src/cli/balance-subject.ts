/** Knows the scenarios that `composure balance` is asked about, and what their pack says of them. */

import type { Analysis } from '../balance/index.ts';
import type { Program } from '../engine/index.ts';
import type { Difficulty } from '../persona/index.ts';
import { rubricOf } from '../score/index.ts';
import type { Locate, Targets } from '../script/index.ts';
import { at, type Figures } from './balance-job.ts';
import type { Env } from './env.ts';
import { AuthorError } from './exit.ts';
import { type Library, locateScenario, openLibrary } from './library.ts';

/** A scenario to look at, and what its pack says of it. */
export interface Subject {
  readonly library: Library;
  readonly program: Program;
  readonly difficulties: readonly Difficulty[];
  readonly targets: Targets;
  readonly locate: Locate;
  readonly file: string;
}

/** All scenarios of the pack, or those named by id or file, each at the difficulties it offers (or the one wanted). */
export async function subjectsOf(
  env: Env,
  named: readonly string[],
  options: { readonly pack?: string; readonly difficulty?: Difficulty },
): Promise<readonly Subject[]> {
  const library = await openLibrary(env.cwd, options.pack);
  const broken = library.diagnostics.filter(({ severity }) => severity === 'error');
  if (named.length === 0 && broken.length > 0) throw new AuthorError(library.diagnostics);
  const located =
    named.length === 0
      ? library.own().map((id) => ({ library, id }))
      : await Promise.all(named.map((name) => locateScenario(env.cwd, options.pack, name)));
  const subjects = await Promise.all(
    located.map(async ({ library: own, id }) => subjectOf(own, id, options.difficulty)),
  );
  return subjects.filter(({ difficulties }) => difficulties.length > 0);
}

async function subjectOf(library: Library, id: string, wanted: Difficulty | undefined): Promise<Subject> {
  const program = await library.program(id);
  const difficulties = program.difficulties.filter((each) => wanted === undefined || each === wanted);
  const locate = await library.locate(id);
  return {
    library,
    program,
    difficulties,
    targets: library.targets(id),
    locate,
    file: locate([]).source.name,
  };
}

/** The program and its rubric go with figures that come from another thread. */
export function completed(subject: Subject, figures: Figures): Analysis {
  const program = at(subject.program, figures.difficulty);
  return { ...figures, program, rubric: rubricOf(program) };
}
