import { describe, expect, test } from 'vitest';
import { type Points, skillIndexOf } from '../../src/balance/index.ts';

const points = (total: number | null, calmness: number | null = null): Points => ({
  calmness,
  empathy: null,
  boundary: null,
  total,
});
const indexOf = (own: number | null, random: number | null, best: number | null) =>
  skillIndexOf(points(own), { random: points(random), best: points(best) }).total;

describe('the skill index', () => {
  test('is 0 at random, 100 at best, and in proportion between', () => {
    expect(indexOf(40, 40, 90)).toBe(0);
    expect(indexOf(90, 40, 90)).toBe(100);
    expect(indexOf(65, 40, 90)).toBe(50);
    expect(indexOf(30, 40, 90)).toBe(-20);
  });

  test('is a whole number, never −0', () => {
    expect(indexOf(55, 40.25, 90)).toBe(30);
    expect(indexOf(40, 40.1, 90)).toBe(0);
  });

  test('goes from −50 to 100', () => {
    expect(indexOf(0, 60, 90)).toBe(-50);
    expect(indexOf(95, 40, 90)).toBe(100);
  });

  test('is none where it is not tested, or the best is no more than random', () => {
    expect(indexOf(null, null, null)).toBeNull();
    expect(indexOf(60, 60, 60)).toBeNull();
    expect(indexOf(60, 60.5, 60)).toBeNull();
    expect(indexOf(60, 100 - 1e-13, 100)).toBeNull();
  });

  test('is had of each dimension by itself', () => {
    const measured = { random: points(40, 20), best: points(90, 70) };
    expect(skillIndexOf(points(65, 30), measured)).toEqual({
      calmness: 20,
      empathy: null,
      boundary: null,
      total: 50,
    });
  });
});
