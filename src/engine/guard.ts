/** Knows when a guard holds, and where guards stand. */

import { phaseOf, phases } from '../persona/index.ts';
import type { Guard, Program, Test, Text } from './program.ts';
import type { Snapshot } from './snapshot.ts';

/** What guards read: the state that is shown, not the place. */
export type Visible = Pick<Snapshot, 'mood' | 'facts' | 'turn'>;

export function holds(guard: Guard | null, state: Visible): boolean {
  if (guard === null) return true;
  for (let clause = 0; clause < guard.length; clause += 1) if (all(guard[clause]!, state)) return true;
  return false;
}

/** Loops, because analysis asks a million times before these are compiled. */
function all(tests: readonly Test[], state: Visible): boolean {
  for (let test = 0; test < tests.length; test += 1) if (!passes(tests[test]!, state)) return false;
  return true;
}

/** The wordings of the first variant whose guard holds. */
export function variantOf(text: Text, state: Visible): Text[number] {
  const found = text.find((variant) => holds(variant.when, state));
  if (found === undefined) throw new Error('a text has no variant without a guard');
  return found;
}

/** Every guard of a program. */
export function guardsOf({ nodes, endings }: Program): readonly Guard[] {
  const texts = [...nodes, ...endings].flatMap(({ line, cue }) => [...line, ...(cue ?? [])]);
  const guards = [
    ...texts.map(({ when }) => when),
    ...nodes.flatMap(({ replies }) =>
      replies.flatMap(({ when, then, routes }) => [
        when,
        ...[...(then ?? []), ...routes].map((each) => each.when),
      ]),
    ),
  ];
  return guards.filter((guard) => guard !== null);
}

function passes(test: Test, state: Visible): boolean {
  const value = read(test, state);
  const { ranges } = test;
  for (let range = 0; range < ranges.length; range += 1)
    if (value >= ranges[range]![0] && value <= ranges[range]![1]) return true;
  return false;
}

function read(test: Test, { mood, facts, turn }: Visible): number {
  if (test.of === 'fact') return facts[test.fact]!;
  if (test.of === 'turn') return turn;
  return test.of === 'phase' ? phases.indexOf(phaseOf(mood)) : mood[test.of];
}
