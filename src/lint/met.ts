/**
 * Plays a few dozen quick calls that look for what has not come about yet, then searches. Whatever they come to can come
 * about; what is left is in doubt, and only then a proof over the whole graph is worth its time.
 */

import { draw, type Key, keyOf, mix } from '../chance/index.ts';
import {
  kernelOf,
  type OpenReplies,
  opening,
  openReplies,
  type Program,
  type Snapshot,
  type Steps,
  type Target,
  withDifficulty,
} from '../engine/index.ts';
import { model } from '../persona/index.ts';
import { search } from './search.ts';
import { markArrival, markSaid, type Plan, planOf, type Slots, type Tally, tallyOf } from './slots.ts';

/** A target that never comes about, and a sentence that says why. */
export interface Unmet {
  readonly what: Target;
  readonly bound: string;
}

export interface Met {
  /** Whether everything that a proof could be asked for has come about. */
  readonly all: boolean;
  /** Nodes at which the customer was in crisis. */
  readonly inCrisis: ReadonlySet<number>;
}

/** Calls, and how many of them in a row may bring nothing new. */
const most = 400;
const idle = 12;
/**
 * Ways of choosing, taken in turn: by chance; in one manner throughout; from some turn on what heats most, and before
 * in one manner or what calms; what led on least, and what calms before.
 */
const ways = ['chance', 'manner', 'heat', 'least', 'manner', 'heat'] as const;
/** The turn is before this one: later there is little left of most calls. */
const latest = 10;
const batch = keyOf('lint');

export function met(program: Program): Met {
  const plan = planOf(program);
  const tally = tallyOf(plan);
  const inCrisis = new Set<number>();
  // The standard one alone finds nearly all.
  for (const difficulty of ['standard', 'hard', 'easy'] as const) {
    if (!program.difficulties.includes(difficulty) || tally.left === 0) continue;
    const own = difficulty === 'standard' ? program : withDifficulty(program, difficulty);
    const open = openReplies(own, kernelOf(own));
    let since = 0;
    for (let call = 0; call < most && since < idle && tally.left > 0; call += 1) {
      const before = tally.left;
      play(own, open, plan, ways[call % ways.length]!, mix(batch, call), tally, inCrisis);
      since = tally.left < before ? 0 : since + 1;
    }
    if (tally.left > 0) search(own, plan, tally, inCrisis);
  }
  return { all: tally.left === 0, inCrisis };
}

function play(
  program: Program,
  open: OpenReplies,
  plan: Plan,
  way: (typeof ways)[number],
  key: Key,
  tally: Tally,
  inCrisis: Set<number>,
): void {
  const kernel = kernelOf(program);
  const from = draw(key, 'choice', 0, 0) % latest;
  const isCool = draw(key, 'choice', 1, 0) % 2 === 0;
  let at: Snapshot = opening(program);
  let mood = kernel.moodId(at.mood);
  let facts = kernel.factsId(at.facts, at.once);
  for (;;) {
    markArrival(program, plan, at, tally);
    if (at.place >= program.nodes.length) return;
    const here = at.place;
    if (at.mood.tension >= model.crisisFrom) inCrisis.add(here);
    let reply = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (const each of open(here, mood, facts, at.turn)) {
      const worth = worthOf(each, plan.replies[here]![each]!);
      if (worth > most) {
        reply = each;
        most = worth;
      }
    }
    const steps = kernel.step(here, mood, facts, at.turn, reply);
    const taken = seldomest(steps, plan.replies[here]![reply]!.routes, tally.counts);
    const route = steps.route[taken]!;
    mood = steps.mood[taken]!;
    facts = steps.facts[taken]!;
    at = kernel.snapshot(steps.place[taken]!, mood, facts, at.turn + 1);
    markSaid(program, plan, [here, reply], route, at, tally);
  }

  function worthOf(reply: number, { routes }: Slots): number {
    const late = at.turn >= from;
    if (way === 'chance') return draw(key, 'choice', at.turn, reply);
    // The same techniques are as dear at every moment of this call.
    if (way === 'manner' || (way === 'heat' && !late && !isCool))
      return draw(key, 'choice', 0, 1 + program.nodes[at.place]!.replies[reply]!.set);
    if (way === 'least' && late) return -tally.counts[routes]!;
    const { count, mood: after } = kernel.step(at.place, mood, facts, at.turn, reply);
    let tension = 0;
    for (let step = 0; step < count; step += 1)
      tension = Math.max(tension, kernel.mood(after[step]!).tension);
    return (way === 'heat' && late ? tension : -tension) + draw(key, 'choice', at.turn, reply) / 2 ** 33;
  }
}

/** Of what may follow, that by the route that was taken least; being left or shouted at is nothing to look for. */
function seldomest({ count, route }: Steps, routes: number, counts: Int32Array): number {
  const often = (step: number) =>
    route[step]! < 0 ? Number.MAX_SAFE_INTEGER : counts[routes + route[step]!]!;
  let taken = 0;
  for (let step = 1; step < count; step += 1) if (often(step) < often(taken)) taken = step;
  return taken;
}
