/** P7: what analysis enumerates and what play draws are the same thing, from the mood up to the step. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Distribution } from '../../src/chance/index.ts';
import { type Step, snapshotKey, transition } from '../../src/engine/index.ts';
import { appraise, unsettle } from '../../src/persona/index.ts';
import { menu, personas } from '../persona/arena.ts';
import { anyMood, everyPush } from '../persona/moods.ts';
import { anyWalk, openReplies, runsOf } from './walk.ts';

describe('the moods that may follow on a reply', () => {
  const anything = [
    fc.constantFrom(...personas),
    anyMood,
    fc.constantFrom(...everyPush),
    fc.constantFrom(...menu),
  ] as const;

  test('have positive whole weights that sum to their total, with noise and without', () => {
    const property = fc.property(...anything, ({ temperament }, mood, push, set) => {
      const moods = appraise(temperament, mood, push, set);
      expectSound(moods);
      for (const { value } of moods.outcomes) expectSound(unsettle(temperament, value));
    });
    fc.assert(property, { seed: 6, numRuns: 5_000 });
  });
});

describe('the steps that may follow on a reply', () => {
  test('have positive whole weights that sum to their total, each step once', () => {
    const property = fc.property(anyWalk, (walk) => {
      const runs = runsOf(walk);
      for (const run of runs) {
        for (const reply of openReplies(run)) {
          const steps = transition(run.program, run.snapshot, reply);
          expectSound(steps);
          expect(new Set(keysOf(steps)).size).toBe(steps.outcomes.length);
        }
      }
    });
    fc.assert(property, { seed: 7, numRuns: 300 });
  });

  test('include every step that is played', () => {
    const property = fc.property(anyWalk, (walk) => {
      const runs = runsOf(walk);
      const { program, turns } = runs.at(-1)!;
      for (const { before, reply, step } of turns) {
        expect(keysOf(transition(program, before, reply))).toContain(keyOfStep(step));
      }
    });
    fc.assert(property, { seed: 8, numRuns: 300 });
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
