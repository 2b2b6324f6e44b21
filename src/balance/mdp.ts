/**
 * Writes the calls of one strategy as Markov chains in PRISM's explicit format, for whoever wants our figures checked by
 * a model checker: `prism -importtrans x.tra -importstates x.sta -importlabels x.lab -dtmc -pf 'P=? [F "pass"]'`.
 * https://www.prismmodelchecker.org/manual/Appendices/ExplicitModelFiles
 */

import type { Program } from '../engine/index.ts';
import { dimensions, outcomes } from '../persona/index.ts';
import { rubricOf } from '../score/index.ts';
import { defaultLimit } from './analyse.ts';
import type { ClassGraph } from './graph/classes.ts';
import { greedyChoices } from './graph/greedy.ts';
import { type Lattice, sinks } from './graph/lattice.ts';
import { stateGraph } from './graph/state-graph.ts';
import { classesOf, endingOf } from './graph/told-apart.ts';
import { type Policy, policyOf } from './policy.ts';
import type { Scripts } from './strategies/borrowed.ts';
import { playerOf } from './strategies/players.ts';
import type { Strategy } from './strategies/strategy.ts';
import { verdictLattice } from './verdict.ts';

/** The texts of three files. State 0 is the start; a state that nothing follows on leads to itself. */
export interface ExplicitChain {
  /** What each state is made of. */
  readonly sta: string;
  /** Transitions; probabilities with the digits, 17 at most, that read back as the same number. */
  readonly tra: string;
  readonly lab: string;
}

export interface ExplicitChains {
  /** Labels `pass` and `fail`: calls with the levels they have lost and met, to where the verdict is certain. */
  readonly verdict: ExplicitChain;
  /** Labels `outcome_…`, `ending_…` (hyphens as underscores) and `crisis`: calls to their end, without grades. */
  readonly calls: ExplicitChain;
}

export interface ExplicitOptions {
  readonly scripts?: Scripts;
  /** States, and entries of the lattice, after which it is given up. */
  readonly limit?: number;
}

/**
 * Null where there are more states than the limit.
 * @throws Error if there is no such strategy; optimal play isn't one: a model checker finds its own.
 */
export function explicitChains(
  program: Program,
  strategyId: string,
  { scripts = {}, limit = defaultLimit }: ExplicitOptions = {},
): ExplicitChains | null {
  const { strategy, wish } = playerOf(program, scripts, strategyId);
  const graph = stateGraph(program, { limit });
  if (graph === null) return null;
  const rubric = rubricOf(program);
  const told = classesOf(program, graph, wish === null ? {} : { keep: greedyChoices(graph, wish) });
  const verdicts = verdictLattice(program, rubric, told.verdicts, limit);
  if (verdicts === null) return null;
  const policy = (classes: ClassGraph) => policyOf(program, rubric, classes, [strategy]);
  return {
    verdict: written(verdictChain(verdicts, policy(told.verdicts))),
    calls: written(callsChain(program, told.calls, strategy, policy(told.calls))),
  };
}

/** A chain over states known by any number of their own. */
interface Chain {
  readonly start: number;
  readonly variables: readonly string[];
  readonly values: (state: number) => readonly number[];
  /** Calls back with each state that may follow, the same one perhaps more than once. */
  readonly follow: (state: number, found: (next: number, probability: number) => void) => void;
  readonly labels: readonly string[];
  readonly labelsOf: (state: number) => readonly string[];
}

function verdictChain(verdicts: Lattice, policy: Policy): Chain {
  const { classes } = verdicts;
  const turns = new Int32Array(verdicts.count);
  verdicts.layerStart.forEach((start, turn) => {
    turns.fill(turn, start);
  });
  const sums = ['lost', 'met'].flatMap((what) => dimensions.map((dimension) => `${what}_${dimension}`));
  return {
    start: 0,
    variables: ['turn', 'node', 'class', ...sums, 'critical'],
    values(entry) {
      if (entry < 0) return [-1, -1, entry, ...Array<number>(verdicts.width).fill(0)];
      const cls = verdicts.cls[entry]!;
      const own = verdicts.sums.subarray(entry * verdicts.width, (entry + 1) * verdicts.width);
      return [turns[entry]!, classes.place[cls]!, cls, ...own];
    },
    follow(entry, found) {
      if (entry < 0) return;
      const cls = verdicts.cls[entry]!;
      const choose = policy.at(cls, turns[entry]!);
      const first = classes.firstChoice[cls]!;
      for (let choice = first; choice < classes.firstChoice[cls + 1]!; choice += 1)
        for (let edge = classes.firstEdge[choice]!; edge < classes.firstEdge[choice + 1]!; edge += 1)
          found(
            verdicts.to[verdicts.first[entry]! + edge]!,
            choose[choice - first]! * classes.probability[edge]!,
          );
    },
    labels: ['pass', 'fail'],
    labelsOf: (entry) => (entry === sinks.won ? ['pass'] : entry === sinks.lost ? ['fail'] : []),
  };
}

function callsChain(program: Program, classes: ClassGraph, { byTurn }: Strategy, policy: Policy): Chain {
  const turns = byTurn ? program.turns + 1 : 1;
  const named = (kind: string, id: string) => `${kind}_${id.replaceAll('-', '_')}`;
  const endings = program.endings.map(({ id }) => named('ending', id));
  const ends = outcomes.map((id) => named('outcome', id));
  return {
    start: classes.start * turns,
    variables: ['turn', 'node', 'class'],
    values(state) {
      const cls = Math.floor(state / turns);
      return [state % turns, classes.place[cls]!, cls];
    },
    follow(state, found) {
      const cls = Math.floor(state / turns);
      if (classes.label[cls] !== -1) return;
      const turn = state % turns;
      const choose = policy.at(cls, turn);
      const first = classes.firstChoice[cls]!;
      for (let choice = first; choice < classes.firstChoice[cls + 1]!; choice += 1)
        for (let edge = classes.firstEdge[choice]!; edge < classes.firstEdge[choice + 1]!; edge += 1) {
          const next = classes.to[edge]! * turns + (byTurn ? turn + 1 : 0);
          found(next, choose[choice - first]! * classes.probability[edge]!);
        }
    },
    labels: [...ends, ...endings, 'crisis'],
    labelsOf(state) {
      const label = classes.label[Math.floor(state / turns)]!;
      if (label === -1) return [];
      const { outcome, ending, crisis } = endingOf(label);
      return [ends[outcome]!, endings[ending]!, ...(crisis ? ['crisis'] : [])];
    },
  };
}

/** The states that can come about, numbered as they are met. */
function written({ start, variables, values, follow, labels, labelsOf }: Chain): ExplicitChain {
  const ids = new Map([[start, 0]]);
  const tra: string[] = [];
  // A Map gives what is added to it while it is gone through.
  for (const [state, id] of ids) {
    const row = new Map<number, number>();
    follow(state, (next, probability) => {
      if (probability > 0) row.set(next, (row.get(next) ?? 0) + probability);
    });
    if (row.size === 0) row.set(state, 1);
    for (const next of row.keys()) if (!ids.has(next)) ids.set(next, ids.size);
    const sorted = [...row].map(([next, probability]) => [ids.get(next)!, probability] as const);
    sorted.sort(([a], [b]) => a - b);
    for (const [next, probability] of sorted) tra.push(`${id} ${next} ${probability}`);
  }
  const states = [...ids.keys()];
  const all = ['init', 'deadlock', ...labels];
  const marked = states.flatMap((state, id) => {
    const own = [...(id === 0 ? ['init'] : []), ...labelsOf(state)];
    return own.length === 0 ? [] : [`${id}: ${own.map((label) => all.indexOf(label)).join(' ')}`];
  });
  return {
    sta: lines(
      `(${variables.join(',')})`,
      ...states.map((state, id) => `${id}:(${values(state).join(',')})`),
    ),
    tra: lines(`${states.length} ${tra.length}`, ...tra),
    lab: lines(all.map((label, index) => `${index}="${label}"`).join(' '), ...marked),
  };
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
