/** P7: what analysis enumerates and what play draws are the same thing, from the mood up to the step. */

import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { Distribution } from '../../src/chance/index.ts';
import { type Step, snapshotKey, transition } from '../../src/engine/index.ts';
import { appraise, unsettle } from '../../src/persona/index.ts';
import { archetypes, menu } from '../persona/arena.ts';
import { anyMood, everyPush } from '../persona/moods.ts';
import { openReplies, walk } from './walk.ts';

describe('the moods that may follow on a reply', () => {
  const anything = [
    fc.constantFrom(...archetypes),
    anyMood,
    fc.constantFrom(...everyPush),
    fc.constantFrom(...menu),
  ] as const;

  test.prop([...anything], { seed: 6, numRuns: 5_000 })(
    'have positive whole weights that sum to their total, with noise and without',
    ({ temperament }, mood, push, set) => {
      const moods = appraise(temperament, mood, push, set);
      expectSound(moods);
      for (const { value } of moods.outcomes) expectSound(unsettle(temperament, value));
    },
  );
});

describe('the steps that may follow on a reply', () => {
  test.prop([walk], { seed: 7, numRuns: 300 })(
    'have positive whole weights that sum to their total, each step once',
    (runs) => {
      for (const run of runs) {
        for (const reply of openReplies(run)) {
          const steps = transition(run.program, run.snapshot, reply);
          expectSound(steps);
          expect(new Set(keysOf(steps)).size).toBe(steps.outcomes.length);
        }
      }
    },
  );

  test.prop([walk], { seed: 8, numRuns: 300 })('include every step that is played', (runs) => {
    const { program, turns } = runs.at(-1)!;
    for (const { before, reply, step } of turns) {
      expect(keysOf(transition(program, before, reply))).toContain(keyOfStep(step));
    }
  });
});

function expectSound({ total, outcomes }: Distribution<unknown>): void {
  const weights = outcomes.map(({ weight }) => weight);
  expect(weights.every((weight) => Number.isSafeInteger(weight) && weight > 0)).toBe(true);
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(total);
}

function keysOf(steps: Distribution<Step>): readonly string[] {
  return steps.outcomes.map(({ value }) => keyOfStep(value));
}

function keyOfStep({ route, cause, to }: Step): string {
  return `${route} ${cause} ${snapshotKey(to)}`;
}
