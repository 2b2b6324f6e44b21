/**
 * One step of a call, as a distribution. The kernel: play samples it, analysis enumerates it, and neither knows
 * how a mood moves.
 */

import { Distribution } from '../chance/index.ts';
import { appraise, breakOf, clamp, type Mood, type Outcome, outcomeOf, unsettle } from '../persona/index.ts';
import { holds } from './guard.ts';
import type { Place, Program, Reply, Route } from './program.ts';
import { hasEnded, type Snapshot, snapshotKey } from './snapshot.ts';

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
  const node = program.nodes[snapshot.place]!;
  const said = node.replies[reply]!;
  const moods = appraise(program.temperament, snapshot.mood, node.push, program.sets[said.set]!);
  const steps = Distribution.then(moods, (mood) => arrive(program, snapshot, said, mood));
  return Distribution.merge(steps, (step) => `${step.route} ${step.cause} ${snapshotKey(step.to)}`);
}

/** What an ending amounts to for this mood. An author's outcome yields to a capitulation. */
export function outcomeAt(program: Program, snapshot: Snapshot): Outcome | null {
  const ending = program.endings[snapshot.place - program.nodes.length];
  if (ending === undefined) return null;
  const byMood = outcomeOf(snapshot.mood);
  if (ending.outcome === 'by-mood') return byMood;
  const promised = ending.outcome === 'contained' || ending.outcome === 'parted';
  return promised && byMood === 'capitulated' ? byMood : ending.outcome;
}

/** Noise is withheld from a step that may end the call, with it or without it. */
function arrive(program: Program, from: Snapshot, said: Reply, mood: Mood): Distribution<Step> {
  const calm = route(program, from, said, mood);
  if (mayEnd(program, calm)) return calm;
  return Distribution.then(unsettle(program.temperament, mood), (stirred) => {
    if (stirred === mood) return calm;
    const steps = route(program, from, said, stirred);
    return mayEnd(program, steps) ? calm : steps;
  });
}

function mayEnd(program: Program, steps: Distribution<Step>): boolean {
  return steps.outcomes.some(({ value }) => hasEnded(program, value.to));
}

function route(program: Program, from: Snapshot, said: Reply, mood: Mood): Distribution<Step> {
  const once = said.once === null ? from.once : from.once.with(said.once, 1);
  const left = { ...from, mood, once, turn: from.turn + 1 };
  const broken = breakOf(mood);
  if (broken !== null) return leave(program, left, broken, broken);
  const facts = moveFacts(program, said, from.facts);
  const state = { ...left, facts };
  return Distribution.then(choose(said.routes, state), ([index, to]): Distribution<Step> => {
    if (to < program.nodes.length && state.turn >= program.turns)
      return leave(program, state, 'walkaway', 'turns');
    return Distribution.certain({ to: { ...state, place: to }, route: index, cause: 'route' });
  });
}

function leave(
  program: Program,
  state: Snapshot,
  ending: 'walkaway' | 'meltdown',
  cause: Step['cause'],
): Distribution<Step> {
  const place = program.nodes.length + program.endings.findIndex(({ id }) => id === ending);
  return Distribution.certain({ to: { ...state, place }, route: null, cause });
}

/** The effects of the reply, then each fact's own drift. */
function moveFacts(program: Program, said: Reply, facts: readonly number[]): readonly number[] {
  const moved = [...facts];
  for (const { fact, change, value } of said.effects) {
    moved[fact] = clamp(change === 'set' ? value : moved[fact]! + value, program.facts[fact]!);
  }
  return moved.map((value, index) => clamp(value + program.facts[index]!.eachTurn, program.facts[index]!));
}

/** First match; a route with a chance takes its share of what reaches it and leaves the rest to the next ones. */
function choose(
  routes: readonly Route[],
  state: Snapshot,
): Distribution<readonly [index: number, to: Place]> {
  const from = (index: number): Distribution<readonly [number, Place]> => {
    const next = routes[index];
    if (next === undefined) throw new Error('a reply has no route without a guard and a chance');
    if (!holds(next.when, state)) return from(index + 1);
    if (next.chance === null || next.chance === 100) return Distribution.certain([index, next.to]);
    const taken = Distribution.weighted<boolean>([
      [true, next.chance],
      [false, 100 - next.chance],
    ]);
    return Distribution.then(taken, (hit) =>
      hit ? Distribution.certain([index, next.to] as const) : from(index + 1),
    );
  };
  return from(0);
}
