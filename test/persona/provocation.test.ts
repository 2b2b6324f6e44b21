/** P5: a provoking technique never makes anything better, whatever else is said, to whom and when. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Mood,
  type Persona,
  type Push,
  pushes,
  type Technique,
  type TechniqueSet,
} from '../../src/persona/index.ts';
import { worried } from '../skeletons.ts';
import { heardBy, movedBy, pairs, personas, provocations, setOf, singles, techniques } from './arena.ts';
import { anyMood, everyPush, nameOf, unsaid, valuesOf } from './moods.ts';

describe.each([...personas, worried])(
  '$name, provoked in addition, neither trusts more nor calms down',
  (persona) => {
    test('after any technique, in every mood that can make a difference', () => {
      const gains: string[] = [];
      for (const technique of distinct(techniques, persona)) {
        const set = setOf([technique]);
        const provoked = distinct(provocations, persona).map((provocation) =>
          setOf([technique, provocation]),
        );
        const unanswered = pushes.find((push) => !technique.answers.includes(push))!;
        const moods = moodsThatDiffer(set);
        for (const push of [null, unanswered, ...technique.answers])
          gains.push(...gainsOf(persona, moods, push, set, provoked));
      }
      expect(gains.slice(0, 5)).toEqual([]);
    });

    const anySet = fc.constantFrom(...singles, ...pairs());
    test('after any one or two techniques, in any mood', () => {
      const provoking = distinct(provocations, persona);
      const property = fc.property(anyMood, anySet, fc.boolean(), (mood, set, repeated) => {
        const provoked = provoking.map((provocation) => setOf([...set.moves, provocation]));
        const before = repeated ? { ...mood, echo: set.echo } : mood;
        const gains = everyPush.flatMap((push) => gainsOf(persona, [before], push, set, provoked));
        expect(gains).toEqual([]);
      });
      fc.assert(property, { seed: 5, numRuns: 500 });
    });
  },
);

/**
 * Whatever the provoked replies make better, outcome by outcome, before noise. What a reply says to this customer is
 * worked out once for all moods, as `appraise` does it for one.
 */
function gainsOf(
  persona: Persona,
  moods: readonly Mood[],
  push: Push | null,
  set: TechniqueSet,
  provoked: readonly TechniqueSet[],
): string[] {
  const plain = heardBy(persona, push, set);
  const worse = provoked.map((each) => ({ each, hearing: heardBy(persona, push, each) }));
  return moods.flatMap((mood) => {
    const without = movedBy(plain, mood).outcomes;
    return worse.flatMap(({ each, hearing }) => {
      const outcomes = movedBy(hearing, mood).outcomes;
      const noGain = outcomes.every(({ value, weight }, branch) => {
        const other = without[branch];
        return (
          weight === other?.weight && value.trust <= other.value.trust && value.tension >= other.value.tension
        );
      });
      if (noGain && outcomes.length === without.length) return [];
      return [`${nameOf(each)} on ${push} in ${JSON.stringify(mood)}`];
    });
  });
}

/** Every combination of what tension and trust depend on, with the reply said for the first time and again. */
function moodsThatDiffer(set: TechniqueSet): readonly Mood[] {
  const sorry = set.moves.some(({ id }) => id === 'apologise');
  const free = ['tension', 'trust', 'heard', 'flared', ...(sorry ? (['apologies'] as const) : [])] as const;
  const first = {
    tension: 0,
    trust: 0,
    patience: 3,
    heard: 0,
    entitlement: 1,
    resolution: 1,
    flared: 0,
    apologies: 0,
  };
  let moods: readonly Mood[] = [set.echo, unsaid].map((echo) => ({ ...first, echo }));
  for (const name of free) {
    moods = moods.flatMap((mood) => valuesOf(name).map((value) => ({ ...mood, [name]: value })));
  }
  return moods;
}

/** One technique of each kind that this customer can tell apart. */
function distinct(from: readonly Technique[], { temperament }: Persona): readonly Technique[] {
  const { hot, dull, feeds } = temperament;
  const kinds = new Map<string, Technique>();
  for (const technique of from) {
    const { id, family, effects, answers } = technique;
    const treated = [hot, dull, feeds].map((list) => list.includes(id));
    kinds.set(JSON.stringify([family, effects, answers, treated, id === 'apologise']), technique);
  }
  return [...kinds.values()];
}
