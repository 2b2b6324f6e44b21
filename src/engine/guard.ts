/** Knows when a guard holds. */

import { phaseOf, phases } from '../persona/index.ts';
import type { Guard, Test, Text } from './program.ts';
import type { Snapshot } from './snapshot.ts';

/** What guards read: the state that is shown, not the place. */
export type Visible = Pick<Snapshot, 'mood' | 'facts' | 'turn'>;

export function holds(guard: Guard | null, state: Visible): boolean {
  return guard === null || guard.some((clause) => clause.every((test) => passes(test, state)));
}

/** The wordings of the first variant whose guard holds. */
export function variantOf(text: Text, state: Visible): Text[number] {
  const found = text.find((variant) => holds(variant.when, state));
  if (found === undefined) throw new Error('a text has no variant without a guard');
  return found;
}

function passes(test: Test, state: Visible): boolean {
  const value = read(test, state);
  return test.ranges.some(([min, max]) => value >= min && value <= max);
}

function read(test: Test, { mood, facts, turn }: Visible): number {
  if (test.of === 'fact') return facts[test.fact]!;
  if (test.of === 'turn') return turn;
  return test.of === 'phase' ? phases.indexOf(phaseOf(mood)) : mood[test.of];
}
