/**
 * Knows which moods nothing can tell apart at a node, whatever the facts: found before moods and facts are multiplied,
 * which is where states come from. Two moods are one if each reply moves both by the same chances to moods that are one,
 * if the guards of routes hold for both or for neither, and if what guards and reports read of them is the same.
 */

import {
  type Guard,
  guardsOf,
  holds,
  IdMemo,
  kernelOf,
  type MoodId,
  type Place,
  type Program,
  type Sways,
  type Test,
} from '../../engine/index.ts';
import { leeways, type MoodVariable } from '../../persona/index.ts';
import type { Canonical, Live } from './live.ts';
import { sequenceTable } from './sequence-table.ts';
import { stancesMet } from './stances.ts';

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
  if (guardsOf(program).some((guard) => guard.flat().filter(isOfMood).length > most)) return null;
  const kernel = kernelOf(program);
  const ways = waysOf(program);
  const read = readVariables(program);
  // Few do, and most moods need never be made then.
  const readsLeeway = read.includes('patience') || read.includes('entitlement');
  const { stances, leeways: met, number, next, first } = stancesMet(program, kernel, order, live.stances);
  const table = sequenceTable();
  const representatives: MoodId[] = [];
  /** By node, then by number of the stance and leeway: the mood that stands for it. */
  const standing = stances.map((here) => new Int32Array(here.length * leeways));

  const words = new Int32Array(longestOf(program, read.length));
  let length = 0;
  /** Where the stances that follow are written. */
  let at = 0;
  const putWays = (routes: readonly Way[], mood: MoodId): void => {
    const leeway = mood % leeways;
    for (let way = 0; way < routes.length; way += 1) {
      const { truth, to } = routes[way]!;
      const holding = truth === null ? 0 : truth.of(mood) + impossible;
      words[length++] = holding;
      if (holding === impossible) continue;
      words[length++] =
        to < stances.length
          ? standing[to]![next.at(at + way) * leeways + leeway]!
          : live.endings[to - stances.length]!.of(mood);
    }
  };
  const putSways = (routes: readonly Way[], { outcomes }: Sways, leeway: number): void => {
    if (outcomes.length > 1) words[length++] = sameness(outcomes, leeway);
    for (let each = 0; each < outcomes.length; each += 1) {
      const outcome = outcomes[each]!;
      const after = outcome.leeway[leeway]!;
      const mood = outcome.stance + after;
      const broken = outcome.broken[after]!;
      const { flare } = outcome;
      if (outcomes.length > 1) words[length++] = outcome.weight;
      words[length++] = broken !== null ? impossible : flare === null ? 0 : flare.weight;
      if (broken !== null) words[length++] = live.endings[kernel.endOf[broken] - stances.length]!.of(mood);
      else putWays(routes, mood);
      at += routes.length;
      if (flare === null) continue;
      if (broken === null) {
        words[length++] = flare.total;
        putWays(routes, flare.stance + after);
      }
      at += routes.length;
    }
  };

  // Backwards, so that what a mood leads to has what it stands for by then.
  for (const place of [...order].reverse()) {
    for (let index = 0; index < stances[place]!.length; index += 1) {
      const stance = stances[place]![index]!;
      const taken = ways[place]!.map((_, reply) => kernel.sways(place, stance, reply));
      for (let leeway = 0; leeway < leeways; leeway += 1) {
        if (((met[place]![index]! >> leeway) & 1) === 0) continue;
        const mood = kernel.mood(readsLeeway ? stance + leeway : stance);
        length = 0;
        words[length++] = place;
        for (let each = 0; each < read.length; each += 1) words[length++] = mood[read[each]!];
        at = first[place]![index]!;
        for (let reply = 0; reply < taken.length; reply += 1)
          putSways(ways[place]![reply]!, taken[reply]!, leeway);
        const cls = table.intern(words, length);
        if (cls === representatives.length) representatives.push(stance + leeway);
        standing[place]![index * leeways + leeway] = representatives[cls]!;
      }
    }
  }
  const atNodes = standing.map((moods, place): Canonical['moods'][number] => ({
    of: (id) => moods[number[place]!(id - (id % leeways)) * leeways + (id % leeways)]!,
  }));
  return [...atNodes, ...live.endings];
}

/** No description has more words. */
function longestOf({ nodes }: Program, read: number): number {
  const sizes = nodes.map(({ replies }) =>
    replies.reduce((sum, { routes }) => sum + 1 + outcomesAtMost * (4 + 4 * routes.length), 0),
  );
  return 1 + read + Math.max(...sizes);
}

/** Guilt or its opposite. */
const outcomesAtMost = 2;

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

/** Which moods of several reactions are the very same: a step joins those, and draws go by how many are left. */
function sameness(outcomes: Sways['outcomes'], leeway: number): number {
  const moods = outcomes.map(({ stance, leeway: after, flare }) => [
    stance + after[leeway]!,
    flare === null ? -1 : flare.stance + after[leeway]!,
  ]);
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
    let bits = 0;
    let bit = 1;
    let possible = false;
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
    .flatMap((guard) => guard.flat())
    .filter(isOfMood);
  const named = tests.flatMap(({ of }) => (of === 'phase' ? [] : [of as MoodVariable]));
  return [...new Set([...reported, ...named])];
}
