/** Knows when a value is as expected, and how both are said. */

import type { ExpectedValue } from '../script/index.ts';

/** Null: there is no such value, e.g. the score of a dimension that the scenario does not test. */
export type Actual = number | string | boolean | null;

/** Any item of a list will do; a text that meets a number is a range (`2..4`, `5..`, `..2`), both ends included. */
export function accepts(expected: ExpectedValue, actual: Actual): boolean {
  if (Array.isArray(expected)) return expected.some((each) => accepts(each, actual));
  if (typeof expected === 'string' && typeof actual === 'number') return lies(expected, actual);
  return expected === actual;
}

/** `settled or resolved`; texts that people say stand in quotes. */
export function expectedWords(expected: ExpectedValue): string {
  return [expected].flat().join(' or ');
}

function lies(range: string, value: number): boolean {
  const [min = '', max = ''] = range.split('..');
  return (min === '' || value >= Number(min)) && (max === '' || value <= Number(max));
}
