/** The script that a persona's file names: what works on that archetype, and on no other. */

import { describe, expect, test } from 'vitest';
import type { Persona } from '../../src/persona/index.ts';
import { archetypes, chanceOfGood, coreMenu, optimum, script, setOf, techniques, turns } from './arena.ts';

function setsOf({ script: lines }: Persona) {
  return lines.map((uses) => setOf(uses.map((id) => techniques.find((each) => each.id === id)!)));
}

describe.each(archetypes.map((persona) => ({ persona, id: persona.id })))(
  'the script of $id',
  ({ persona }) => {
    const play = script(setsOf(persona));

    test('has a line for each turn of the arena', () => {
      expect(persona.script).toHaveLength(turns);
    });

    test('is the line of optimal play', () => {
      const { line } = optimum(persona, coreMenu);
      expect(sorted(persona.script)).toEqual(sorted(line.map(({ moves }) => moves.map(({ id }) => id))));
    });

    test('ends well', () => {
      expect(chanceOfGood(persona, play)).toBeGreaterThanOrEqual(0.99);
    });

    test('hardly ever ends well on the others', () => {
      const others = archetypes.filter((other) => other !== persona);
      const chances = others.map((other) => chanceOfGood(other, play));
      expect(chances.reduce((sum, chance) => sum + chance, 0) / others.length).toBeLessThanOrEqual(0.15);
    });
  },
);

/** The order of techniques within a reply means nothing. */
function sorted(lines: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return lines.map((uses) => [...uses].sort());
}
