/**
 * Plays a few hundred quick calls that look for what has not come about yet. Whatever they come to can come about; what is
 * left is in doubt, and only then a proof over the whole graph is worth its time.
 */

import { draw, type Key, keyOf, mix } from '../chance/index.ts';
import {
  holds,
  kernelOf,
  offers,
  opening,
  type Program,
  type Snapshot,
  type Steps,
  type Target,
  type Text,
  withDifficulty,
} from '../engine/index.ts';
import { model } from '../persona/index.ts';

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
const idle = 24;
/**
 * Ways of choosing, taken in turn: by chance; in one manner throughout; from some turn on what heats most, and in one
 * manner before; what led on least, and what calms before.
 */
const ways = ['chance', 'manner', 'heat', 'least', 'manner', 'heat'] as const;
/** The turn is before this one: later there is little left of most calls. */
const latest = 10;
const batch = keyOf('lint');

export function met(program: Program): Met {
  const plan = planOf(program);
  const counts = new Int32Array(plan.slots);
  const inCrisis = new Set<number>();
  const found = () => counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  // The standard one alone finds nearly all.
  for (const difficulty of ['standard', 'hard', 'easy'] as const) {
    if (!program.difficulties.includes(difficulty) || found() === plan.slots) continue;
    const own = difficulty === 'standard' ? program : withDifficulty(program, difficulty);
    let [before, since] = [found(), 0];
    for (let call = 0; call < most && since < idle && before < plan.slots; call += 1) {
      play(own, plan, ways[call % ways.length]!, mix(batch, call), counts, inCrisis);
      const now = found();
      since = now > before ? 0 : since + 1;
      before = now;
    }
  }
  return { all: found() === plan.slots, inCrisis };
}

/** A slot for everything that may come about. Of what nothing decides (a text without variants) there is none: −1. */
interface Plan {
  readonly slots: number;
  /** By place; forced endings have none. */
  readonly place: readonly number[];
  /** By node. */
  readonly line: readonly number[];
  readonly cue: readonly number[];
  /** Whether its replies are on offer whatever the state. */
  readonly free: readonly boolean[];
  /** By node and reply: the reply, its first route, its `when` holding and not, its answer. */
  readonly replies: readonly (readonly Slots[])[];
}

interface Slots {
  readonly said: number;
  readonly routes: number;
  readonly guard: number;
  readonly then: number;
}

function planOf({ nodes, endings }: Program): Plan {
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
  const free = nodes.map((node) =>
    node.replies.every(({ when, once, fallback }) => when === null && once === null && !fallback),
  );
  return { slots, place, line, cue, free, replies };
}

function play(
  program: Program,
  plan: Plan,
  way: (typeof ways)[number],
  key: Key,
  counts: Int32Array,
  inCrisis: Set<number>,
): void {
  const kernel = kernelOf(program);
  const mark = (slot: number) => {
    if (slot !== -1) counts[slot]! += 1;
  };
  const markText = (slot: number, text: Text | null, at: Snapshot) => {
    if (slot !== -1) mark(slot + text!.findIndex(({ when }) => holds(when, at)));
  };
  const from = draw(key, 'choice', 0, 0) % latest;
  let at: Snapshot = opening(program);
  let mood = kernel.moodId(at.mood);
  let facts = kernel.factsId(at.facts, at.once);
  for (;;) {
    const here = at.place;
    mark(plan.place[here]!);
    const node = program.nodes[here];
    if (node === undefined) return;
    if (at.mood.tension >= model.crisisFrom) inCrisis.add(here);
    markText(plan.line[here]!, node.line, at);
    markText(plan.cue[here]!, node.cue, at);
    const slots = plan.replies[here]!;
    const open = plan.free[here]
      ? node.replies.keys()
      : offers(program, at).flatMap(({ reply, locked }) => (locked === null ? [reply] : []));
    for (let each = 0; each < slots.length; each += 1)
      if (slots[each]!.guard !== -1) mark(slots[each]!.guard + (holds(node.replies[each]!.when, at) ? 0 : 1));
    let reply = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (const each of open) {
      const worth = worthOf(each, slots[each]!);
      if (worth > most) [reply, most] = [each, worth];
    }
    const said = slots[reply]!;
    mark(said.said);
    const steps = kernel.step(here, mood, facts, at.turn, reply);
    const taken = seldomest(steps, said.routes, counts);
    const route = steps.route[taken]!;
    if (route >= 0) mark(said.routes + route);
    mood = steps.mood[taken]!;
    facts = steps.facts[taken]!;
    at = {
      place: steps.place[taken]!,
      mood: kernel.mood(mood),
      facts: kernel.facts(facts),
      once: kernel.once(facts),
      turn: at.turn + 1,
    };
    if (route >= 0) markText(said.then, node.replies[reply]!.then, at);
  }

  function worthOf(reply: number, { routes }: Slots): number {
    const late = at.turn >= from;
    if (way === 'chance') return draw(key, 'choice', at.turn, reply);
    // The same techniques are as dear at every moment of this call.
    if (way === 'manner' || (way === 'heat' && !late))
      return draw(key, 'choice', 0, 1 + program.nodes[at.place]!.replies[reply]!.set);
    if (way === 'least' && late) return -counts[routes]!;
    const { count, mood: after } = kernel.step(at.place, mood, facts, at.turn, reply);
    let tension = 0;
    for (let step = 0; step < count; step += 1)
      tension = Math.max(tension, kernel.mood(after[step]!).tension);
    return (way === 'heat' ? tension : -tension) + draw(key, 'choice', at.turn, reply) / 2 ** 33;
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
