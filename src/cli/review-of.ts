/** Puts together what there is to tell of a finished call. */

import type { Hindsight } from '../balance/index.ts';
import type { Run } from '../engine/index.ts';
import { type Finished, nextOf, type Reflection, type RunEvent, type RunHead } from '../practice/index.ts';
import type { Review } from '../report/index.ts';
import { debriefOf, rubricOf, scorecardOf } from '../score/index.ts';
import { choicesOf, type Library } from './library.ts';

export interface Told {
  readonly library: Library;
  /** Finished. */
  readonly run: Run;
  readonly typed: readonly (string | null)[];
  readonly events: readonly RunEvent[];
  readonly origin: RunHead['origin'];
  readonly hindsight: Hindsight | null;
  readonly reflection: Reflection | null;
  readonly goal: string | null;
  /** All calls; this one is `id` among them, or none where it isn't kept. */
  readonly history: readonly Finished[];
  readonly id: number | null;
  readonly now: number;
}

export function reviewOf(told: Told): Review {
  const { library, run, hindsight, history } = told;
  const { program } = run;
  const rubric = rubricOf(program, run.start?.place);
  const ungraded = ungradedWords(told);
  return {
    program,
    run,
    debrief: debriefOf(rubric, run, scorecardOf(rubric, run), hindsight?.turns),
    rules: library.part('rules'),
    hindsight,
    typed: told.typed,
    reflection: told.reflection,
    before: ungraded === null ? pointsBefore(history, program.persona.id, told.id) : null,
    ungraded,
    goal: told.goal,
    next: history.length === 0 ? null : (nextOf(history, choicesOf(library), told.now)?.why ?? null),
  };
}

/** A clause on why a call counts for no grade; null: it counts. */
function ungradedWords({ origin, events }: Told): string | null {
  if (origin !== null) return 'it was a second go at a call';
  if (events.some(({ kind }) => kind === 'edited')) return 'the scenario was edited while you were away';
  if (events.some(({ kind }) => kind === 'undone')) return 'you took a reply back';
  return null;
}

/** Of the last graded call with the same archetype before this one. */
function pointsBefore(history: readonly Finished[], persona: string, id: number | null): Review['before'] {
  const own = history.findIndex(({ run }) => run === id);
  const earlier = own === -1 ? history : history.slice(0, own);
  const last = earlier.findLast((each) => each.persona === persona && each.graded && each.result !== null);
  return last?.result?.scores ?? null;
}
