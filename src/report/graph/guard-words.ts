/** Says a guard in the short words of the YAML: `tension 5.., not told`. */

import type { Fact, Guard, Test } from '../../engine/index.ts';
import { phaseWords } from '../mood-words.ts';

/** The compiler writes these for an open end. */
const open = { low: -1000, high: 1000 };
/** In the order of their numbers. */
const phases = Object.keys(phaseWords);

/** Null where nothing is asked. */
export function guardWords(guard: Guard | null, facts: readonly Fact[]): string | null {
  if (guard === null) return null;
  const clauses = guard.map((clause) => clause.map((test) => testWords(test, facts)).join(', '));
  return clauses.map((words) => (words === '' ? 'always' : words)).join(' or ');
}

function testWords({ of, fact, ranges }: Test, facts: readonly Fact[]): string {
  if (of !== 'fact') return `${of} ${ranges.map((range) => valueWords(of, range)).join('/')}`;
  const { id, boolean } = facts[fact]!;
  if (!boolean) return `${id} ${ranges.map((range) => valueWords(of, range)).join('/')}`;
  const may = (value: number) => ranges.some(([min, max]) => min <= value && value <= max);
  if (may(0) && may(1)) return `${id} or not`;
  return may(1) ? id : `not ${id}`;
}

function valueWords(of: Test['of'], [min, max]: readonly [number, number]): string {
  const name = (value: number) => (of === 'phase' ? (phases[value] ?? String(value)) : String(value));
  if (min === max) return name(min);
  return `${min <= open.low ? '' : name(min)}..${max >= open.high ? '' : name(max)}`;
}
