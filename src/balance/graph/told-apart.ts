/** Knows the classes of a scenario by what figures need to tell apart, each a merging of the one before. */

import { outcomeAt, type Place, type Program } from '../../engine/index.ts';
import { type Mood, outcomes } from '../../persona/index.ts';
import { lostOutcomes } from '../../score/index.ts';
import { type ClassGraph, choicesOf, type Merging, merge } from './classes.ts';
import type { StateGraph } from './state-graph.ts';

export interface Classes {
  /** Endings told apart by place, outcome and whether there was a crisis: `endingOf` reads a label. */
  readonly calls: ClassGraph;
  /** Told apart by how the end counts (`ends`). */
  readonly verdicts: ClassGraph;
  /** Not told apart: enough for what is earned on the way. */
  readonly scores: ClassGraph;
}

/** How an end counts: it fails by itself, because the customer broke off or otherwise, or it doesn't. */
export const ends = { good: 0, failed: 1, forced: 2 } as const;

export interface EndingLabel {
  /** Index in the program's endings. */
  readonly ending: number;
  /** Index in `outcomes`. */
  readonly outcome: number;
  readonly crisis: boolean;
}

/** The number for how a call ended at a place in a mood, below `labelsOf`. */
export function labelOf(program: Program, place: Place, mood: Mood): number {
  const outcome = outcomes.indexOf(outcomeAt(program, { place, mood })!);
  return ((place - program.nodes.length) * outcomes.length + outcome) * 2 + mood.flared;
}

export function labelsOf(program: Program): number {
  return program.endings.length * outcomes.length * 2;
}

/** What a label stands for. */
export function endingOf(label: number): EndingLabel {
  const rest = Math.floor(label / 2);
  return {
    crisis: label % 2 === 1,
    outcome: rest % outcomes.length,
    ending: Math.floor(rest / outcomes.length),
  };
}

export function classesOf(
  program: Program,
  graph: StateGraph,
  options: Pick<Merging, 'keep' | 'reduce'> = {},
): Classes {
  const label = (position: number) =>
    labelOf(program, graph.place[position]!, graph.moodOf(graph.mood[position]!));
  const calls = merge(choicesOf(graph, options.keep), { label, ...options });
  const { reduce = true } = options;
  const verdicts = merge(calls, { label: (cls) => endOf(calls.label[cls]!), reduce });
  return { calls, verdicts, scores: merge(verdicts, { label: () => 0, reduce }) };
}

/** The classes that verdicts need, and no others: found at once, for whoever wants nothing else. */
export function verdictClasses(program: Program, graph: StateGraph): ClassGraph {
  const label = (position: number) =>
    endOf(labelOf(program, graph.place[position]!, graph.moodOf(graph.mood[position]!)));
  return merge(choicesOf(graph), { label });
}

function endOf(label: number): number {
  const outcome = outcomes[endingOf(label).outcome]!;
  if (outcome === 'walkaway' || outcome === 'meltdown') return ends.forced;
  return lostOutcomes.includes(outcome) ? ends.failed : ends.good;
}
