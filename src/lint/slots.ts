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
  /** By slot: on what occasion it is seen, coming to a place (its number) or saying a reply (`Slots.occasion`). */
  readonly occasions: readonly number[];
}

export interface Slots {
  readonly said: number;
  readonly routes: number;
  readonly guard: number;
  readonly then: number;
  readonly occasion: number;
}

/** What has come about so far. */
export interface Tally {
  /** By slot: how often. */
  readonly counts: Int32Array;
  /** By occasion: the slots that it has not shown yet. Nothing needs to be marked where there are none. */
  readonly missing: Int32Array;
  /** Slots that have not come about. */
  left: number;
}

export function tallyOf({ slots, occasions }: Plan): Tally {
  const missing = new Int32Array(Math.max(0, ...occasions) + 1);
  for (const occasion of occasions) missing[occasion]! += 1;
  return { counts: new Int32Array(slots), missing, left: slots };
}

export function planOf({ nodes, endings }: Program): Plan {
  const occasions: number[] = [];
  const take = (occasion: number, count: number) => {
    for (let slot = 0; slot < count; slot += 1) occasions.push(occasion);
    return count === 0 ? -1 : occasions.length - count;
  };
  const text = (occasion: number, variants: Text | null) =>
    take(occasion, (variants ?? []).length < 2 ? 0 : variants!.length);
  const isForced = (id: string) => id === 'walkaway' || id === 'meltdown';
  const places = [...nodes.map(() => 1), ...endings.map(({ id }) => (isForced(id) ? 0 : 1))];
  const place = places.map((count, at) => take(at, count));
  const line = nodes.map((node, at) => text(at, node.line));
  const cue = nodes.map((node, at) => text(at, node.cue));
  let occasion = places.length - 1;
  const replies = nodes.map((node, at) =>
    node.replies.map(({ when, routes, then }) => {
      occasion += 1;
      return {
        said: take(occasion, 1),
        routes: take(occasion, routes.length),
        guard: take(at, when === null ? 0 : 2),
        then: text(occasion, then),
        occasion,
      };
    }),
  );
  return { slots: occasions.length, place, line, cue, replies, occasions };
}

/** Counts what is seen on coming to a node: the node, its wordings, the conditions of its replies. */
export function markArrival(program: Program, plan: Plan, at: Snapshot, tally: Tally): void {
  mark(plan, tally, plan.place[at.place]!);
  const node = program.nodes[at.place];
  if (node === undefined) return;
  markText(plan, tally, plan.line[at.place]!, node.line, at);
  markText(plan, tally, plan.cue[at.place]!, node.cue, at);
  const slots = plan.replies[at.place]!;
  for (let reply = 0; reply < slots.length; reply += 1)
    if (slots[reply]!.guard !== -1)
      mark(plan, tally, slots[reply]!.guard + (holds(node.replies[reply]!.when, at) ? 0 : 1));
}

/** Counts what is seen of a reply that was said: it, the route taken (−1 and less: forced), the answer heard then. */
export function markSaid(
  program: Program,
  plan: Plan,
  [node, reply]: readonly [node: number, reply: number],
  route: number,
  to: Snapshot,
  tally: Tally,
): void {
  const slots = plan.replies[node]![reply]!;
  mark(plan, tally, slots.said);
  if (route < 0) return;
  mark(plan, tally, slots.routes + route);
  markText(plan, tally, slots.then, program.nodes[node]!.replies[reply]!.then, to);
}

function mark({ occasions }: Plan, tally: Tally, slot: number): void {
  if (slot === -1) return;
  if (tally.counts[slot] === 0) {
    tally.left -= 1;
    tally.missing[occasions[slot]!]! -= 1;
  }
  tally.counts[slot]! += 1;
}

function markText(plan: Plan, tally: Tally, slot: number, text: Text | null, at: Snapshot): void {
  if (slot !== -1) mark(plan, tally, slot + text!.findIndex(({ when }) => holds(when, at)));
}
