/** Puts the figures of one strategy together as a row of the report. */

import type { Program } from '../engine/index.ts';
import { dimensions, type Outcome, outcomes } from '../persona/index.ts';
import { each } from '../score/index.ts';
import { exactly, type Row } from './analysis.ts';
import type { Course } from './course.ts';
import type { Played } from './optimal.ts';
import type { Scores } from './scores.ts';
import type { Strategy } from './strategies/strategy.ts';

export function rowFrom(
  program: Program,
  { id, kind, about }: Strategy,
  course: Course,
  scores: Scores,
  column: number,
  pass: number,
  tension: readonly number[],
): Row {
  const at = (values: Float64Array) => values[column]!;
  return {
    id,
    kind,
    about,
    pass: exactly(pass),
    outcomes: byOutcome(course.outcomes.map(at)),
    endings: byEnding(program, course.endings.map(at)),
    crisis: exactly(at(course.crisis)),
    decisions: course.visits.reduce((sum, visits) => sum + at(visits), 0),
    total: scores.total[column]!,
    scores: each((dimension) => scores.scores[dimensions.indexOf(dimension)]?.[column] ?? null),
    tension,
    visits: course.visits.map(at),
    picks: course.picks.map((replies) => replies.map(at)),
    ...(course.moves === null
      ? {}
      : { moves: course.moves.map((replies) => replies.map((ways) => ways.map(at))) }),
  };
}

export function optimalRow(program: Program, played: Played): Row {
  return {
    id: 'optimal',
    kind: 'skill',
    about: 'plays so that a pass is as likely as can be',
    pass: exactly(played.pass),
    outcomes: byOutcome(played.outcomes),
    endings: byEnding(program, played.endings),
    crisis: exactly(played.crisis),
    decisions: played.decisions,
    total: played.total,
    scores: each((dimension) => played.scores[dimensions.indexOf(dimension)] ?? null),
    tension: [],
    visits: played.visits,
    picks: played.picks,
  };
}

export function byOutcome(values: readonly number[]): Readonly<Record<Outcome, number>> {
  return Object.fromEntries(outcomes.map((outcome, index) => [outcome, values[index]!])) as Record<
    Outcome,
    number
  >;
}

export function byEnding(program: Program, values: readonly number[]): Readonly<Record<string, number>> {
  return Object.fromEntries(program.endings.map(({ id }, index) => [id, values[index]!]));
}
