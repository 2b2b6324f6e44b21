/**
 * Knows which stances of the customer come about at which node, whatever the facts: all that may follow on a mood but its
 * patience and entitlement. There are few of them, and what a reply does to one it does to all moods that share it.
 */

import {
  IdMemo,
  type Kernel,
  type MoodId,
  opening,
  type Place,
  type Program,
  type Sways,
} from '../../engine/index.ts';
import { leeways } from '../../persona/index.ts';
import { type GrowingInts, growingInts } from './growing-ints.ts';

export interface Stances {
  /** By node: each by its mood without leeway, numbered in the order in which they are met. */
  readonly stances: readonly MoodId[][];
  /** By node and number: the leeways that it comes about with, a bit each. */
  readonly leeways: readonly number[][];
  /** By node: the number of a stance. */
  readonly number: readonly ((stance: MoodId) => number)[];
  /**
   * Numbers of the stances that follow, from `first` of a node and number on: by reply and outcome one for each route,
   * then, where something may flare up, again one for each route. −1 where no call goes.
   */
  readonly next: GrowingInts;
  readonly first: readonly number[][];
}

/** The nodes in `order`, each after all that lead to it. `left`: what still matters of a stance at a node. */
export function stancesMet(
  program: Program,
  kernel: Kernel,
  order: readonly Place[],
  left: readonly ((stance: MoodId) => MoodId)[],
): Stances {
  const { nodes } = program;
  const stances: MoodId[][] = nodes.map(() => []);
  const masks: number[][] = nodes.map(() => []);
  const first: number[][] = nodes.map(() => []);
  const next = growingInts();
  const number = stances.map((here, place) => {
    const distinct = new IdMemo((index) => {
      masks[place]!.push(0);
      return here.push(index * leeways) - 1;
    });
    const all = new IdMemo((index) => distinct.of(left[place]!(index * leeways) / leeways));
    return (stance: MoodId) => all.of(stance / leeways);
  });
  const targets = nodes.map(({ replies }) => replies.map(({ routes }) => routes.map(({ to }) => to)));

  const meet = (places: readonly Place[], stance: MoodId, mask: number): void => {
    for (let way = 0; way < places.length; way += 1) {
      const to = places[way]!;
      if (mask === 0 || to >= nodes.length) next.push(-1);
      else {
        const at = number[to]!(stance);
        masks[to]![at] = masks[to]![at]! | mask;
        next.push(at);
      }
    }
  };
  const start = kernel.moodId(opening(program).mood);
  const leeway = start % leeways;
  masks[program.start]![number[program.start]!(start - leeway)] = 1 << leeway;
  for (const place of order) {
    for (let index = 0; index < stances[place]!.length; index += 1) {
      first[place]!.push(next.length());
      for (let reply = 0; reply < targets[place]!.length; reply += 1) {
        const { outcomes } = kernel.sways(place, stances[place]![index]!, reply);
        for (let each = 0; each < outcomes.length; each += 1) {
          const mask = maskAfter(outcomes[each]!, masks[place]![index]!);
          meet(targets[place]![reply]!, outcomes[each]!.stance, mask);
          const { flare } = outcomes[each]!;
          if (flare !== null) meet(targets[place]![reply]!, flare.stance, mask);
        }
      }
    }
  }
  return { stances, leeways: masks, number, next, first };
}

/** Without those that the customer ends the call in. */
function maskAfter({ leeway, broken }: Sways['outcomes'][number], mask: number): number {
  let after = 0;
  for (let at = 0; at < leeways; at += 1)
    if ((mask >> at) & 1 && broken[leeway[at]!] === null) after |= 1 << leeway[at]!;
  return after;
}
