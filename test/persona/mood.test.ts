import { describe, expect, test } from 'vitest';
import { type Mood, moodCode, moodOf, moodVariables } from '../../src/persona/index.ts';
import { valuesOf } from './moods.ts';
import { middling } from './moves.ts';

/** Every mood there is after the reply of an echo. */
function moodsOf(echo: number): readonly Mood[] {
  let moods: readonly Mood[] = [{ ...middling, echo }];
  for (const name of moodVariables) {
    moods = moods.flatMap((mood) => valuesOf(name).map((value) => ({ ...mood, [name]: value })));
  }
  return moods;
}

describe.each([0, 1, 57, 5_000])('the codes of all moods with echo %d', (echo) => {
  const moods = moodsOf(echo);
  const codes = moods.map(moodCode);

  test('lead back to their moods', () => {
    const lost = moods.filter((mood, index) => !same(moodOf(codes[index]!), mood));
    expect(moods).toHaveLength(45_360);
    expect(lost).toEqual([]);
  });

  test('are the numbers from the first to the last without a gap', () => {
    const sorted = codes.toSorted((a, b) => a - b);
    const gaps = sorted.filter((code, index) => code !== echo * moods.length + index);
    expect(gaps).toEqual([]);
  });
});

function same(one: Mood, other: Mood): boolean {
  const names = Object.keys(other) as (keyof Mood)[];
  return names.every((name) => one[name] === other[name]);
}
