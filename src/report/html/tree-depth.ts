/** Knows the ways of a scenario's graph and how deep each place lies: the longest way there that never turns back. */

import type { Program } from '../../engine/index.ts';

/** Each pair of places that a reply joins, once. */
export function ways(program: Program): readonly (readonly [from: number, to: number])[] {
  return program.nodes.flatMap((_, from) => next(program, from).map((to) => [from, to] as const));
}

/** By place, from 0; endings share the last layer. */
export function depths(program: Program): readonly number[] {
  const { nodes, endings, start } = program;
  const order = visited(program, start);
  const rank = new Map(order.map((node, at) => [node, at]));
  const depth = nodes.map(() => 0);
  for (const node of order)
    for (const to of next(program, node))
      if (to < nodes.length && rank.get(to)! > rank.get(node)!)
        depth[to] = Math.max(depth[to]!, depth[node]! + 1);
  const last = Math.max(...depth) + 1;
  return [...depth, ...endings.map(() => last)];
}

/** An order in which every way leads onwards but those that turn back to where they came from. */
function visited(program: Program, start: number): readonly number[] {
  const seen = new Set<number>();
  const done: number[] = [];
  const visit = (node: number): void => {
    if (node >= program.nodes.length || seen.has(node)) return;
    seen.add(node);
    for (const to of [...next(program, node)].reverse()) visit(to);
    done.push(node);
  };
  visit(start);
  // What can't be reached is drawn too: it is what an author looks for.
  program.nodes.forEach((_, node) => {
    visit(node);
  });
  return done.reverse();
}

function next(program: Program, node: number): readonly number[] {
  const routes = program.nodes[node]!.replies.flatMap((reply) => reply.routes);
  return [...new Set(routes.map(({ to }) => to))];
}
