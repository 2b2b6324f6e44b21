/** Knows what a rule is: what it looks for in a scenario, why, and a bad and a good example that are its tests. */

import type { Edit, Severity, Source, Span } from '../diagnostic/index.ts';
import type { Program } from '../engine/index.ts';
import type { Rubric } from '../score/index.ts';
import type { Met, Unmet } from './met.ts';

/** A path of keys and list indices in the scenario's file. */
export type Path = readonly (string | number)[];

/** A scenario to look at. */
export interface Subject {
  readonly program: Program;
  readonly rubric: Rubric;
  readonly source: Source;
  /** The span of a value in the file, and of the key that it stands under; the nearest one above where there is none. */
  readonly at: (path: Path) => Span;
  readonly keyAt: (path: Path) => Span;
  /** Whether the author has said why words for protected groups stand in it. */
  readonly justified: boolean;
  /** What a few hundred quick calls came to: whatever is in there can come about. */
  readonly met: Met;
  /** What can't come about at any difficulty, each with what stops it: proved, and only asked for where it is in doubt. */
  readonly unmet: () => readonly Unmet[];
}

export interface Problem {
  readonly span: Span;
  /** What is wrong, one sentence, no final full stop. */
  readonly message: string;
  /** The way out; the rule's own if left out. */
  readonly hint?: string;
  /** The rule's own if left out. */
  readonly severity?: Severity;
  /** Edits that mend it and can't change anything else. */
  readonly fix?: readonly Edit[];
}

/**
 * YAML of a part of a scenario, as it stands in the file but without its indent. A `reply` and a `node` stand in a small
 * sound scenario; `nodes` are some, between lines of `---`, that come nine times
 * in a row, in turn; `head` is what stands above the nodes.
 */
export interface Example {
  readonly of: 'reply' | 'node' | 'nodes' | 'head';
  readonly bad: string;
  readonly good: string;
}

export interface Rule {
  /** The code of its findings. */
  readonly id: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly why: string;
  /** The way out. */
  readonly fix: string;
  readonly example: Example;
  /** Only of scenarios in this language, because it goes by words; null: of all. */
  readonly language: 'en' | null;
  readonly check: (subject: Subject) => readonly Problem[];
}
