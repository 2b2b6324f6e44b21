/**
 * One step of a call, as a distribution: play samples it, analysis enumerates it, and neither knows how a mood moves.
 */

import type { Distribution } from '../chance/index.ts';
import { type Outcome, outcomeOf } from '../persona/index.ts';
import { causes } from './branches.ts';
import { holds } from './guard.ts';
import { kernelOf } from './kernel.ts';
import type { Program } from './program.ts';
import { hasEnded, type Snapshot } from './snapshot.ts';

export interface Step {
  readonly to: Snapshot;
  /** Index of the route taken; null where the customer ended it. */
  readonly route: number | null;
  readonly cause: 'route' | 'walkaway' | 'meltdown' | 'turns';
}

/** A reply as it is offered: its index in the node, and why it's greyed if it is. */
export interface Offer {
  readonly reply: number;
  readonly locked: string | null;
}

/** What may be said here, in the author's order, greyed replies included. Never without one that may be chosen. */
export function offers(program: Program, snapshot: Snapshot): readonly Offer[] {
  const node = program.nodes[snapshot.place];
  if (node === undefined) return [];
  const offered = node.replies.flatMap((reply, index): Offer[] => {
    if (reply.fallback || (reply.once !== null && snapshot.once[reply.once] === 1)) return [];
    if (holds(reply.when, snapshot)) return [{ reply: index, locked: null }];
    return reply.locked === null ? [] : [{ reply: index, locked: reply.locked }];
  });
  if (offered.some((offer) => offer.locked === null)) return offered;
  return [...offered, { reply: node.replies.findIndex((reply) => reply.fallback), locked: null }];
}

/**
 * What may follow on a reply (its index in the node), each possibility once.
 * @throws Error if the call has ended or the reply isn't offered: choosing only what `offers` gives is the caller's part.
 */
export function transition(program: Program, snapshot: Snapshot, reply: number): Distribution<Step> {
  if (hasEnded(program, snapshot)) throw new Error('the call has ended');
  if (!offers(program, snapshot).some((offer) => offer.reply === reply && offer.locked === null)) {
    throw new Error(`reply ${reply} isn't offered at node ${program.nodes[snapshot.place]!.id}`);
  }
  const kernel = kernelOf(program);
  const { place, turn } = snapshot;
  const mood = kernel.moodId(snapshot.mood);
  const facts = kernel.factsId(snapshot.facts, snapshot.once);
  const { count, total, ...steps } = kernel.step(place, mood, facts, turn, reply);
  const outcomes = Array.from({ length: count }, (_, at) => {
    const route = steps.route[at]!;
    const to = kernel.snapshot(steps.place[at]!, steps.mood[at]!, steps.facts[at]!, turn + 1);
    const value: Step = { to, route: route < 0 ? null : route, cause: causeOf(route) };
    return { value, weight: steps.weight[at]! };
  });
  return { total, outcomes };
}

function causeOf(route: number): Step['cause'] {
  if (route >= 0) return 'route';
  if (route === causes.walkaway) return 'walkaway';
  return route === causes.meltdown ? 'meltdown' : 'turns';
}

/** What an ending amounts to for this mood. An author's outcome yields to a capitulation. */
export function outcomeAt(program: Program, snapshot: Pick<Snapshot, 'place' | 'mood'>): Outcome | null {
  const ending = program.endings[snapshot.place - program.nodes.length];
  if (ending === undefined) return null;
  const byMood = outcomeOf(snapshot.mood);
  if (ending.outcome === 'by-mood') return byMood;
  const promised = ending.outcome === 'contained' || ending.outcome === 'parted';
  return promised && byMood === 'capitulated' ? byMood : ending.outcome;
}
