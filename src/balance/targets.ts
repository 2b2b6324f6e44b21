/**
 * Knows what is asked about a scenario: every node, reply, route, ending, and every way of what a state decides (a
 * wording of several, a guard), and numbers them.
 */

import { type Guard, holds, type Program, type Text } from '../engine/index.ts';
import type { Target } from './analysis.ts';
import type { Visible } from './moments.ts';

/** Something of which a state shows one of several ways; the targets of the ways follow one another. */
export interface Reader {
  readonly slot: number;
  readonly ways: number;
  readonly which: (state: Visible) => number;
}

export interface ReplyPlan {
  readonly slot: number;
  readonly firstRoute: number;
  readonly routes: number;
  readonly then: Reader | null;
}

/** Of a node: its target, what is read on coming there, and its replies; null for one that nothing is looked for at. */
export interface NodePlan {
  readonly slot: number;
  readonly readers: readonly Reader[];
  readonly replies: readonly (ReplyPlan | null)[];
}

export interface Plan {
  readonly targets: readonly Target[];
  readonly nodes: readonly NodePlan[];
  readonly firstEnding: number;
}

/** In the author's order, endings last. */
export function planOf(program: Program): Plan {
  const targets: Target[] = [];
  const add = (target: Target) => targets.push(target) - 1;
  const addText = (
    text: Text | null,
    where: Omit<Target & { readonly kind: 'text' }, 'kind' | 'variant'>,
  ): Reader | null => {
    if (text === null || text.length === 1) return null;
    const slot = targets.length;
    for (const variant of text.keys()) add({ kind: 'text', ...where, variant });
    return {
      slot,
      ways: text.length,
      which: (state) => text.findIndex(({ when }) => holds(when, state)),
    };
  };
  const addGuard = (guard: Guard | null, node: number, reply: number): Reader | null => {
    if (guard === null) return null;
    const slot = targets.length;
    for (const way of [true, false]) add({ kind: 'guard', node, reply, holds: way });
    return { slot, ways: 2, which: (state) => (holds(guard, state) ? 0 : 1) };
  };
  const nodes = program.nodes.map(({ line, cue, replies }, node) => {
    const slot = add({ kind: 'node', node });
    const readers = [
      addText(line, { node, reply: null, key: 'line' }),
      addText(cue, { node, reply: null, key: 'cue' }),
    ];
    const rows = replies.map(({ when, routes, then }, reply) => {
      const own = add({ kind: 'reply', node, reply });
      readers.push(addGuard(when, node, reply));
      const firstRoute = targets.length;
      for (const route of routes.keys()) add({ kind: 'route', node, reply, route });
      const answer = addText(then, { node, reply, key: 'then' });
      return { slot: own, firstRoute, routes: routes.length, then: answer };
    });
    return { slot, readers: readers.filter((each) => each !== null), replies: rows };
  });
  const firstEnding = targets.length;
  for (const ending of program.endings.keys()) add({ kind: 'ending', ending });
  return { targets, nodes, firstEnding };
}
