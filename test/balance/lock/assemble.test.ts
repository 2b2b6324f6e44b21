/** A program of parts does what the program did that the parts are of. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assemble } from '../../../src/balance/lock/assemble.ts';
import { canonical } from '../../../src/balance/lock/canonical.ts';
import { type Parts, partsOf } from '../../../src/balance/lock/parts.ts';
import { type Program, withDifficulty } from '../../../src/engine/index.ts';
import { builtIn } from '../../built-in.ts';
import { node, program, reply, to } from '../../engine/program.ts';
import { anyProgram } from '../small-programs.ts';
import { refigured } from './tools.ts';

const suitcase = builtIn.pack.scenarios['lost-suitcase']!;

/** With ids, which the arbitrary ones lack. */
const anyNamed = anyProgram.map(
  (of): Program => ({
    ...of,
    nodes: of.nodes.map((each, place) => ({
      ...each,
      id: `n${place}`,
      replies: each.replies.map((said, index) => ({ ...said, id: `r${index}` })),
    })),
  }),
);

function again(parts: Parts, base: Program, spare = parts): Program {
  const made = assemble(parts, spare, base);
  if (made === null) throw new Error('something leads nowhere');
  return made;
}

describe('a program of parts', () => {
  test('has the parts it was made of, whatever they are', () => {
    const property = fc.property(anyNamed, (of) => {
      const parts = partsOf(of, {});
      expect(canonical(partsOf(again(parts, of), {}))).toBe(canonical(parts));
    });
    fc.assert(property, { seed: 51, numRuns: 200 });
  });

  test('has the figures of the program, even from what JSON leaves of the parts', () => {
    const parts = JSON.parse(canonical(partsOf(suitcase, {}))) as Parts;
    const made = again(parts, suitcase);
    expect(refigured(withDifficulty(made, 'easy'))).toEqual(refigured(withDifficulty(suitcase, 'easy')));
  });

  test('is made of the standard program only', () => {
    expect(() => partsOf(withDifficulty(suitcase, 'easy'), {})).toThrow();
  });

  test('has one echo for sets with the same lasting techniques', () => {
    const made = again(partsOf(suitcase, {}), suitcase);
    const lasting = ({ moves }: Program['sets'][number]) =>
      moves.flatMap(({ id, family }) => (family === 'provoke' ? [] : [id])).join(' ');
    const echoes = new Map(made.sets.map((set) => [lasting(set), set.echo]));
    expect(made.sets.map(({ echo }) => echo)).toEqual(made.sets.map((set) => echoes.get(lasting(set))));
    expect(new Set(echoes.values()).size).toBe(echoes.size);
  });
});

describe('what parts refer to and lack', () => {
  const two = program({
    nodes: [
      node({ id: 'first', replies: [reply({ routes: [to(1)] })] }),
      node({ id: 'second', replies: [reply({ routes: [to(2)] })] }),
    ],
  });
  const whole = partsOf(two, {});
  const [first] = Object.entries(whole.nodes);
  const lacking: Parts = { ...whole, nodes: Object.fromEntries([first!]) };

  test('is taken from the others', () => {
    expect(again(lacking, two, whole).nodes.map(({ id }) => id)).toEqual(['first', 'second']);
  });

  test('is not there if the others lack it too', () => {
    expect(assemble(lacking, lacking, two)).toBeNull();
    const nowhere = { ...whole, opening: { ...whole.opening, start: 'done' } };
    expect(assemble(nowhere, whole, two)).toBeNull();
  });

  test('is all that is taken', () => {
    const more = { ...whole, nodes: { ...whole.nodes, third: whole.nodes.second! } };
    expect(again(lacking, two, more).nodes.map(({ id }) => id)).toEqual(['first', 'second']);
  });
});
