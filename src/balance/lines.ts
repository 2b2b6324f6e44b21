/** Knows the best and the worst that a call can score, whatever the dice do, and a line that does. */

import { outcomeAt, type Program } from '../engine/index.ts';
import type { Rubric } from '../score/index.ts';
import type { ScoredLine } from './analysis.ts';
import type { Lattice } from './graph/lattice.ts';
import type { StateGraph } from './graph/state-graph.ts';
import { type Classes, ends } from './graph/told-apart.ts';
import { lineOf } from './retrace.ts';
import { type End, extreme, finished, type Way } from './ways.ts';

export interface Lines {
  readonly best: ScoredLine;
  readonly worst: ScoredLine;
  /** The best that a call scores which the customer broke off within two thirds of the shortest full call (`least` replies). */
  readonly bestForced: ScoredLine | null;
}

export function linesOf(
  program: Program,
  rubric: Rubric,
  graph: StateGraph,
  told: Classes,
  paths: Lattice,
  least: number,
): Lines {
  const up = finished(program, rubric, paths, 1);
  const down = finished(program, rubric, paths, -1);
  const first = (found: readonly End[], sign: 1 | -1) => {
    const end = extreme(found, sign);
    return end === null ? null : scored(program, graph, told, end);
  };
  const forced = up.filter(({ end, way }) => end === ends.forced && 3 * way.replies <= 2 * least);
  return { best: first(up, 1)!, worst: first(down, -1)!, bestForced: first(forced, 1) };
}

function scored(program: Program, graph: StateGraph, told: Classes, { way, total }: End): ScoredLine {
  const steps: { reply: number; cls: number }[] = [];
  for (let at: Way = way; at.from !== null; at = at.from) steps.push({ reply: at.reply, cls: at.cls });
  const classAt = (position: number) => told.verdicts.classOf[told.calls.classOf[position]!]!;
  const { position, ...line } = lineOf(graph, classAt, steps.reverse());
  return { ...line, outcome: outcomeAt(program, graph.snapshot(position))!, total };
}
