/** From a program to all its figures, exactly: state graph, classes, lattices, one pass a kind of figure. */

import type { Program } from '../engine/index.ts';
import { type Dimension, dimensions, type Outcome, outcomes } from '../persona/index.ts';
import { type Rubric, rubricOf } from '../score/index.ts';
import type { Analysis, Estimate, Row } from './analysis.ts';
import { type Course, courseOf } from './course.ts';
import { fairnessOf } from './fairness.ts';
import { greedyChoices } from './graph/greedy.ts';
import type { Lattice } from './graph/lattice.ts';
import { type StateGraph, stateGraph } from './graph/state-graph.ts';
import { type Classes, classesOf } from './graph/told-apart.ts';
import { itemsOf, mixOf } from './items.ts';
import { linesOf } from './lines.ts';
import { optimalPlay, type Played } from './optimal.ts';
import { passOf } from './passing.ts';
import { policyOf } from './policy.ts';
import { reachOf } from './reach.ts';
import { type Scores, scoreLattice, scoresOf } from './scores.ts';
import type { Scripts } from './strategies/borrowed.ts';
import { moodPleasers } from './strategies/naive.ts';
import { strategiesOf } from './strategies/registry.ts';
import { abilityGrid, simulee } from './strategies/simulees.ts';
import type { Strategy } from './strategies/strategy.ts';
import { tensionOf } from './tension.ts';
import { verdictLattice } from './verdict.ts';
import { prospectsOf } from './winnable.ts';

export interface AnalysisOptions {
  /** What works on the other archetypes. */
  readonly scripts?: Scripts;
  /** States, and entries of a lattice, after which it is given up. */
  readonly limit?: number;
  /** Whether states that nothing can tell apart are merged; the figures are the same. */
  readonly reduce?: boolean;
  readonly progress?: (turn: number, states: number) => void;
}

/** More states than this are sampled unless another limit is set. */
export const defaultLimit = 2_000_000;
/** Whose tension is followed. */
const followed = ['skilled', 'worst', 'random', 'giving-in', 'theta-2', 'theta-4', 'theta-6', 'theta-8'];

/** Null where there are more states than the limit. */
export function analyse(program: Program, options: AnalysisOptions = {}): Analysis | null {
  const { scripts = {}, limit = defaultLimit, reduce = true, progress } = options;
  const graph = stateGraph(program, { reduce, limit, ...(progress === undefined ? {} : { progress }) });
  if (graph === null) return null;
  const rubric = rubricOf(program);
  const told = classesOf(program, graph, { reduce });
  const lattices = latticesOf(program, rubric, told, limit);
  if (lattices === null) return null;
  const strategies = strategiesOf(program, scripts);
  const rows = rowsOf(program, rubric, told, lattices, strategies, graph);
  const pleased = pleasersOf(program, rubric, graph, { reduce, limit });
  const curve = abilityGrid.map(simulee);
  const curvePolicy = policyOf(program, rubric, told.scores, curve);
  const curveScores = scoresOf(program, rubric, told.scores, lattices.scores, curvePolicy);
  const curvePass = passOf(told.verdicts, lattices.verdicts, policyOf(program, rubric, told.verdicts, curve));
  const mix = mixOf(abilityGrid);
  const prospects = prospectsOf(program, rubric, graph, told);
  const scored = scoreLattice(program, rubric, told.verdicts, limit);
  if (scored === null || pleased === null) return null;
  const lines = linesOf(program, rubric, graph, told, scored, prospects.decisions.least);
  const [skilled, ...others] = rows;
  return {
    program,
    rubric,
    difficulty: program.difficulty,
    method: 'exact',
    sample: null,
    size: {
      positions: graph.count,
      states: graph.states,
      classes: told.calls.count,
      verdicts: lattices.verdicts.count,
    },
    rows: [
      skilled!,
      optimalRow(program, optimalPlay(program, rubric, told, lattices.verdicts)),
      ...others,
      ...pleased,
    ],
    curve: abilityGrid.map((theta, column) => ({
      theta,
      pass: curvePass[column]!,
      total: curveScores.total[column]!.mean,
    })),
    structure: { reach: reachOf(graph), ...lines, ...prospects },
    items: itemsOf(program, rubric, told.scores, curvePolicy, mix),
    fairness: fairnessOf(program, rubric, told.scores, lattices.scores, curveScores, mix),
  };
}

interface Lattices {
  readonly verdicts: Lattice;
  readonly scores: Lattice;
}

function latticesOf(program: Program, rubric: Rubric, told: Classes, limit: number): Lattices | null {
  const verdicts = verdictLattice(program, rubric, told.verdicts, limit);
  const scores = scoreLattice(program, rubric, told.scores, limit);
  return verdicts === null || scores === null ? null : { verdicts, scores };
}

/** `graph`: to follow the tension of some of them; null: of none. */
function rowsOf(
  program: Program,
  rubric: Rubric,
  told: Classes,
  lattices: Lattices,
  strategies: readonly Strategy[],
  graph: StateGraph | null,
): readonly Row[] {
  const course = courseOf(program, told.calls, policyOf(program, rubric, told.calls, strategies));
  const scores = scoresOf(
    program,
    rubric,
    told.scores,
    lattices.scores,
    policyOf(program, rubric, told.scores, strategies),
  );
  const pass = passOf(told.verdicts, lattices.verdicts, policyOf(program, rubric, told.verdicts, strategies));
  const heated = strategies.filter(({ id }) => graph !== null && followed.includes(id));
  const heat =
    graph === null ? [] : tensionOf(graph, told.calls, policyOf(program, rubric, told.calls, heated));
  return strategies.map((strategy, column) => {
    const tension = heat[heated.indexOf(strategy)] ?? [];
    return rowFrom(program, strategy, course, scores, column, pass[column]!, tension);
  });
}

/** Those who play for the mood choose blindly among what the graph leaves them. */
function pleasersOf(
  program: Program,
  rubric: Rubric,
  graph: StateGraph,
  { reduce, limit }: { readonly reduce: boolean; readonly limit: number },
): readonly Row[] | null {
  const rows: Row[] = [];
  for (const wish of ['calm', 'trust'] as const) {
    const told = classesOf(program, graph, { reduce, keep: greedyChoices(graph, wish) });
    const lattices = latticesOf(program, rubric, told, limit);
    if (lattices === null) return null;
    rows.push(...rowsOf(program, rubric, told, lattices, [moodPleasers[wish]], null));
  }
  return rows;
}

function rowFrom(
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
    pass: exact(pass),
    outcomes: byOutcome(course.outcomes.map(at)),
    endings: byEnding(program, course.endings.map(at)),
    crisis: exact(at(course.crisis)),
    decisions: course.visits.reduce((sum, visits) => sum + at(visits), 0),
    total: scores.total[column]!,
    scores: byDimension((dimension) => scores.scores[dimensions.indexOf(dimension)]?.[column] ?? null),
    tension,
    visits: course.visits.map(at),
    picks: course.picks.map((replies) => replies.map(at)),
    moves: course.moves.map((replies) => replies.map((ways) => ways.map(at))),
  };
}

function optimalRow(program: Program, played: Played): Row {
  return {
    id: 'optimal',
    kind: 'skill',
    about: 'plays so that a pass is as likely as can be',
    pass: exact(played.pass),
    outcomes: byOutcome(played.outcomes),
    endings: byEnding(program, played.endings),
    crisis: exact(played.crisis),
    decisions: played.decisions,
    total: played.total,
    scores: byDimension((dimension) => played.scores[dimensions.indexOf(dimension)] ?? null),
    tension: [],
    visits: played.visits,
    picks: played.picks,
  };
}

function exact(value: number): Estimate {
  return { value, low: value, high: value };
}

function byOutcome(values: readonly number[]): Readonly<Record<Outcome, number>> {
  return Object.fromEntries(outcomes.map((outcome, index) => [outcome, values[index]!])) as Record<
    Outcome,
    number
  >;
}

function byEnding(program: Program, values: readonly number[]): Readonly<Record<string, number>> {
  return Object.fromEntries(program.endings.map(({ id }, index) => [id, values[index]!]));
}

function byDimension<T>(value: (dimension: Dimension) => T): Readonly<Record<Dimension, T>> {
  return { calmness: value('calmness'), empathy: value('empathy'), boundary: value('boundary') };
}
