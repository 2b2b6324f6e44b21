import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Mood, moodRanges, phases } from '../../src/persona/index.ts';
import { moodWords } from '../../src/report/index.ts';
import { changeWords, phaseWords } from '../../src/report/mood-words.ts';
import { anyMood } from '../persona/moods.ts';

const calm: Mood = {
  tension: 0,
  trust: 2,
  patience: 5,
  heard: 0,
  entitlement: 0,
  resolution: 0,
  flared: 0,
  apologies: 0,
  echo: 0,
};
const values = (name: 'tension' | 'trust' | 'patience') =>
  Array.from({ length: moodRanges[name].max + 1 }, (_, value) => moodWords({ ...calm, [name]: value }));

describe('a mood in words', () => {
  test('differs with each step of tension and of trust', () => {
    expect(new Set(values('tension')).size).toBe(7);
    expect(new Set(values('trust')).size).toBe(5);
  });

  test('names patience where it runs short, and only there', () => {
    const named = values('patience').map((words) => words.split(', ').length);
    expect(named).toEqual([3, 3, 3, 2, 2, 2]);
    expect(new Set(values('patience')).size).toBe(4);
  });

  test('has no figures in it and can be read aloud, for any mood', () => {
    fc.assert(
      fc.property(anyMood, (mood) => {
        expect(moodWords(mood)).toMatch(/^[a-z]+( [a-z]+)*(, [a-z]+( [a-z]+)*){1,2}$/);
      }),
      { seed: 101, numRuns: 500 },
    );
  });

  test('has a name for each phase, all different', () => {
    const names = phases.map((phase) => phaseWords[phase]);
    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(phases.length);
  });
});

describe('a change in words', () => {
  test('is never empty, and says that nothing has moved only where nothing has', () => {
    const felt = ['tension', 'trust', 'patience', 'heard', 'entitlement', 'resolution'] as const;
    // In the model patience never grows and a step once agreed is never taken back.
    const property = fc.property(anyMood, anyMood, (before, other) => {
      const after = {
        ...other,
        patience: Math.min(before.patience, other.patience),
        resolution: Math.max(before.resolution, other.resolution),
      };
      const words = changeWords(before, after);
      expect(words).toMatch(/^[a-z]/);
      expect(words === changeWords(calm, calm)).toBe(felt.every((name) => before[name] === after[name]));
    });
    fc.assert(property, { seed: 102, numRuns: 2_000 });
  });

  test.each([
    ['tension', 1],
    ['tension', -1],
    ['trust', 1],
    ['trust', -1],
    ['heard', 1],
    ['heard', -1],
    ['entitlement', 1],
    ['entitlement', -1],
    ['resolution', 1],
    ['patience', -1],
  ] as const)('says so where only %s changes by %d, unlike any other change', (name, by) => {
    const middle = { ...calm, tension: 2, trust: 2, heard: 1, entitlement: 1, resolution: 1, patience: 3 };
    const words = changeWords(middle, { ...middle, [name]: middle[name] + by });
    expect(words).not.toContain(',');
    expect(words).not.toBe(changeWords(middle, { ...middle, [name]: middle[name] - by }));
    expect(words).not.toBe(changeWords(middle, middle));
  });

  test('names everything that moved', () => {
    const after = { ...calm, tension: 1, trust: 1, patience: 4, heard: 1, entitlement: 1, resolution: 1 };
    expect(changeWords(calm, after).split(', ')).toHaveLength(6);
  });
});
