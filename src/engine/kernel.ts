/**
 * One step of a call on numbers: the kernel. `transition` wraps it for play, analysis calls it millions of times; nobody
 * else knows the order of a step. Moods and facts go by ids of this kernel, and what has been worked out once is
 * remembered, which changes no result.
 */

import { leeways, type Mood } from '../persona/index.ts';
import { type Branches, causes, certain, choose, join } from './branches.ts';
import { type FactsId, factsTable } from './facts-table.ts';
import { holds } from './guard.ts';
import { type MoodId, moodTable, type Sways } from './mood-table.ts';
import type { Place, Program, Reply } from './program.ts';
import type { Snapshot } from './snapshot.ts';

/** Room for what may follow on a reply, filled by `step` and good until its next call. */
export interface Steps {
  count: number;
  total: number;
  place: number[];
  mood: MoodId[];
  /** The index of the route taken, or one of `causes`. */
  route: number[];
  /** Whole numbers that sum to `total`. */
  weight: number[];
  facts: FactsId[];
}

export interface Kernel {
  readonly moodId: (mood: Mood) => MoodId;
  readonly mood: (id: MoodId) => Mood;
  readonly factsId: (facts: readonly number[], once: readonly number[]) => FactsId;
  readonly facts: (id: FactsId) => readonly number[];
  readonly once: (id: FactsId) => readonly number[];
  /** The state that these ids stand for. */
  readonly snapshot: (place: Place, mood: MoodId, facts: FactsId, turn: number) => Snapshot;
  /** What may follow on a reply (its index in the node) given after `turn` others, each possibility once. */
  readonly step: (place: Place, mood: MoodId, facts: FactsId, turn: number, reply: number) => Steps;
  /** How all moods of a stance (by its mood without leeway) take a reply, before flares and routes. */
  readonly sways: (place: Place, stance: MoodId, reply: number) => Sways;
  /** Where the customer ends a call. */
  readonly endOf: Readonly<Record<'walkaway' | 'meltdown', Place>>;
  /** The facts that go with a route of that step. */
  readonly factsAfter: (place: Place, facts: FactsId, reply: number, route: number) => FactsId;
}

const kernels = new WeakMap<Program, Kernel>();

export function kernelOf(program: Program): Kernel {
  const known = kernels.get(program);
  if (known !== undefined) return known;
  const made = makeKernel(program);
  kernels.set(program, made);
  return made;
}

function makeKernel(program: Program): Kernel {
  const moods = moodTable(program.temperament, program.sets);
  const facts = factsTable(program);
  const { nodes, endings } = program;
  const forced = (id: 'walkaway' | 'meltdown') =>
    nodes.length + endings.findIndex((ending) => ending.id === id);
  const endOf = { walkaway: forced('walkaway'), meltdown: forced('meltdown') };

  const out: Steps = { count: 0, total: 1, place: [], mood: [], route: [], weight: [], facts: [] };
  const state = { mood: undefined as unknown as Mood, facts: [] as readonly number[], turn: 0 };

  /** The route that a mood takes for certain; −1 where chance decides. Guards read `state`. */
  const certainRoute = ({ routes }: Reply): number => {
    for (let index = 0; index < routes.length; index += 1) {
      const { when, chance } = routes[index]!;
      if (when !== null && !holds(when, state)) continue;
      return chance === null || chance === 100 ? index : -1;
    }
    throw new Error('a reply has no route without a guard and a chance');
  };
  const stand = (mood: MoodId, moved: FactsId, turn: number) => {
    state.mood = moods.at(mood);
    state.facts = facts.at(moved);
    state.turn = turn + 1;
  };

  /** Where a mood leads once the reply is said: forced out, or along the first route whose guard holds. */
  const route = (said: Reply, mood: MoodId, moved: FactsId, turn: number): Branches => {
    const broken = moods.broken(mood);
    if (broken !== null) return certain({ place: endOf[broken], mood, route: causes[broken] });
    stand(mood, moved, turn);
    return choose(said.routes, state, (index, to) =>
      to < nodes.length && turn + 1 >= program.turns
        ? { place: endOf.walkaway, mood, route: causes.turns }
        : { place: to, mood, route: index },
    );
  };
  const flareOf = (mood: MoodId) => {
    const leeway = mood % leeways;
    const flare = moods.flare(mood - leeway);
    return flare === null ? null : { ...flare, mood: flare.stance + leeway };
  };
  const mayEnd = ({ branches }: Branches) => branches.some(({ place }) => place >= nodes.length);

  /** Noise is withheld from a step that may end the call, with it or without it. */
  const arrive = (said: Reply, mood: MoodId, moved: FactsId, turn: number): Branches => {
    const calm = route(said, mood, moved, turn);
    if (mayEnd(calm)) return calm;
    const flare = flareOf(mood);
    if (flare === null) return calm;
    const stirred = route(said, flare.mood, moved, turn);
    if (mayEnd(stirred)) return calm;
    const parts = [
      { weight: flare.total - flare.weight, steps: calm },
      { weight: flare.weight, steps: stirred },
    ];
    return join(parts, flare.total);
  };

  const one = (place: Place, mood: MoodId, taken: number): Steps => {
    out.count = 1;
    out.total = 1;
    out.place[0] = place;
    out.mood[0] = mood;
    out.route[0] = taken;
    out.weight[0] = 1;
    return out;
  };
  const many = ({ total, branches }: Branches): Steps => {
    out.count = branches.length;
    out.total = total;
    branches.forEach((branch, at) => {
      out.place[at] = branch.place;
      out.mood[at] = branch.mood;
      out.route[at] = branch.route;
      out.weight[at] = branch.weight;
    });
    return out;
  };

  /** By far the most steps have one result or a flare beside it, found here without making lists; the rest is joined. */
  const quick = (said: Reply, mood: MoodId, moved: FactsId, turn: number): Steps => {
    const broken = moods.broken(mood);
    if (broken !== null) return one(endOf[broken], mood, causes[broken]);
    stand(mood, moved, turn);
    const index = certainRoute(said);
    if (index === -1) return many(arrive(said, mood, moved, turn));
    const { to } = said.routes[index]!;
    if (to >= nodes.length) return one(to, mood, index);
    if (turn + 1 >= program.turns) return one(endOf.walkaway, mood, causes.turns);
    const leeway = mood % leeways;
    const flare = moods.flare(mood - leeway);
    if (flare === null || moods.broken(flare.stance + leeway) !== null) return one(to, mood, index);
    stand(flare.stance + leeway, moved, turn);
    const other = certainRoute(said);
    if (other === -1) return many(arrive(said, mood, moved, turn));
    const elsewhere = said.routes[other]!.to;
    if (elsewhere >= nodes.length) return one(to, mood, index);
    one(to, mood, index);
    out.count = 2;
    out.total = flare.total;
    out.weight[0] = flare.total - flare.weight;
    out.place[1] = elsewhere;
    out.mood[1] = flare.stance + leeway;
    out.route[1] = other;
    out.weight[1] = flare.weight;
    return out;
  };

  const plans = nodes.map(({ push, replies }) =>
    replies.map((said) => ({ said, take: moods.taking(push, said.set), ...facts.changes(said) })),
  );
  return {
    moodId: moods.id,
    mood: moods.at,
    factsId: facts.id,
    facts: facts.at,
    once: facts.once,
    snapshot: (place, mood, id, turn) => ({
      place,
      mood: moods.at(mood),
      facts: facts.at(id),
      once: facts.once(id),
      turn,
    }),
    factsAfter(place, before, reply, taken) {
      const { spend, move } = plans[place]![reply]!;
      return (forcedOut(taken) ? spend : move).of(before);
    },
    sways: (place, stance, reply) => plans[place]![reply]!.take(stance),
    endOf,
    step(place, mood, before, turn, reply) {
      const plan = plans[place]![reply]!;
      const moved = plan.move.of(before);
      const leeway = mood % leeways;
      const { total, outcomes } = plan.take(mood - leeway);
      const only = outcomes[0]!;
      if (outcomes.length === 1) quick(plan.said, only.stance + only.leeway[leeway]!, moved, turn);
      else {
        const steps = outcomes.map((each) => ({
          weight: each.weight,
          steps: arrive(plan.said, each.stance + each.leeway[leeway]!, moved, turn),
        }));
        many(join(steps, total));
      }
      for (let at = 0; at < out.count; at += 1)
        out.facts[at] = forcedOut(out.route[at]!) ? plan.spend.of(before) : moved;
      return out;
    },
  };
}

/** Whether the customer ended the call before the reply moved any facts. */
function forcedOut(route: number): boolean {
  return route === causes.walkaway || route === causes.meltdown;
}
