import { describe, expect, test } from 'vitest';
import { atDifficulty, openingMood, temperamentRanges } from '../../src/persona/index.ts';
import { even } from './moves.ts';

const volatile = { ...even, volatility: 1 };

function starting(start: Partial<typeof even.start>) {
  return { ...volatile, start: { ...even.start, ...start } };
}

describe('an easy customer', () => {
  test('opens a step calmer, has no noise and is ashamed for certain', () => {
    expect(atDifficulty(starting({ tension: 3 }), 'easy')).toEqual({
      ...starting({ tension: 2 }),
      volatility: 0,
      guilt: 10,
    });
  });

  test('opens no calmer than calm', () => {
    expect(atDifficulty(starting({ tension: 0 }), 'easy').start.tension).toBe(0);
  });
});

describe('a standard customer', () => {
  test('is as the persona says', () => {
    expect(atDifficulty(volatile, 'standard')).toEqual(volatile);
  });
});

describe('a hard customer', () => {
  test('opens a step hotter and less patient, and is more volatile', () => {
    const hard = atDifficulty(starting({ tension: 3, patience: 3 }), 'hard');
    expect(hard).toEqual({ ...starting({ tension: 4, patience: 2 }), volatility: 2 });
  });

  test.each([
    [4, 4],
    [5, 5],
  ])('that opens at %d on standard opens at %d, and never in crisis by difficulty alone', (tension, hard) => {
    expect(atDifficulty(starting({ tension }), 'hard').start.tension).toBe(hard);
  });

  test('keeps a last bit of patience', () => {
    expect(atDifficulty(starting({ patience: 1 }), 'hard').start.patience).toBe(1);
  });

  test('is no more volatile than any customer may be', () => {
    const { max } = temperamentRanges.volatility;
    expect(atDifficulty({ ...even, volatility: max }, 'hard').volatility).toBe(max);
  });
});

describe('the opening mood', () => {
  test('is the start of the temperament, with nothing won, agreed or said yet', () => {
    const start = { tension: 4, trust: 2, patience: 3, heard: 1 };
    const rest = { entitlement: 0, resolution: 0, flared: 0, apologies: 0, echo: 0 };
    expect(openingMood({ ...even, start })).toEqual({ ...start, ...rest });
  });

  test('remembers the crisis that it opens in', () => {
    expect(openingMood(starting({ tension: 5 })).flared).toBe(1);
  });
});
