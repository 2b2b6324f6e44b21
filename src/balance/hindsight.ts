/** Knows what could still be made of a call at each of its turns, exactly: P(pass) with the best play from there on. */

import { isOver, offers, type Program, type Run, type Turn } from '../engine/index.ts';
import type { Rubric } from '../score/index.ts';
import { type Lattice, sinks } from './graph/lattice.ts';
import { type StateGraph, stateGraph } from './graph/state-graph.ts';
import { verdictClasses } from './graph/told-apart.ts';
import { bestPass, chanceBehind } from './passing.ts';
import { type Points, pointsAtBest, pointsAtRandom } from './points.ts';
import { scoreLattice } from './scores.ts';
import { verdictLattice } from './verdict.ts';
import { choicesAt } from './winnable.ts';

export interface Hindsight {
  /** By turn of the run. */
  readonly turns: readonly HindTurn[];
  /** What choosing at random comes to, on average. */
  readonly random: Points;
  /** What the line with the best total comes to. */
  readonly best: Points;
}

export interface HindTurn {
  /** P(pass) with the best play, before the reply: 0 to 1. */
  readonly before: number;
  /** By reply of the node (its index), averaged over the dice; null where it could not be chosen. */
  readonly behind: readonly (number | null)[];
}

/** Somebody waits for it, unlike for an analysis. */
const defaultLimit = 200_000;

/** Null where there are more states than `limit`. @throws Error if the call goes on, or was started in the middle. */
export function hindsightOf(
  program: Program,
  rubric: Rubric,
  run: Run,
  limit: number = defaultLimit,
): Hindsight | null {
  if (!isOver(run)) throw new Error('only a call that has ended is looked back on');
  if (run.start !== null)
    throw new Error('a call that was started in the middle is measured against nothing');
  const graph = stateGraph(program, { limit });
  if (graph === null) return null;
  const classes = verdictClasses(program, graph);
  const verdicts = verdictLattice(program, rubric, classes, limit);
  const paths = verdicts === null ? null : scoreLattice(program, rubric, classes, limit);
  if (verdicts === null || paths === null) return null;
  return {
    turns: turnsOf(program, run, graph, verdicts),
    random: pointsAtRandom(program, rubric, paths),
    best: pointsAtBest(program, rubric, paths),
  };
}

/** Follows the run through the lattice; a verdict that is decided stays, whatever is said. */
function turnsOf(program: Program, run: Run, graph: StateGraph, verdicts: Lattice): readonly HindTurn[] {
  const value = bestPass(verdicts);
  /** An entry, or the sink that the call has come to. */
  let at = 0;
  return run.turns.map((turn) => {
    const chances = new Map(at < 0 ? decided(program, turn, at) : chancesAt(verdicts, at, value));
    const before = at < 0 ? chanceIn(at) : value[at]!;
    if (at >= 0) at = entryAfter(graph, verdicts, at, turn);
    return {
      before,
      behind: program.nodes[turn.node]!.replies.map((_, reply) => chances.get(reply) ?? null),
    };
  });
}

function chanceIn(sink: number): number {
  return sink === sinks.won ? 1 : 0;
}

/** By reply: P(pass) behind it. */
type Chance = readonly [reply: number, chance: number];

function decided(program: Program, { before }: Turn, sink: number): readonly Chance[] {
  const open = offers(program, before).filter(({ locked }) => locked === null);
  return open.map(({ reply }) => [reply, chanceIn(sink)]);
}

function chancesAt(verdicts: Lattice, entry: number, value: Float64Array): readonly Chance[] {
  const { classes, cls } = verdicts;
  return choicesAt(classes, cls[entry]!).map((choice) => [
    classes.reply[choice]!,
    chanceBehind(verdicts, entry, choice, value),
  ]);
}

/** The entry, or the sink, that a turn of the run led to. */
function entryAfter(graph: StateGraph, verdicts: Lattice, entry: number, turn: Turn): number {
  const { classes, cls, first, to } = verdicts;
  const reached = classes.classOf[graph.positionOf(turn.step.to)]!;
  const choice = choicesAt(classes, cls[entry]!).find((each) => classes.reply[each] === turn.reply)!;
  for (let edge = classes.firstEdge[choice]!; edge < classes.firstEdge[choice + 1]!; edge += 1)
    if (classes.to[edge] === reached) return to[first[entry]! + edge]!;
  throw new Error('a call went where no edge leads');
}
