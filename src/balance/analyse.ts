/** From a program to all its figures, exactly: state graph, classes, lattices, one pass a kind of figure. */

import type { Program } from '../engine/index.ts';
import { type Rubric, rubricOf } from '../score/index.ts';
import type { Analysis, Row } from './analysis.ts';
import { courseOf } from './course.ts';
import { fairnessOf } from './fairness.ts';
import { greedyChoices } from './graph/greedy.ts';
import type { Lattice } from './graph/lattice.ts';
import { type StateGraph, stateGraph } from './graph/state-graph.ts';
import { type Classes, classesOf } from './graph/told-apart.ts';
import { itemsOf, mixOf } from './items.ts';
import { linesOf } from './lines.ts';
import { optimalPlay } from './optimal.ts';
import { passOf } from './passing.ts';
import { policyOf } from './policy.ts';
import { reachOf } from './reach.ts';
import { optimalRow, rowFrom } from './rows.ts';
import { type Scores, scoreLattice, scoresOf } from './scores.ts';
import type { Scripts } from './strategies/borrowed.ts';
import { moodPleasers } from './strategies/naive.ts';
import { wishes } from './strategies/players.ts';
import { strategiesOf } from './strategies/registry.ts';
import { abilityGrid, abilityId, simulee } from './strategies/simulees.ts';
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
  /** Whether tension turn by turn and the ways on are worked out too: pages draw them, no check reads them. True if left out. */
  readonly detail?: boolean;
}

/** More states than this are sampled unless another limit is set. */
export const defaultLimit = 2_000_000;
/** Whose tension is followed. */
const followed = ['skilled', 'worst', 'random', 'giving-in', 'theta-2', 'theta-4', 'theta-6', 'theta-8'];

/** Null where there are more states than the limit. */
export function analyse(program: Program, options: AnalysisOptions = {}): Analysis | null {
  const { scripts = {}, limit = defaultLimit, reduce = true, detail = true, progress } = options;
  const graph = stateGraph(program, { reduce, limit, ...(progress === undefined ? {} : { progress }) });
  if (graph === null) return null;
  const rubric = rubricOf(program);
  const told = classesOf(program, graph, { reduce });
  const lattices = latticesOf(program, rubric, told, limit);
  if (lattices === null) return null;
  const strategies = strategiesOf(program, scripts);
  // The points of the curve that are no rows travel as further columns of the same passes.
  const curve = abilityGrid.map(
    (theta) => strategies.find(({ id }) => id === abilityId(theta)) ?? simulee(theta),
  );
  const columns = [...strategies, ...curve.filter((each) => !strategies.includes(each))];
  const grades = gradesOf(program, rubric, told, lattices, columns);
  const rows = rowsOf(program, rubric, told, grades, strategies, detail ? graph : null);
  const pleased = pleasersOf(program, rubric, graph, { reduce, limit });
  const onCurve = <T>(values: ArrayLike<T>) => curve.map((each) => values[columns.indexOf(each)]!);
  const curvePass = onCurve(grades.pass);
  const curveScores = { total: onCurve(grades.scores.total), earnings: onCurve(grades.scores.earnings) };
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
    items: itemsOf(program, rubric, told.scores, policyOf(program, rubric, told.scores, curve), mix),
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

/** By column. */
interface Grades {
  readonly scores: Scores;
  readonly pass: Float64Array;
}

function gradesOf(
  program: Program,
  rubric: Rubric,
  told: Classes,
  { scores, verdicts }: Lattices,
  columns: readonly Strategy[],
): Grades {
  return {
    scores: scoresOf(program, rubric, told.scores, scores, policyOf(program, rubric, told.scores, columns)),
    pass: passOf(verdicts, policyOf(program, rubric, told.verdicts, columns)),
  };
}

/** The strategies are the first columns of the grades. `graph`: to work out details as well; null: not to. */
function rowsOf(
  program: Program,
  rubric: Rubric,
  told: Classes,
  { scores, pass }: Grades,
  strategies: readonly Strategy[],
  graph: StateGraph | null,
): readonly Row[] {
  const course = courseOf(
    program,
    told.calls,
    policyOf(program, rubric, told.calls, strategies),
    graph !== null,
  );
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
  for (const wish of wishes) {
    const told = classesOf(program, graph, { reduce, keep: greedyChoices(graph, wish) });
    const lattices = latticesOf(program, rubric, told, limit);
    if (lattices === null) return null;
    const columns = [moodPleasers[wish]];
    rows.push(
      ...rowsOf(program, rubric, told, gradesOf(program, rubric, told, lattices, columns), columns, null),
    );
  }
  return rows;
}
