/** Knows which parts of a scenario differ between what was kept and what is, and how to put one of them back. */

import { canonical } from './canonical.ts';
import type { Parts } from './parts.ts';

/** `customer`: temperament and techniques; `opening`: start, turns, weights; `scripts`: what works on the others. */
export type Part = 'opening' | 'customer' | 'facts' | 'endings' | 'node' | 'scripts';

export interface Edit {
  readonly part: Part;
  /** The node's id; null where the part is another. */
  readonly node: string | null;
  /** The parts as they are now but for this one; null where it has no counterpart: a node that is new or gone. */
  readonly undone: Parts | null;
}

/** In the order of the scenario, what is gone last. */
export function editsOf(was: Parts, is: Parts): readonly Edit[] {
  const back = (part: Exclude<Part, 'node'>, edited: boolean, undone: Partial<Parts>): readonly Edit[] =>
    edited ? [{ part, node: null, undone: { ...is, ...undone } }] : [];
  const { customer: before } = was;
  const { customer: after } = is;
  const isSameCustomer =
    before.persona === after.persona && canonical(before.temperament) === canonical(after.temperament);
  const techniques = { ...after.techniques, ...before.techniques };
  return [
    ...back('opening', canonical(was.opening) !== canonical(is.opening), { opening: was.opening }),
    // Techniques, facts and endings that only one side has go with the nodes that refer to them.
    ...back('customer', !isSameCustomer || differ(before.techniques, after.techniques), {
      customer: { ...before, techniques },
    }),
    ...back('facts', differ(was.facts, is.facts), { facts: { ...is.facts, ...was.facts } }),
    ...back('endings', differ(was.endings, is.endings), { endings: { ...is.endings, ...was.endings } }),
    ...back('scripts', scriptsDiffer(was, is), { scripts: was.scripts }),
    ...nodeEdits(was, is),
  ];
}

function nodeEdits(was: Parts, is: Parts): readonly Edit[] {
  const ids = new Set([...Object.keys(is.nodes), ...Object.keys(was.nodes)]);
  return [...ids].flatMap((node): readonly Edit[] => {
    const before = Object.hasOwn(was.nodes, node) ? was.nodes[node]! : null;
    const after = Object.hasOwn(is.nodes, node) ? is.nodes[node]! : null;
    if (before === null || after === null) return [{ part: 'node', node, undone: null }];
    if (canonical(before) === canonical(after)) return [];
    return [{ part: 'node', node, undone: { ...is, nodes: { ...is.nodes, [node]: before } } }];
  });
}

/** Whether anything that both have differs. */
function differ(was: Readonly<Record<string, unknown>>, is: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(was).some((id) => Object.hasOwn(is, id) && canonical(was[id]) !== canonical(is[id]));
}

/** Each side leaves out the script of its own customer: where that is another, two are missing by themselves. */
function scriptsDiffer(was: Parts, is: Parts): boolean {
  const own = [was.customer.persona, is.customer.persona];
  const others = ({ scripts }: Parts) =>
    canonical(Object.fromEntries(Object.entries(scripts).filter(([id]) => !own.includes(id))));
  return others(was) !== others(is);
}
