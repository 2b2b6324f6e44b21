/** Knows all that a debrief tells of a finished call, whoever shows it: a terminal, a page or a Markdown file. */

import type { Hindsight } from '../../balance/index.ts';
import type { Program, Run } from '../../engine/index.ts';
import type { Rule } from '../../persona/index.ts';
import type { Reflection, Scores } from '../../practice/index.ts';
import type { Debrief } from '../../score/index.ts';

export interface Review {
  readonly program: Program;
  /** Finished. */
  readonly run: Run;
  readonly debrief: Debrief;
  readonly rules: Readonly<Record<string, Rule>>;
  /** Null where the scenario has too many states to say. */
  readonly hindsight: Hindsight | null;
  /** By turn: what the trainee typed before the replies were shown; null where nothing. */
  readonly typed: readonly (string | null)[];
  readonly reflection: Reflection | null;
  /** The points of the last graded call with the same archetype; null: it was the first. */
  readonly before: Scores | null;
  /** Why the call counts for no grade, a clause, e.g. “you took a reply back”; null: it counts. */
  readonly ungraded: string | null;
  /** `If …, then I …`; null where none was set. */
  readonly goal: string | null;
  /** What to do next and why, one line; null where nobody knows. */
  readonly next: string | null;
}
