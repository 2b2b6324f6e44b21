/**
 * Knows when each unit of practice, a dimension with an archetype, is due again: spaced repetition by FSRS-6. Nothing is
 * stored; the schedule is worked out from the whole history, so it can never disagree with it.
 */

import { fsrs } from 'ts-fsrs';
import type { Dimension } from '../persona/index.ts';
import { type GradeName, gradeOf, grades } from './grade.ts';
import type { Finished } from './types.ts';
import { day, dimensions, gradedIn, groupedBy } from './units.ts';

export interface Unit {
  readonly persona: string;
  /** As the latest call had it. */
  readonly personaName: string;
  readonly dimension: Dimension;
  /** Graded calls that said something about it. */
  readonly reviews: number;
  readonly lastAt: number;
  readonly lastGrade: GradeName;
  /** Points in the latest call; null where its details are forgotten. */
  readonly lastPoints: number | null;
  /** Days until recall falls to 90 %: 0.001 to 36,500. */
  readonly stability: number;
  /** 1 to 10. */
  readonly difficulty: number;
  /** Whole days from the latest call to the next: 1 to 60. */
  readonly interval: number;
  readonly due: number;
}

/** Recall at which something is due, and the longest wait in days. */
export const settings = { retention: 0.85, longest: 60 } as const;

// No learning steps within a day: a call takes minutes, and cramming is what spacing is against. No fuzz: one person
// has few units, and the same history must give the same day.
const scheduler = fsrs({
  request_retention: settings.retention,
  maximum_interval: settings.longest,
  enable_fuzz: false,
  enable_short_term: false,
});

/** The soonest due first; of those due together the one with the fewest points. */
export function scheduleOf(history: readonly Finished[]): readonly Unit[] {
  const units = [...groupedBy(gradedIn(history), ({ persona }) => persona).values()].flatMap((calls) =>
    dimensions.flatMap((dimension) => unitOf(calls, dimension) ?? []),
  );
  // Stable, so a tie of both leaves the archetype practised first and the order of the dimensions.
  return units.sort((a, b) => a.due - b.due || (a.lastPoints ?? 100) - (b.lastPoints ?? 100));
}

function unitOf(calls: readonly Finished[], dimension: Dimension): Unit | null {
  return calls.reduce<Unit | null>((unit, call) => reviewed(unit, call, dimension), null);
}

/**
 * The memory model is stepped directly, because `next` of ts-fsrs counts calendar days of UTC (two calls around
 * midnight would be a day apart) and may go past the longest interval to keep its four buttons distinct.
 */
function reviewed(unit: Unit | null, call: Finished, dimension: Dimension): Unit | null {
  const grade = gradeOf(call, dimension);
  if (grade === null) return unit;
  const elapsed = unit === null ? 0 : (call.finishedAt - unit.lastAt) / day;
  const memory = scheduler.next_state(unit, elapsed, grades[grade]);
  const interval = scheduler.next_interval(memory.stability, elapsed);
  return {
    persona: call.persona,
    personaName: call.personaName,
    dimension,
    reviews: (unit?.reviews ?? 0) + 1,
    lastAt: call.finishedAt,
    lastGrade: grade,
    lastPoints: call.result?.scores[dimension] ?? null,
    ...memory,
    interval,
    due: call.finishedAt + interval * day,
  };
}
