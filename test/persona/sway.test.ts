/** Patience and entitlement stand apart: what a reply does is worked out for a stance and holds for all its moods. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  appraise,
  hear,
  leewayOf,
  leeways,
  type Mood,
  moodCode,
  openingMood,
  patienceOf,
  stanceCode,
  swayed,
  swaysOf,
  unsettle,
  withLeeway,
} from '../../src/persona/index.ts';
import { archetypes, menu, personas } from './arena.ts';
import { anyMood, everyPush } from './moods.ts';

const someMood = fc.tuple(anyMood, fc.nat(60)).map(([mood, echo]): Mood => ({ ...mood, echo }));
const leeway = fc.integer({ min: 0, max: leeways - 1 });
const moment = fc.record({
  mood: someMood,
  persona: fc.constantFrom(...personas),
  push: fc.constantFrom(...everyPush),
  set: fc.constantFrom(...menu),
});

describe('a leeway', () => {
  test('is what is left of a mood beside its stance', () => {
    fc.assert(
      fc.property(someMood, leeway, (mood, other) => {
        const moved = withLeeway(mood, other);
        expect(leewayOf(moved)).toBe(other);
        expect(patienceOf(other)).toBe(moved.patience);
        expect(withLeeway(moved, leewayOf(mood))).toEqual(mood);
        expect(stanceCode(moved)).toBe(stanceCode(mood));
      }),
    );
  });

  test('differs for every pair of patience and entitlement', () => {
    const all = Array.from({ length: leeways }, (_, each) =>
      moodCode(withLeeway(openingMood(archetypes[0]!.temperament), each)),
    );
    expect(new Set(all).size).toBe(leeways);
  });
});

describe('a stance', () => {
  test('has a code that only moods of its own share', () => {
    fc.assert(
      fc.property(someMood, someMood, (a, b) => {
        const same = moodCode(withLeeway(a, 0)) === moodCode(withLeeway(b, 0));
        expect(stanceCode(a) === stanceCode(b)).toBe(same);
        expect(stanceCode(a, b.echo)).toBe(stanceCode({ ...a, echo: b.echo }));
      }),
    );
  });

  test('is swayed alike, whatever the leeway', () => {
    fc.assert(
      fc.property(moment, leeway, ({ mood, persona, push, set }, other) => {
        const hearing = hear(persona.temperament, push, set);
        expect(swaysOf(hearing, withLeeway(mood, other))).toEqual(swaysOf(hearing, mood));
      }),
    );
  });

  test('is swayed alike by a reply that repeats nothing, whatever came before', () => {
    fc.assert(
      fc.property(moment, fc.nat(60), ({ mood, persona, push, set }, echo) => {
        fc.pre(echo !== set.echo && mood.echo !== set.echo);
        const hearing = hear(persona.temperament, push, set);
        expect(swaysOf(hearing, { ...mood, echo })).toEqual(swaysOf(hearing, mood));
      }),
    );
  });

  test('flares up alike, whatever the leeway', () => {
    fc.assert(
      fc.property(moment, leeway, ({ mood, persona }, other) => {
        const moved = unsettle(persona.temperament, withLeeway(mood, other));
        const bare = moved.outcomes.map(({ value, weight }) => [stanceCode(value), weight]);
        const { outcomes } = unsettle(persona.temperament, mood);
        expect(bare).toEqual(outcomes.map(({ value, weight }) => [stanceCode(value), weight]));
        expect(moved.outcomes.map(({ value }) => leewayOf(value))).toEqual(moved.outcomes.map(() => other));
      }),
    );
  });
});

test('a mood that is swayed is the mood that is appraised', () => {
  fc.assert(
    fc.property(moment, ({ mood, persona, push, set }) => {
      const { outcomes } = swaysOf(hear(persona.temperament, push, set), mood);
      expect(outcomes.map(({ value }) => swayed(mood, value))).toEqual(
        appraise(persona.temperament, mood, push, set).outcomes.map(({ value }) => value),
      );
    }),
  );
});
