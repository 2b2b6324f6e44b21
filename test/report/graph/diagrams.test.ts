import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graphDot } from '../../../src/report/graph/dot.ts';
import { graphMermaid } from '../../../src/report/graph/mermaid.ts';
import { ending, fact, node, program, reply, testOf, to } from '../../engine/program.ts';
import { shipped } from '../calls.ts';
import { hostileProgram } from './hostile.ts';
import { readDot } from './read-dot.ts';
import { readMermaid } from './read-mermaid.ts';
import { type Structure, structureOf } from './structure.ts';

const formats = {
  Mermaid: (each: Parameters<typeof graphMermaid>[0]): Structure => {
    const { nodes, endings, arrows } = readMermaid(graphMermaid(each));
    return { nodes, endings, arrows };
  },
  DOT: (each: Parameters<typeof graphDot>[0]): Structure => readDot(graphDot(each)),
};

/** Replies with conditions say them behind their ids; only ids are compared. */
function bare({ nodes, endings, arrows }: Structure): Structure {
  const cut = (line: string, at: number) => (at === 0 ? line : line.replace(/ \((?:if |once).*\)$/, ''));
  return { nodes: nodes.map((lines) => lines.map(cut)), endings, arrows };
}

describe.each(Object.entries(formats))('a diagram in %s', (_, read) => {
  test('has the nodes, replies, endings and arrows of the program, whatever its texts are', () => {
    fc.assert(
      fc.property(hostileProgram, (each) => {
        expect(read(each)).toEqual(structureOf(each));
      }),
      { numRuns: 400 },
    );
  });

  test('has those of the shipped scenarios', () => {
    for (const each of shipped) expect(bare(read(each))).toEqual(structureOf(each));
  });
});

describe('a Mermaid diagram', () => {
  const [calm, done, left, over] = [1, 2, 3, 4];
  const tense = [[testOf('tension', 5, 1000)]];
  const small = program({
    facts: [fact({ id: 'told', boolean: true }), fact({ id: 'queue', max: 5 })],
    nodes: [
      node({
        id: 'first',
        replies: [
          reply({ id: 'both', routes: [to(calm)] }),
          reply({
            id: 'number',
            routes: [
              { when: tense, chance: 30, to: left },
              { when: tense, chance: null, to: over },
              to(calm),
            ],
          }),
          reply({
            id: 'sit',
            when: [[testOf('fact', 0, 0), testOf('fact', 2, 1000, 1)]],
            routes: [to(calm)],
          }),
          reply({ id: 'both-ways', once: 0, routes: [{ when: tense, chance: null, to: done }, to(done)] }),
        ],
      }),
      node({ id: 'calm', replies: [reply({ fallback: true, routes: [to(done)] })] }),
    ],
    endings: [
      ending({ id: 'done' }),
      ending({ id: 'walkaway', outcome: 'walkaway' }),
      ending({ id: 'meltdown', outcome: 'meltdown' }),
      ending({ id: 'kept', outcome: 'contained' }),
      ending({ id: 'poor', outcome: 'capitulated' }),
    ],
  });
  const text = graphMermaid(small);
  const chart = readMermaid(text);

  test('joins the replies that lead to the same place, and says when they do', () => {
    expect(text).toContain('  n0 -->|"1, 3; 2 else"| n1\n');
    expect(text).toContain('  n0 -->|"2 if tension 5.., 30%"| e1\n');
    expect(text).toContain('  n0 -->|"2 if tension 5.."| e2\n');
    expect(text).toContain('  n0 -->|"4"| e0\n');
  });

  test('says in the box when a reply is offered', () => {
    expect(chart.nodes[0]!.slice(3)).toEqual(['3 sit (if not told, queue 2..)', '4 both-ways (once)']);
    expect(chart.nodes[1]).toEqual(['calm', '1 reply (if nothing else is left)']);
  });

  test('tells the start and each kind of ending by class and by shape', () => {
    expect(Object.fromEntries(chart.classes)).toEqual({
      n0: 'start',
      e0: 'mood',
      e1: 'walkaway',
      e2: 'meltdown',
      e3: 'kept',
      e4: 'poor',
    });
    const shapes = graphMermaid(small)
      .match(/^ {2}e\d[^"]+/gm)!
      .map((start) => start.slice(4));
    expect(new Set(shapes).size).toBe(shapes.length);
  });
});
