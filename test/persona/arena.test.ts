/**
 * The properties of the customer model, exact but for P4: P1 to P4 over the six archetypes, P6 over every persona. A
 * failure names the replies that broke one, with their probabilities. P5 is in provocation.test.ts, P7 in
 * test/engine/enumeration.test.ts.
 */

import { describe, expect, test } from 'vitest';
import type { Persona, TechniqueSet } from '../../src/persona/index.ts';
import {
  archetypes,
  chanceOfBreak,
  chanceOfGood,
  coreMenu,
  menu,
  optimum,
  pairs,
  personas,
  provocations,
  script,
  setOf,
  shareOfGood,
  singles,
  triples,
} from './arena.ts';
import { nameOf } from './moods.ts';

const optima = archetypes.map((persona) => ({ persona, ...optimum(persona, coreMenu) }));

test('the arena holds six archetypes and the 46 techniques of the playbook', () => {
  expect(archetypes).toHaveLength(6);
  expect(singles).toHaveLength(46);
});

describe.each(optima)('$persona.name', ({ persona, p, line }) => {
  test.each([
    ['one technique', singles],
    ['two techniques', pairs()],
    ['three helpful techniques', triples()],
  ])('is not won by using %s over and over (P1)', (_, sets) => {
    const chances = sets.map((set) => [nameOf(set), chanceOfGood(persona, () => set)] as const);
    expect(chances.filter(([, chance]) => chance > 0.2)).toEqual([]);
  });

  test('is won by optimal play (P2)', () => {
    expect(p).toBeGreaterThanOrEqual(0.99);
  });

  test('is won by a script of its own, without looking at the mood (P3)', () => {
    expect(chanceOfGood(persona, script(line)), named(line)).toBeGreaterThan(0.5);
  });

  test('is hardly ever won by random replies (P4)', () => {
    expect(shareOfGood(persona, menu, 20_000)).toBeLessThanOrEqual(0.08);
  });
});

describe.each(personas)('$name', (persona) => {
  test('walks away or blows up by turn 6 if provoked the same way over and over (P6)', () => {
    const sets = [...provocations.map((provocation) => setOf([provocation])), ...pairs(provocations)];
    const chances = sets.map((set) => [nameOf(set), chanceOfBreak(persona, () => set, 6)] as const);
    expect(chances.filter(([, chance]) => chance < 0.9)).toEqual([]);
  });
});

describe('the best script of an archetype (P3)', () => {
  const reach = optima.map(({ persona, line }) => ({ id: persona.id, on: chancesOnOthers(persona, line) }));

  test('ends well on the others with .15 at most, on the average of all archetypes', () => {
    expect(mean(reach.flatMap(({ on }) => Object.values(on)))).toBeLessThanOrEqual(0.15);
  });

  test('ends well on the others with .15 at most, for each archetype', () => {
    expect(reach.filter(({ on }) => mean(Object.values(on)) > 0.15)).toEqual([]);
  });

  test('works on two others at most', () => {
    expect(reach.filter(({ on }) => works(on).length > 2)).toEqual([]);
  });
});

function chancesOnOthers(persona: Persona, line: readonly TechniqueSet[]): Readonly<Record<string, number>> {
  const others = archetypes.filter((other) => other !== persona);
  return Object.fromEntries(others.map((other) => [other.id, chanceOfGood(other, script(line))]));
}

function works(on: Readonly<Record<string, number>>): readonly string[] {
  return Object.keys(on).filter((id) => on[id]! > 0.5);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function named(line: readonly TechniqueSet[]): string {
  return line.map(nameOf).join(' | ');
}
