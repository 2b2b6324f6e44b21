/** Knows how to say why a guard holds in none of the states that come about. */

import { type Guard, holds, type Program, type Test } from '../engine/index.ts';
import { moodRanges, phaseOf, phases } from '../persona/index.ts';
import type { StateGraph } from './graph/state-graph.ts';
import type { Moment, Visible } from './moments.ts';
import { lineAlong, lineText, lineTo } from './shortest.ts';

/** Where the states are that a guard was read in. */
export type Where = 'here' | 'after it';

/** One reason for each clause of the guard. `moments` has at least one, and in none of them the guard holds. */
export function unmet(graph: StateGraph, guard: Guard, moments: readonly Moment[], where: Where): string {
  return [...new Set(guard.map((clause) => clauseReason(graph, clause, moments, where)))].join('; ');
}

/** A moment by the replies that lead to it. */
export function momentText(graph: StateGraph, { position, edge }: Moment): string {
  const line = edge === -1 ? lineTo(graph, position) : lineAlong(graph, position, edge);
  return line.steps.length === 0 ? 'at the start' : `by ${lineText(graph.program, line)}`;
}

function clauseReason(
  graph: StateGraph,
  clause: readonly Test[],
  moments: readonly Moment[],
  where: Where,
): string {
  const together = (tests: readonly Test[]) => moments.some(({ state }) => holds([tests], state));
  const text = (test: Test) => testText(graph.program, test);
  const alone = clause.find((test) => !together([test]));
  if (alone !== undefined) return `needs ${text(alone)}, ${whatComes(graph, alone, moments, where)}`;
  for (const [index, one] of clause.entries()) {
    const other = clause.slice(index + 1).find((each) => !together([one, each]));
    if (other !== undefined) return `no state ${where} has both ${text(one)} and ${text(other)}`;
  }
  return `no state ${where} has all of ${listed(clause.map(text))}`;
}

/** The values that come instead; where they all lie on one side, the nearest and a line to it. */
function whatComes(graph: StateGraph, test: Test, moments: readonly Moment[], where: Where): string {
  const { program } = graph;
  const first = new Map<number, Moment>();
  for (const moment of moments) {
    const value = read(test, moment.state);
    if (!first.has(value)) first.set(value, moment);
  }
  const values = [...first.keys()].sort((a, b) => a - b);
  const [least, most] = [values[0]!, values.at(-1)!];
  const by = (value: number) => `(${momentText(graph, first.get(value)!)})`;
  if (least === most) return `it is always ${valueText(program, test, least)} ${where}`;
  if (test.of !== 'phase') {
    if (test.ranges.every(([min]) => min > most)) return `at most ${most} is reachable ${where} ${by(most)}`;
    if (test.ranges.every(([, max]) => max < least)) return `at least ${least} is left ${where} ${by(least)}`;
  }
  return `only ${listed(values.map((value) => valueText(program, test, value)))} are reachable ${where}`;
}

/** As an author writes it: `trust 3..`, `phase crisis, recovery`, `promised false`. */
function testText(program: Program, test: Test): string {
  const { min: least, max: most } = domainOf(program, test);
  const ranges = test.ranges.map(([min, max]) => {
    const [low, high] = [Math.max(min, least), Math.min(max, most)];
    if (min === max || (test.of === 'phase' && low === high)) return valueText(program, test, min);
    if (test.of === 'phase') return phases.slice(low, high + 1).join(', ');
    if (max >= most) return `${low}..`;
    return min <= least ? `..${max}` : `${min}..${max}`;
  });
  const name = test.of === 'fact' ? program.facts[test.fact]!.id : test.of;
  return `${name} ${ranges.join(', ')}`;
}

function domainOf(program: Program, { of, fact }: Test): { readonly min: number; readonly max: number } {
  if (of === 'fact') return program.facts[fact]!;
  if (of === 'turn') return { min: 0, max: program.turns };
  return of === 'phase' ? { min: 0, max: phases.length - 1 } : moodRanges[of];
}

function valueText(program: Program, { of, fact }: Test, value: number): string {
  if (of === 'phase') return phases[value] ?? String(value);
  return of === 'fact' && program.facts[fact]!.boolean ? String(value === 1) : String(value);
}

function read({ of, fact }: Test, { mood, facts, turn }: Visible): number {
  if (of === 'fact') return facts[fact]!;
  if (of === 'turn') return turn;
  return of === 'phase' ? phases.indexOf(phaseOf(mood)) : mood[of];
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
