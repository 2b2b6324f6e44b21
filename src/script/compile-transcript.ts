/** Compiles a scenario's transcripts: every name in them is one of the scenario's, and each expectation has its place. */

import type { Span } from '../diagnostic/index.ts';
import { type Difficulty, difficulties } from '../persona/index.ts';
import { compileGuard, rangeOf, type Scope } from './compile-guard.ts';
import { endingIds } from './compile-place.ts';
import type { Findings } from './findings.ts';
import { didYouMean } from './nearest.ts';
import type { Path } from './place.ts';
import { quoted } from './quoted.ts';
import type { ScenarioFile } from './scenario-schema.ts';
import type { TranscriptFile } from './transcript-schema.ts';
import type { Located } from './validate.ts';

/** As its author wrote it: `2..4`, `5..` and `..2` are ranges where a number is due; of a list, any. */
export type ExpectedValue = number | string | boolean | readonly (number | string)[];

/** One thing that must hold, and where it is written. */
export interface Expectation {
  /** What is looked at: a score, a variable of the mood, a fact, `node`, `line`… */
  readonly key: string;
  readonly value: ExpectedValue;
  /** Leads to the value in the scenario's file. */
  readonly path: Path;
  readonly span: Span;
}

/** What must hold once so many replies have been given; 0: before the first. */
export interface StepExpected {
  readonly after: number;
  readonly expectations: readonly Expectation[];
}

export interface Transcript {
  readonly name: string;
  readonly seed: string;
  readonly difficulty: Difficulty;
  readonly replies: readonly string[];
  readonly steps: readonly StepExpected[];
  /** At the end of the call; null: the replies may stop before it. */
  readonly expect: readonly Expectation[] | null;
  readonly spans: { readonly name: Span; readonly replies: readonly Span[] };
}

export function compileTranscripts(file: Located<ScenarioFile>, found: Findings): readonly Transcript[] {
  const { nodes, facts, transcripts = [] } = file.value;
  const places = [...Object.keys(nodes), ...endingIds(file.value)];
  const scope: Scope = {
    file,
    found,
    facts: Object.keys(facts ?? {}),
    places: new Map(places.map((id, place) => [id, place])),
  };
  const replies = Object.values(nodes).flatMap((node) => [
    ...Object.keys(node.replies),
    ...(node.fallback === undefined ? [] : ['fallback']),
  ]);
  const known = new Set(replies);
  return transcripts.map((transcript, index) => compileOne(scope, known, transcript, index));
}

function compileOne(
  scope: Scope,
  known: ReadonlySet<string>,
  transcript: TranscriptFile,
  index: number,
): Transcript {
  const { name, seed, difficulty = 'standard', replies, steps = [], expect } = transcript;
  const { file, found } = scope;
  const path = ['transcripts', index];
  replies.forEach((reply, at) => {
    if (known.has(reply)) return;
    const place = file.at(...path, 'replies', at);
    found.add('unknown-reply', place, `no node has a reply ${quoted(reply)}`, didYouMean(reply, [...known]));
  });
  const offered = file.value.difficulties ?? difficulties;
  // Left out it is standard, which `play` falls back to as well.
  if (transcript.difficulty !== undefined && !offered.includes(transcript.difficulty)) {
    const place = file.at(...path, 'difficulty');
    const hint = `Choose from ${offered.map(quoted).join(', ')}, or add it to \`difficulties\`.`;
    found.add('unknown-value', place, `the scenario is not offered at ${quoted(difficulty)}`, hint);
  }
  return {
    name,
    seed,
    difficulty,
    replies,
    steps: steps.map((step, at) => compileStep(scope, step, replies.length, [...path, 'steps', at])),
    expect: expect === undefined ? null : compileEnd(scope, expect, [...path, 'expect']),
    spans: {
      name: file.at(...path, 'name'),
      replies: replies.map((_, at) => file.at(...path, 'replies', at)),
    },
  };
}

function compileStep(
  scope: Scope,
  step: NonNullable<TranscriptFile['steps']>[number],
  replies: number,
  path: Path,
): StepExpected {
  const { after, node, line, ...state } = step;
  if (after > replies) {
    const message = `the step stands after ${after} replies, but only ${replies} are given`;
    const hint = `Write a number from 0 to ${replies}, or add to \`replies\`.`;
    scope.found.add('out-of-range', scope.file.at(...path, 'after'), message, hint);
  }
  checkPlaces(scope, node, [...path, 'node'], [...scope.places.keys()], 'node or ending');
  // For its findings: a step's mood and facts are written as in a guard.
  compileGuard(scope, state, path);
  return { after, expectations: expectations(scope, { ...state, node, line }, path) };
}

function compileEnd(
  scope: Scope,
  expect: NonNullable<TranscriptFile['expect']>,
  path: Path,
): readonly Expectation[] {
  checkPlaces(scope, expect.ending, [...path, 'ending'], endingIds(scope.file.value), 'ending');
  for (const key of ['calmness', 'empathy', 'boundary', 'total'] as const) {
    const value = expect[key];
    if (value !== undefined) rangeOf(scope, key, value, [...path, key]);
  }
  return expectations(scope, expect, path);
}

function checkPlaces(
  { file, found }: Scope,
  named: string | readonly string[] | undefined,
  path: Path,
  known: readonly string[],
  kind: string,
): void {
  [named ?? []].flat().forEach((id, at) => {
    if (known.includes(id)) return;
    const place = typeof named === 'string' ? file.at(...path) : file.at(...path, at);
    found.add('unknown-place', place, `there is no ${kind} ${quoted(id)}`, didYouMean(id, known));
  });
}

function expectations(
  { file }: Scope,
  of: Readonly<Record<string, ExpectedValue | undefined>>,
  path: Path,
): readonly Expectation[] {
  // In the order of the author's keys, which the file keeps and a rest does not.
  return Object.entries(of)
    .flatMap(([key, value]) =>
      value === undefined ? [] : [{ key, value, path: [...path, key], span: file.at(...path, key) }],
    )
    .sort((a, b) => a.span.start - b.span.start);
}
