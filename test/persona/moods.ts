/** Moods to test with: arbitrary ones, and short names for sets. */

import fc from 'fast-check';
import {
  type Mood,
  type MoodVariable,
  moodRanges,
  moodVariables,
  type Push,
  pushes,
  type TechniqueSet,
} from '../../src/persona/index.ts';

/** The echo of a reply that no set has. */
export const unsaid = -1;

/** Whatever a customer may test, or nothing. */
export const everyPush: readonly (Push | null)[] = [null, ...pushes];

/** Any mood at all, reachable or not, after a reply unlike any other. */
export const anyMood: fc.Arbitrary<Mood> = fc.record({
  ...(Object.fromEntries(moodVariables.map((name) => [name, fc.integer(moodRanges[name])])) as Record<
    MoodVariable,
    fc.Arbitrary<number>
  >),
  echo: fc.constant(unsaid),
});

/** Every value that a variable of the mood can have. */
export function valuesOf(name: MoodVariable): readonly number[] {
  const { min, max } = moodRanges[name];
  return Array.from({ length: max - min + 1 }, (_, n) => min + n);
}

export function nameOf(set: TechniqueSet): string {
  return set.moves.map(({ id }) => id).join(' + ');
}
