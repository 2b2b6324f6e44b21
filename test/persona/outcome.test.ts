import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakOf, outcomeOf } from '../../src/persona/index.ts';
import { anyMood } from './moods.ts';
import { middling } from './moves.ts';

describe('a call', () => {
  test.each([
    ['goes on', {}, null],
    ['goes on with a last bit of patience, in crisis', { patience: 1, tension: 5 }, null],
    ['is left without patience', { patience: 0 }, 'walkaway'],
    ['blows up at tension 6', { tension: 6 }, 'meltdown'],
    ['blows up rather than being left', { tension: 6, patience: 0 }, 'meltdown'],
  ] as const)('%s', (_, mood, end) => {
    expect(breakOf({ ...middling, ...mood })).toBe(end);
  });
});

describe('an ending is', () => {
  const happy = { tension: 2, trust: 3, patience: 1, entitlement: 1, resolution: 2 };

  test.each([
    ['resolved with a commitment, calm and trust', {}, 'resolved'],
    ['settled with less trust', { trust: 2 }, 'settled'],
    ['settled with a first step', { trust: 4, resolution: 1 }, 'settled'],
    ['placated without trust', { trust: 1 }, 'placated'],
    ['placated without a step', { trust: 4, resolution: 0 }, 'placated'],
    ['unresolved while tense', { tension: 3 }, 'unresolved'],
    ['unresolved in crisis', { tension: 5 }, 'unresolved'],
    ['capitulated where pushing paid off', { entitlement: 2 }, 'capitulated'],
    ['capitulated rather than unresolved', { entitlement: 3, tension: 4 }, 'capitulated'],
    ['a walkaway rather than a capitulation', { entitlement: 3, patience: 0 }, 'walkaway'],
    ['a meltdown rather than anything else', { entitlement: 3, patience: 0, tension: 6 }, 'meltdown'],
  ] as const)('%s', (_, mood, outcome) => {
    expect(outcomeOf({ ...middling, ...happy, ...mood })).toBe(outcome);
  });

  test('what the call broke off with, wherever it did', () => {
    const property = fc.property(anyMood, (mood) => {
      const broken = breakOf(mood);
      const outcome = outcomeOf(mood);
      expect(outcome === 'walkaway' || outcome === 'meltdown' ? outcome : null).toBe(broken);
    });
    fc.assert(property, { seed: 13, numRuns: 5_000 });
  });

  test('never contained or parted by the mood alone', () => {
    const property = fc.property(anyMood, (mood) => {
      expect(['contained', 'parted']).not.toContain(outcomeOf(mood));
    });
    fc.assert(property, { seed: 14, numRuns: 5_000 });
  });
});
