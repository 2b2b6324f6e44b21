/** What can come about is found with a shortest line there. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Line, Target } from '../../src/balance/analysis.ts';
import {
  causes,
  opening,
  type Program,
  type Snapshot,
  type Step,
  transition,
} from '../../src/engine/index.ts';
import { node, program, reply, testOf, to } from '../engine/program.ts';
import { bruteReach, keyOf, shownAt, shownBy } from './brute-reach.ts';
import { asked, lineOf, promised, reached, said, told, wayTo } from './short-calls.ts';
import { anyProgram } from './small-programs.ts';

describe('what is asked about', () => {
  test('is every node, wording, reply, guard, route and ending, in the order of the scenario', () => {
    const of = told({
      line: promised,
      replies: [reply({ when: [[testOf('fact', 0, 0)]], then: promised }), reply()],
    });
    expect(reached(of).map(({ what }) => what)).toEqual([
      { kind: 'node', node: 0 },
      { kind: 'reply', node: 0, reply: 0 },
      { kind: 'route', node: 0, reply: 0, route: 0 },
      { kind: 'reply', node: 0, reply: 1 },
      { kind: 'route', node: 0, reply: 1, route: 0 },
      { kind: 'node', node: 1 },
      { kind: 'text', node: 1, reply: null, key: 'line', variant: 0 },
      { kind: 'text', node: 1, reply: null, key: 'line', variant: 1 },
      { kind: 'reply', node: 1, reply: 0 },
      { kind: 'guard', node: 1, reply: 0, holds: true },
      { kind: 'guard', node: 1, reply: 0, holds: false },
      { kind: 'route', node: 1, reply: 0, route: 0 },
      { kind: 'text', node: 1, reply: 0, key: 'then', variant: 0 },
      { kind: 'text', node: 1, reply: 0, key: 'then', variant: 1 },
      { kind: 'reply', node: 1, reply: 1 },
      { kind: 'route', node: 1, reply: 1, route: 0 },
      { kind: 'ending', ending: 0 },
      { kind: 'ending', ending: 1 },
      { kind: 'ending', ending: 2 },
    ]);
  });
});

describe('a line to what can come about', () => {
  test('takes as few replies as there can be', () => {
    const jump = reply({ id: 'jump', routes: [to(2)] });
    const of = program({
      nodes: [
        node({ replies: [reply({ id: 'on', routes: [to(1)] }), jump] }),
        node({ replies: [reply({ id: 'on', routes: [to(2)] })] }),
        node({ replies: [reply({ id: 'stop', routes: [to(3)] })] }),
      ],
    });
    expect(wayTo(of, { kind: 'node', node: 2 })).toBe('jump');
    expect(wayTo(of, { kind: 'reply', node: 2, reply: 0 })).toBe('jump, stop');
    expect(wayTo(of, { kind: 'ending', ending: 0 })).toBe('jump, stop');
    expect(wayTo(of, { kind: 'node', node: 0 })).toBe('');
  });

  test('is the likeliest of the shortest', () => {
    const some = { when: null, chance: 30, to: 1 };
    const ways = [reply({ id: 'risky', routes: [some, to(2)] }), reply({ id: 'sure', routes: [to(1)] })];
    const of = program({ nodes: [node({ replies: ways }), node(), node()] });
    expect(wayTo(of, { kind: 'node', node: 1 })).toBe('sure');
    expect(lineOf(of, { kind: 'route', ...said, route: 0 })?.probability).toBe(0.3);
  });

  test('is the likeliest even where all ways are known by then', () => {
    const routes = [{ when: null, chance: 30, to: 1 }, to(2)];
    const effects = [{ fact: 0, change: 'set', value: 1 } as const];
    const replies = [
      reply({ id: 'half-promise', effects, routes }),
      reply({ id: 'refuse', routes }),
      reply({ id: 'promise', effects, uses: 'recite', routes: [to(1)] }),
    ];
    const of = told({ line: promised });
    const three = { ...of, nodes: [{ ...of.nodes[0]!, replies }, of.nodes[1]!] };
    expect(wayTo(three, { kind: 'text', node: 1, reply: null, key: 'line', variant: 0 })).toBe('promise');
  });

  test('includes the reply that is looked for, and knows the tension all along', () => {
    expect(lineOf(asked({ uses: 'recite' }), { kind: 'reply', ...said })).toEqual({
      steps: [{ node: 0, reply: 0, route: 0, probability: 1, tension: 2 }],
      end: 1,
      endTension: 3,
      probability: 1,
    });
  });

  test('leads to wordings that an earlier choice brings up', () => {
    const here = { kind: 'text', node: 1, reply: null, key: 'line' } as const;
    expect(wayTo(told({ line: promised }), { ...here, variant: 0 })).toBe('promise');
    expect(wayTo(told({ line: promised }), { ...here, variant: 1 })).toBe('refuse');
  });

  test('leads to answers at the end of a call', () => {
    const of = told({ replies: [reply({ id: 'bye', then: promised, routes: [to(2)] })] });
    const here = { kind: 'text', node: 1, reply: 0, key: 'then' } as const;
    expect(wayTo(of, { ...here, variant: 0 })).toBe('promise, bye');
    expect(wayTo(of, { ...here, variant: 1 })).toBe('refuse, bye');
  });

  test('is found in arbitrary small programs wherever a walk of all calls finds one, as short and as likely', () => {
    for (const reduce of [true, false]) {
      const property = fc.property(anyProgram, (of) => {
        const found = bruteReach(of);
        for (const { what, line, bound } of reached(of, reduce)) {
          const known = found.get(keyOf(what)) ?? null;
          expect([what, line?.steps.length ?? null]).toEqual([what, known?.replies ?? null]);
          expect(line?.probability ?? 0).toBeCloseTo(known?.probability ?? 0, 12);
          expect(bound === null).toBe(line !== null);
        }
      });
      fc.assert(property, { seed: 31, numRuns: 200 });
    }
  });

  test('gets there when it is played', () => {
    const property = fc.property(anyProgram, (of) => {
      for (const { what, line } of reached(of)) {
        if (line !== null) expect(replayed(of, line)).toContain(keyOf(what));
      }
    });
    fc.assert(property, { seed: 32, numRuns: 200 });
  });
});

/** The keys of what is met at the end of a line by the states that follow it step by step, all its figures the same. */
function replayed(of: Program, line: Line): readonly string[] {
  let now: { readonly at: Snapshot; readonly last: Target[] }[] = [{ at: opening(of), last: [] }];
  line.steps.forEach(({ node: place, reply: said, route, probability, tension }) => {
    now = now
      .filter(({ at }) => at.place === place && at.mood.tension === tension)
      .flatMap(({ at }) => {
        const { total, outcomes } = transition(of, at, said);
        return outcomes
          .filter(({ value, weight }) => routeOf(value) === route && weight / total === probability)
          .map(({ value }) => ({ at: value.to, last: [...shownBy(of, at, said, value)] }));
      });
  });
  const ends = now.filter(({ at }) => at.place === line.end && at.mood.tension === line.endTension);
  return ends.flatMap(({ at, last }) => [...last, ...shownAt(of, at)]).map(keyOf);
}

function routeOf({ route, cause }: Step): number {
  return cause === 'route' ? route! : causes[cause];
}
