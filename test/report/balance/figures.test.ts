import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  estimateWords,
  grouped,
  percent,
  plainNumber,
  verdictWords,
} from '../../../src/report/balance-figures.ts';
import { failing, result, skipped, undecided } from './sample.ts';

describe('a percentage', () => {
  test('says 0 and 100 of certainties only', () => {
    const near = fc.double({ min: 1e-8, max: 1 - 1e-8, noNaN: true });
    fc.assert(
      fc.property(near, fc.constantFrom(0, 1), (probability, digits) => {
        expect(percent(probability, digits)).not.toMatch(/^(0|0\.0|100|100\.0)%$/);
      }),
    );
    expect([percent(0), percent(1e-15), percent(1), percent(1 - 1e-15)]).toEqual([
      '0%',
      '0%',
      '100%',
      '100%',
    ]);
  });

  test('lies within half its last digit, or says on which side it lies', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (probability) => {
        expect(Math.abs(Number.parseFloat(percent(probability)) - 100 * probability)).toBeLessThanOrEqual(
          0.0501,
        );
      }),
    );
    expect([percent(0.0004), percent(0.9996), percent(0.004, 0), percent(0.996, 0)]).toEqual([
      '<0.1%',
      '>99.9%',
      '<1%',
      '>99%',
    ]);
  });
});

test('numbers have no idle decimals, and thousands are set apart', () => {
  expect([3, 2.5, 1 / 3, -0.001, -1.5].map(plainNumber)).toEqual(['3', '2.5', '0.33', '0', '−1.5']);
  expect([0, 999, 1_000, 108_075, 2_000_000].map(grouped)).toEqual([
    '0',
    '999',
    '1,000',
    '108,075',
    '2,000,000',
  ]);
});

describe('a figure and what it should be', () => {
  test('name the interval of whatever was sampled', () => {
    expect(estimateWords({ value: 0.042, low: 0.039, high: 0.045 }, 'percent')).toBe(
      '4.2% (sampled, 3.9% to 4.5%)',
    );
    expect(estimateWords({ value: 0.042, low: 0.042, high: 0.042 }, 'percent')).toBe('4.2%');
  });

  test('are said in the unit of the target', () => {
    expect(verdictWords(failing)).toBe('38.0%, should be at most 20%');
    expect(verdictWords(result())).toBe('0.4% (at most 5%)');
    expect(verdictWords(undecided)).toBe('15.0% (sampled, 14.5% to 15.5%), should be at most 15%');
    expect(verdictWords(skipped)).toBe('not measured');
    const between = result({ unit: 'number', status: 'warning', target: { min: 3, max: 6 } });
    expect(verdictWords(between)).toBe('0, should be 3 to 6');
  });
});
