/** What somebody probably meant, and the hint that says so. */

import { describe, expect, test } from 'vitest';
import { didYouMean } from '../../src/script/index.ts';

describe('a hint names', () => {
  test.each([
    ['titel', 'title', 'two letters swapped'],
    ['acknowlege-feeling', 'acknowledge-feeling', 'a letter left out'],
    ['usess', 'uses', 'a letter too many'],
    ['gi', 'go', 'another letter in a short word'],
  ])('for %s the word %s: %s', (word, meant) => {
    expect(didYouMean(word, ['line', meant, 'say'])).toBe(`Did you mean \`${meant}\`?`);
  });

  test('the closest of several', () => {
    expect(didYouMean('grievanc', ['grievous', 'grievance', 'advance'])).toBe('Did you mean `grievance`?');
  });

  test('all words if none is near and there are few', () => {
    expect(didYouMean('xyz', ['empathy', 'boundary'])).toContain('`empathy`, `boundary`');
  });

  test('nothing if none is near and there are many, or none at all', () => {
    const many = Array.from({ length: 13 }, (_, index) => `technique-${index}`);
    expect(didYouMean('hug', many)).toBeUndefined();
    expect(didYouMean('hug', [])).toBeUndefined();
  });
});

test('a word is sought at once, however long it is and however many there are', () => {
  const many = Array.from({ length: 5000 }, (_, index) => `node-${index}`);
  const start = performance.now();
  for (let round = 0; round < 100; round += 1) didYouMean('x'.repeat(10_000), many);
  for (let round = 0; round < 100; round += 1) didYouMean('nod-19999', many);
  expect(performance.now() - start).toBeLessThan(5000);
});
