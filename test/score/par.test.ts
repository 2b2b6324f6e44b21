import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Program } from '../../src/engine/index.ts';
import type { Dimension } from '../../src/persona/index.ts';
import { rubricOf } from '../../src/score/index.ts';
import { ending } from '../engine/program.ts';
import { moment, programOf, worth } from './program.ts';

const [walkaway, meltdown] = [1, 2];

describe('par', () => {
  test('is the sum of the best levels where there is only one way', () => {
    const program = programOf([moment(worth(4, 1, 2), worth(0, 3, 2)), moment(worth(2, 2, 0))]);
    expect(rubricOf(program).par).toEqual({ calmness: 6, empathy: 5, boundary: 2 });
  });

  test('is the least of several ways, each dimension for itself', () => {
    const program = programOf([
      moment(worth(1, 1, 1, { to: [1] }), worth(1, 1, 1, { to: [2] })),
      moment(worth(4, 0, 1, { to: [3] })),
      moment(worth(0, 4, 1, { to: [3] })),
    ]);
    expect(rubricOf(program).par).toEqual({ calmness: 1, empathy: 1, boundary: 2 });
  });

  test('counts from the node that a call starts at', () => {
    const program = programOf([moment(worth(4, 1, 2)), moment(worth(2, 2, 0)), moment(worth(1, 0, 3))]);
    expect(rubricOf(program, 1).par).toEqual({ calmness: 3, empathy: 2, boundary: 3 });
    expect(rubricOf(program, 0)).toEqual(rubricOf(program));
  });

  test('takes no short cut through a walkaway or a meltdown', () => {
    const program = programOf([
      moment(worth(1, 1, 1, { to: [3 + walkaway, 3 + meltdown] }), worth(2, 2, 2, { to: [1] })),
      moment(worth(3, 3, 3, { to: [2] })),
      moment(worth(4, 4, 4)),
    ]);
    expect(rubricOf(program).par).toEqual({ calmness: 9, empathy: 9, boundary: 9 });
  });

  test('takes short cuts behind guards, chances and fallbacks', () => {
    const never = [[{ of: 'turn', fact: 0, ranges: [[99, 99]] }]] as const;
    const chain = (first: Parameters<typeof worth>[3]) =>
      programOf([
        moment(worth(1, 1, 1), worth(0, 0, 0, first)),
        moment(worth(4, 4, 4)),
        moment(worth(4, 4, 4)),
      ]);
    const guarded = chain({ to: [3, 1] });
    const [on, out] = guarded.nodes[0]!.replies;
    const routes = [{ when: never, chance: 1, to: 3 }, out!.routes[1]!];
    const replies = [on!, { ...out!, routes, fallback: true }];
    const nodes = guarded.nodes.with(0, { ...guarded.nodes[0]!, replies });
    expect(rubricOf({ ...guarded, nodes }).par.empathy).toBe(1);
    expect(rubricOf(chain({ to: [3] })).par.empathy).toBe(1);
    expect(rubricOf(chain({ to: [1] })).par.empathy).toBe(9);
  });

  test('goes round no circle, and is 0 where no way leads to an ending of the author’s', () => {
    const circle = programOf([moment(worth(3, 3, 3, { to: [0] }), worth(0, 0, 0, { to: [1] }))]);
    expect(rubricOf(circle).par.calmness).toBe(3);
    const lost = programOf([moment(worth(3, 3, 3, { to: [0, 1 + walkaway] }))]);
    expect(rubricOf(lost).par.calmness).toBe(0);
  });

  test('counts only the nodes that test the dimension', () => {
    const silent = { ...moment(worth(2, 2, 4)), tests: [] };
    const program = programOf([silent, moment(worth(1, 1, 3)), silent]);
    expect(rubricOf(program).par).toEqual({ calmness: 5, empathy: 5, boundary: 3 });
  });

  test('is what trying out every way without a circle finds, in any small graph', () => {
    const property = fc.property(anyGraph, (program) => {
      const { par } = rubricOf(program);
      for (const dimension of ['calmness', 'empathy', 'boundary'] as const)
        expect(par[dimension]).toBe(leastByTrying(program, dimension));
    });
    fc.assert(property, { seed: 31, numRuns: 1_000 });
  });

  test('is found at once in a graph with more ways than could be tried', () => {
    const wide = Array.from({ length: 60 }, (_, place) =>
      moment(
        worth(place % 5, 1, 1, { to: [Math.min(60, place + 1)] }),
        worth(0, 1, 1, { to: [Math.min(60, place + 2)] }),
      ),
    );
    expect(rubricOf(programOf(wide)).par.empathy).toBe(30);
  });
});

/** Up to six nodes, three replies each, one or two routes to anywhere; four endings, two of them the customer's. */
const anyGraph: fc.Arbitrary<Program> = fc.integer({ min: 1, max: 6 }).chain((size) => {
  const level = fc.nat(4);
  const anywhere = fc.array(fc.nat(size + 3), { minLength: 1, maxLength: 2 });
  const says = fc
    .tuple(level, level, level, anywhere)
    .map(([calmness, empathy, boundary, to]) => worth(calmness, empathy, boundary, { to }));
  const node = fc.record({
    replies: fc.array(says, { minLength: 1, maxLength: 3 }),
    tests: fc.constantFrom<Dimension[]>([], ['boundary']),
  });
  return fc
    .record({ nodes: fc.array(node, { minLength: size, maxLength: size }), start: fc.nat(size - 1) })
    .map(({ nodes, start }) => {
      const program = programOf(nodes, { start });
      return { ...program, endings: [...program.endings, ending({ id: 'parted', outcome: 'parted' })] };
    });
});

/** Every way from the start that visits no node twice: levels are never negative, so a circle never helps. */
function leastByTrying(program: Program, dimension: Dimension): number {
  const found: number[] = [];
  const visit = (place: number, seen: readonly number[], sum: number): void => {
    const node = program.nodes[place];
    if (node === undefined) {
      const { id } = program.endings[place - program.nodes.length]!;
      if (id !== 'walkaway' && id !== 'meltdown') found.push(sum);
      return;
    }
    if (seen.includes(place)) return;
    const counts = dimension !== 'boundary' || node.tests.length > 0;
    const best = counts ? Math.max(...node.replies.map(({ levels }) => levels[dimension]!)) : 0;
    const next = new Set(node.replies.flatMap(({ routes }) => routes.map(({ to }) => to)));
    for (const to of next) visit(to, [...seen, place], sum + best);
  };
  visit(program.start, [], 0);
  return found.length === 0 ? 0 : Math.min(...found);
}
