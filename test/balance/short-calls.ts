/** Two short calls to ask what can come about in them, and the ways to ask. */

import type { Line, Reached, Target } from '../../src/balance/analysis.ts';
import { stateGraph } from '../../src/balance/graph/state-graph.ts';
import { reachOf } from '../../src/balance/reach.ts';
import { lineText } from '../../src/balance/shortest.ts';
import type { Program } from '../../src/engine/index.ts';
import { fact, node, opensAt, program, reply, say, testOf, to } from '../engine/program.ts';
import { keyOf } from './brute-reach.ts';

export const promised = [{ when: [[testOf('fact', 1, 1)]], say: ['You promised.'] }, ...say('Well?')];

/** A promise is made or refused, then there is one more reply. */
export function told(parts: Parameters<typeof node>[0]): Program {
  const effects = [{ fact: 0, change: 'set', value: 1 } as const];
  return program({
    facts: [fact({ id: 'promised', boolean: true })],
    nodes: [
      node({
        replies: [
          reply({ id: 'promise', effects, routes: [to(1)] }),
          reply({ id: 'refuse', routes: [to(1)] }),
        ],
      }),
      node({ replies: [reply({ id: 'bye', routes: [to(2)] })], ...parts }),
    ],
  });
}

/** One node with one reply, and behind it another and the ending done. */
export function asked(parts: Parameters<typeof reply>[0], more: Partial<Program> = {}, tension = 2): Program {
  const nodes = [
    node({
      id: 'first',
      replies: [reply({ id: 'say', routes: [to(1)], ...parts }), reply({ id: 'end', routes: [to(2)] })],
    }),
    node({ id: 'second', replies: [reply({ id: 'stop', routes: [to(2)] })] }),
  ];
  return opensAt(tension, { nodes, ...more });
}

export const said = { node: 0, reply: 0 } as const;

export function reached(of: Program, reduce = true): readonly Reached[] {
  return reachOf(stateGraph(of, { reduce })!);
}

function find(of: Program, target: Target): Reached {
  return reached(of).find(({ what }) => keyOf(what) === keyOf(target))!;
}

export function lineOf(of: Program, target: Target): Line | null {
  return find(of, target).line;
}

export function wayTo(of: Program, target: Target): string | null {
  const line = lineOf(of, target);
  return line === null ? null : lineText(of, line);
}

export function boundOf(of: Program, target: Target): string | null {
  return find(of, target).bound;
}
