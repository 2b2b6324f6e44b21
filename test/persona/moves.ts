/**
 * Techniques of the tests' own, one or two a family, so that a change to the playbook breaks no test of the model; and
 * one turn with them.
 */

import {
  appraise,
  type Effects,
  echoes,
  type Family,
  type Mood,
  type Move,
  type Push,
  type Temperament,
} from '../../src/persona/index.ts';
import { unsaid } from './moods.ts';

function move(id: string, family: Family, effects: Effects, ...answers: Push[]): Move {
  return { id, family, effects, answers };
}

export const said = {
  feel: move('feel', 'attune', { heard: 1, tension: -1, trust: 1 }, 'grievance'),
  feelAgain: move('feel-again', 'attune', { heard: 1, tension: -1, trust: 1 }),
  listen: move('listen', 'attune', { heard: 1 }),
  /** The model knows this id. */
  sorry: move('apologise', 'attune', { tension: -1, trust: 1 }),
  slow: move('slow', 'steady', { tension: -1 }),
  letPass: move('let-pass', 'steady', {}, 'slip'),
  nod: move('nod', 'steady', {}, 'grievance', 'bait'),
  explain: move(
    'explain',
    'resolve',
    { trust: 1, tension: -1, resolution: 1, 'resolution-limit': 1 },
    'demand',
  ),
  commit: move('commit', 'resolve', { trust: 1, resolution: 1 }),
  deliver: move('deliver', 'resolve', { resolution: 2 }),
  line: move('line', 'limit', { entitlement: -1, tension: -1 }, 'abuse', 'demand'),
  close: move('close', 'steer', {}, 'tangent'),
  colleague: move('colleague', 'relay', { tension: -1 }, 'abuse'),
  cave: move('cave', 'yield', { tension: -2, entitlement: 1 }),
  promise: move('promise', 'yield', { tension: -2, trust: 1, entitlement: 1 }),
  recite: move('recite', 'provoke', { tension: 1, trust: -1 }),
  deny: move('deny', 'provoke', { tension: 1, trust: -1, heard: -1 }),
  brush: move('brush', 'provoke', { tension: 1, trust: -1, patience: -1 }),
  sneer: move('sneer', 'provoke', { tension: 2, trust: -2 }),
} as const;

export const setOf = echoes();

/** Takes solutions at once, has no quirks, never flares up. */
export const even: Temperament = {
  start: { tension: 3, trust: 1, patience: 3, heard: 0 },
  floor: 0,
  gate: 0,
  volatility: 0,
  guilt: 9,
  hot: [],
  dull: [],
  feeds: [],
};

/** Neither heard nor settled, with room both ways in most variables; tension is where calming is fast. */
export const middling: Mood = {
  tension: 2,
  trust: 1,
  patience: 3,
  heard: 0,
  entitlement: 1,
  resolution: 0,
  flared: 0,
  apologies: 0,
  echo: unsaid,
};

export interface Moment {
  /** What differs from `middling`. */
  readonly from?: Partial<Mood>;
  readonly push?: Push;
  readonly say?: readonly Move[];
  /** The reply before, if it was the same or part of it. */
  readonly after?: readonly Move[];
  /** What differs from `even`. */
  readonly to?: Partial<Temperament>;
}

type Change = Partial<Record<keyof Mood, number>>;

/** By how much each variable moves, left out where it doesn't; several possibilities with their weights. */
export function possibilities({
  from,
  push,
  say = [],
  after,
  to,
}: Moment): readonly (readonly [Change, number])[] {
  const before = { ...middling, ...from, ...(after && { echo: setOf(after).echo }) };
  const moods = appraise({ ...even, ...to }, before, push ?? null, setOf(say));
  return moods.outcomes.map(({ value, weight }) => [changeOf(before, value), weight]);
}

/** The same where only one thing can happen. */
export function change(moment: Moment): Change {
  const [first, second] = possibilities(moment);
  if (first === undefined || second !== undefined) throw new Error('more than one thing can happen');
  return first[0];
}

function changeOf(before: Mood, { echo: _, ...after }: Mood): Change {
  const names = Object.keys(after) as (keyof typeof after)[];
  const moved = names.filter((name) => after[name] !== before[name]);
  return Object.fromEntries(moved.map((name) => [name, after[name] - before[name]]));
}
