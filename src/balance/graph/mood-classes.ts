/**
 * Knows which moods nothing can tell apart at a node, whatever the facts: found before moods and facts are multiplied,
 * which is where states come from. Two moods are one if each reply moves both by the same chances to moods that are one,
 * if the guards of routes hold for both or for neither, and if what guards and reports read of them is the same.
 *
 * Which stances come about is found first, from the opening on; then, backwards, which of their moods are one.
 */

import {
  type Guard,
  holds,
  IdMemo,
  type Kernel,
  kernelOf,
  type MoodId,
  opening,
  type Place,
  type Program,
  type Sways,
  type Test,
} from '../../engine/index.ts';
import { leeways, type MoodVariable } from '../../persona/index.ts';
import type { Canonical, Live } from './live.ts';
import { sequenceTable } from './sequence-table.ts';

/** What reports read of a mood besides guards: its heat (`flared` is part of the phase), and trust for those who seek it. */
const reported: readonly MoodVariable[] = ['tension', 'trust', 'flared'];
const impossible = -1;
/** Tests of the mood that one guard may have: a bit each. */
const most = 30;

/**
 * By place, the mood that stands for all that are one with it, given one of which `live` has left what still matters;
 * endings are as `live` leaves them. Null where it can't be told: a way through the nodes leads back, or a guard has
 * more tests than a word has bits.
 */
export function moodClasses(program: Program, live: Live): Canonical['moods'] | null {
  const order = inOrder(program);
  if (order === null) return null;
  if (guardsOf(program).some((guard) => (guard?.flat().filter(isOfMood).length ?? 0) > most)) return null;
  const kernel = kernelOf(program);
  const ways = waysOf(program);
  const { stances, leeways: met, number } = allMet(program, kernel, live, order, ways);
  const read = readVariables(program);
  const table = sequenceTable();
  const first: MoodId[] = [];
  /** By node, then by number of the stance and leeway: the mood that stands for it. */
  const standing = stances.map((here) => new Int32Array(here.length * leeways));

  let words = new Int32Array(1 << 8);
  let length = 0;
  const put = (word: number): void => {
    if (length === words.length) words = widened(words);
    words[length] = word;
    length += 1;
  };
  const standsFor = (place: Place, mood: MoodId): MoodId => {
    if (place >= stances.length) return live.endings[place - stances.length]!.of(mood);
    const leeway = mood % leeways;
    return standing[place]![number[place]!(mood - leeway) * leeways + leeway]!;
  };
  const putWays = (routes: readonly Way[], next: MoodId): void => {
    for (let way = 0; way < routes.length; way += 1) {
      const { truth, to } = routes[way]!;
      const holding = truth === null ? 0 : truth.of(next) + impossible;
      put(holding);
      if (holding !== impossible) put(standsFor(to, next));
    }
  };
  const putSways = (routes: readonly Way[], { outcomes }: Sways, leeway: number): void => {
    if (outcomes.length > 1) put(sameness(kernel, outcomes, leeway));
    for (let each = 0; each < outcomes.length; each += 1) {
      const outcome = outcomes[each]!;
      const after = outcome.leeway[leeway]!;
      const next = outcome.stance + after;
      const forced = kernel.forced(next);
      const flare = forced === null ? kernel.flare(outcome.stance) : null;
      if (outcomes.length > 1) put(outcome.weight);
      put(forced !== null ? impossible : flare === null ? 0 : flare.weight);
      if (forced !== null) put(standsFor(forced, next));
      else putWays(routes, next);
      if (flare === null) continue;
      put(flare.total);
      putWays(routes, flare.stance + after);
    }
  };

  // Backwards, so that what a mood leads to has what it stands for by then.
  for (const place of [...order].reverse()) {
    stances[place]!.forEach((stance, index) => {
      const taken = ways[place]!.map((_, reply) => kernel.sways(place, stance, reply));
      for (let leeway = 0; leeway < leeways; leeway += 1) {
        if (((met[place]![index]! >> leeway) & 1) === 0) continue;
        length = 0;
        put(place);
        const mood = kernel.mood(stance + leeway);
        for (let at = 0; at < read.length; at += 1) put(mood[read[at]!]);
        for (let reply = 0; reply < taken.length; reply += 1)
          putSways(ways[place]![reply]!, taken[reply]!, leeway);
        const cls = table.intern(words, length);
        if (cls === first.length) first.push(stance + leeway);
        standing[place]![index * leeways + leeway] = first[cls]!;
      }
    });
  }
  if (process.env.DBG)
    console.log(
      'stances',
      stances.map((x) => x.length).join(' '),
      stances.flat().length,
      'classes',
      first.length,
    );
  return [...stances, ...live.endings].map((_, place) => ({ of: (id) => standsFor(place, id) }));
}

function widened(words: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * words.length);
  larger.set(words);
  return larger;
}

interface Way {
  /** Which of its guard's tests of the mood hold; null: it has no guard. */
  readonly truth: IdMemo | null;
  readonly to: Place;
}

/** By node and reply. */
function waysOf(program: Program): readonly (readonly (readonly Way[])[])[] {
  return program.nodes.map(({ replies }) =>
    replies.map(({ routes }) => routes.map(({ when, to }): Way => ({ truth: truthOf(program, when), to }))),
  );
}

interface Met {
  /** By node: the stances that come about there, whatever the facts, numbered in the order in which they are met. */
  readonly stances: readonly MoodId[][];
  /** By node and number: the leeways that they come about with, a bit each. */
  readonly leeways: readonly number[][];
  /** By node: the number of a stance. */
  readonly number: readonly ((stance: MoodId) => number)[];
}

/** All that comes about from the opening on, stance by stance. */
function allMet(
  program: Program,
  kernel: Kernel,
  live: Live,
  order: readonly Place[],
  ways: ReturnType<typeof waysOf>,
): Met {
  const stances: MoodId[][] = program.nodes.map(() => []);
  const masks: number[][] = program.nodes.map(() => []);
  const number = stances.map((here, place) => {
    const left = new IdMemo((index) => {
      masks[place]!.push(0);
      return here.push(index * leeways) - 1;
    });
    const all = new IdMemo((index) => left.of(live.stances[place]!(index * leeways) / leeways));
    return (stance: MoodId) => all.of(stance / leeways);
  });
  const meet = (routes: readonly Way[], stance: MoodId, mask: number): void => {
    for (let way = 0; way < routes.length; way += 1) {
      const { to } = routes[way]!;
      if (to >= stances.length) continue;
      const at = number[to]!(stance);
      masks[to]![at] = masks[to]![at]! | mask;
    }
  };
  const start = kernel.moodId(opening(program).mood);
  const leeway = start % leeways;
  masks[program.start]![number[program.start]!(start - leeway)] = 1 << leeway;
  for (const place of order) {
    for (let index = 0; index < stances[place]!.length; index += 1) {
      for (let reply = 0; reply < ways[place]!.length; reply += 1) {
        for (const outcome of kernel.sways(place, stances[place]![index]!, reply).outcomes) {
          const mask = maskAfter(kernel, outcome, masks[place]![index]!);
          if (mask === 0) continue;
          meet(ways[place]![reply]!, outcome.stance, mask);
          const flare = kernel.flare(outcome.stance);
          if (flare !== null) meet(ways[place]![reply]!, flare.stance, mask);
        }
      }
    }
  }
  return { stances, leeways: masks, number };
}

/** Without those that the customer ends the call in. */
function maskAfter(kernel: Kernel, { stance, leeway }: Sways['outcomes'][number], mask: number): number {
  let after = 0;
  for (let at = 0; at < leeways; at += 1) if ((mask >> at) & 1) after |= 1 << leeway[at]!;
  for (let at = 0; at < leeways; at += 1)
    if ((after >> at) & 1 && kernel.forced(stance + at) !== null) after &= ~(1 << at);
  return after;
}

/** Which moods of several reactions are the very same: a step joins those, and draws go by how many are left. */
function sameness(kernel: Kernel, outcomes: Sways['outcomes'], leeway: number): number {
  const moods = outcomes.map(({ stance, leeway: after }) => {
    const flare = kernel.flare(stance);
    return [stance + after[leeway]!, flare === null ? -1 : flare.stance + after[leeway]!];
  });
  let bits = 0;
  for (let at = 1; at < moods.length; at += 1)
    for (let before = 0; before < at; before += 1)
      for (const one of moods[at]!)
        for (const other of moods[before]!) bits = (bits << 1) | (one === other && one !== -1 ? 1 : 0);
  return bits;
}

/** The nodes, each after all that lead to it; null where a way leads back. */
function inOrder({ nodes }: Program): readonly Place[] | null {
  const onward = nodes.map(({ replies }) =>
    replies.flatMap(({ routes }) => routes.flatMap(({ to }) => (to < nodes.length ? [to] : []))),
  );
  const leading = nodes.map(() => 0);
  for (const to of onward.flat()) leading[to]! += 1;
  const order = [...nodes.keys()].filter((place) => leading[place] === 0);
  for (const place of order) {
    for (const to of onward[place]!) {
      leading[to]! -= 1;
      if (leading[to] === 0) order.push(to);
    }
  }
  return order.length === nodes.length ? order : null;
}

/** Bits, and 1 more; 0 if they keep the guard from holding whatever the facts. */
function truthOf(program: Program, guard: Guard | null): IdMemo | null {
  if (guard === null) return null;
  const kernel = kernelOf(program);
  const clauses = guard.map((clause) => clause.filter(isOfMood).map((test): Guard => [[test]]));
  return new IdMemo((id) => {
    const mood = kernel.mood(id);
    let [bits, bit, possible] = [0, 1, false];
    for (const clause of clauses) {
      let open = true;
      for (const test of clause) {
        if (holds(test, { mood, facts: [], turn: 0 })) bits |= bit;
        else open = false;
        bit <<= 1;
      }
      possible ||= open;
    }
    return possible ? bits + 1 : 0;
  });
}

function isOfMood({ of }: Test): boolean {
  return of !== 'fact' && of !== 'turn';
}

/** What is reported, and whatever any guard of the program reads. */
export function readVariables(program: Program): readonly MoodVariable[] {
  const tests = guardsOf(program)
    .flatMap((guard) => guard?.flat() ?? [])
    .filter(isOfMood);
  const named = tests.flatMap(({ of }) => (of === 'phase' ? [] : [of as MoodVariable]));
  return [...new Set([...reported, ...named])];
}

export function guardsOf({ nodes, endings }: Program): readonly (Guard | null)[] {
  const texts = [...nodes, ...endings].flatMap(({ line, cue }) => [...line, ...(cue ?? [])]);
  const replies = nodes.flatMap((node) => node.replies);
  return [
    ...texts.map(({ when }) => when),
    ...replies.flatMap(({ when, then, routes }) => [
      when,
      ...[...(then ?? []), ...routes].map((each) => each.when),
    ]),
  ];
}
