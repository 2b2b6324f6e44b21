/** Numbers everything of a scenario that may come about, and knows what a state shows of it. */

import { holds, type Program, type Snapshot, type Text } from '../engine/index.ts';

/** A slot for everything that may come about. Of what nothing decides (a text without variants) there is none: −1. */
export interface Plan {
  readonly slots: number;
  /** By place; forced endings have none. */
  readonly place: readonly number[];
  /** By node. */
  readonly line: readonly number[];
  readonly cue: readonly number[];
  /** By node and reply: the reply, its first route, its `when` holding and not, its answer. */
  readonly replies: readonly (readonly Slots[])[];
}

export interface Slots {
  readonly said: number;
  readonly routes: number;
  readonly guard: number;
  readonly then: number;
}

export function planOf({ nodes, endings }: Program): Plan {
  let slots = 0;
  const take = (count: number) => {
    slots += count;
    return count === 0 ? -1 : slots - count;
  };
  const text = (variants: Text | null) => take((variants ?? []).length < 2 ? 0 : variants!.length);
  const isForced = (id: string) => id === 'walkaway' || id === 'meltdown';
  const place = [...nodes.map(() => take(1)), ...endings.map(({ id }) => take(isForced(id) ? 0 : 1))];
  const line = nodes.map((node) => text(node.line));
  const cue = nodes.map((node) => text(node.cue));
  const replies = nodes.map((node) =>
    node.replies.map(({ when, routes, then }) => ({
      said: take(1),
      routes: take(routes.length),
      guard: take(when === null ? 0 : 2),
      then: text(then),
    })),
  );
  return { slots, place, line, cue, replies };
}

/** Counts what is seen on coming to a node: the node, its wordings, the conditions of its replies. */
export function markArrival(program: Program, plan: Plan, at: Snapshot, counts: Int32Array): void {
  mark(counts, plan.place[at.place]!);
  const node = program.nodes[at.place];
  if (node === undefined) return;
  markText(counts, plan.line[at.place]!, node.line, at);
  markText(counts, plan.cue[at.place]!, node.cue, at);
  const slots = plan.replies[at.place]!;
  for (let reply = 0; reply < slots.length; reply += 1)
    if (slots[reply]!.guard !== -1)
      mark(counts, slots[reply]!.guard + (holds(node.replies[reply]!.when, at) ? 0 : 1));
}

/** Counts what is seen of a reply that was said: it, the route taken (−1 and less: forced), the answer heard then. */
export function markSaid(
  program: Program,
  plan: Plan,
  [node, reply]: readonly [node: number, reply: number],
  route: number,
  to: Snapshot,
  counts: Int32Array,
): void {
  const slots = plan.replies[node]![reply]!;
  mark(counts, slots.said);
  if (route < 0) return;
  mark(counts, slots.routes + route);
  markText(counts, slots.then, program.nodes[node]!.replies[reply]!.then, to);
}

function mark(counts: Int32Array, slot: number): void {
  if (slot !== -1) counts[slot]! += 1;
}

function markText(counts: Int32Array, slot: number, text: Text | null, at: Snapshot): void {
  if (slot !== -1) mark(counts, slot + text!.findIndex(({ when }) => holds(when, at)));
}
