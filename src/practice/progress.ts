/** Knows how practice is going: by archetype and dimension, and what is missed most. */

import type { Dimension } from '../persona/index.ts';
import { type Estimate, estimateOf } from './estimate.ts';
import { type Trend, trendOf } from './trend.ts';
import type { Finished } from './types.ts';
import { dimensions, gradedIn, groupedBy } from './units.ts';

export interface Skill {
  readonly dimension: Dimension;
  /** Graded calls that tested it, and those whose details are forgotten, which may have. */
  readonly attempts: number;
  /** Skill indices of the attempts where there still is one, oldest first. */
  readonly indices: readonly number[];
  /** Their mean; null below 3. */
  readonly mean: Estimate | null;
  /** Of the latest 10; null below 4. */
  readonly trend: Trend | null;
}

export interface ArchetypeProgress {
  readonly persona: string;
  /** As the latest call had it. */
  readonly personaName: string;
  readonly calls: number;
  readonly passed: number;
  /** Of the dimensions that were tested at least once. */
  readonly skills: readonly Skill[];
}

export interface Missed {
  readonly label: string;
  /** Graded calls in which better replies had it and none given did. */
  readonly calls: number;
}

export interface Progress {
  readonly graded: number;
  /** Finished calls that don't count: a reply taken back, a what-if, a scenario edited meanwhile. */
  readonly ungraded: number;
  /** In the order in which they were first met. */
  readonly archetypes: readonly ArchetypeProgress[];
  /** At most three techniques, the most missed first. */
  readonly missed: readonly Missed[];
}

export function progressOf(history: readonly Finished[]): Progress {
  const graded = gradedIn(history);
  const archetypes = [...groupedBy(graded, ({ persona }) => persona)].map(([persona, calls]) => ({
    persona,
    personaName: calls.at(-1)!.personaName,
    calls: calls.length,
    passed: calls.filter(({ passed }) => passed).length,
    skills: dimensions.flatMap((dimension) => skillOf(calls, dimension) ?? []),
  }));
  return {
    graded: graded.length,
    ungraded: history.length - graded.length,
    archetypes,
    missed: mostMissed(graded),
  };
}

function skillOf(calls: readonly Finished[], dimension: Dimension): Skill | null {
  const attempts = calls.filter(({ result }) => result === null || result.scores[dimension] !== null);
  if (attempts.length === 0) return null;
  const indices = attempts.flatMap(({ index }) => index?.[dimension] ?? []);
  return {
    dimension,
    attempts: attempts.length,
    indices,
    mean: estimateOf(indices),
    trend: trendOf(indices),
  };
}

/** How many techniques are worth working on at once. */
const shown = 3;

/** By calls; where they are equal, what stood higher in the lists of single calls, then by label. */
function mostMissed(graded: readonly Finished[]): readonly Missed[] {
  const found = new Map<string, { calls: number; ranks: number }>();
  for (const { result } of graded) {
    for (const [rank, label] of [...new Set(result?.missed)].entries()) {
      const { calls, ranks } = found.get(label) ?? { calls: 0, ranks: 0 };
      found.set(label, { calls: calls + 1, ranks: ranks + rank });
    }
  }
  return [...found]
    .sort(([a, x], [b, y]) => y.calls - x.calls || x.ranks - y.ranks || (a < b ? -1 : 1))
    .slice(0, shown)
    .map(([label, { calls }]) => ({ label, calls }));
}
