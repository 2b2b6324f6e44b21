/**
 * Knows which moods nothing can tell apart at a place, whatever the facts: found before moods and facts are multiplied,
 * which is where states come from. Two moods are one if each reply moves both by the same chances to moods that are one,
 * if the guards of routes hold for both or for neither, and if what guards and reports read of them is the same.
 */

import {
  type Guard,
  holds,
  IdMemo,
  kernelOf,
  type MoodId,
  outcomeAt,
  type Place,
  type Program,
  type Reactions,
  type Test,
} from '../../engine/index.ts';
import { type Mood, type MoodVariable, outcomes } from '../../persona/index.ts';
import type { Canonical } from './live.ts';
import { sequenceTable } from './sequence-table.ts';

/** What reports read of a mood besides guards: its heat (`flared` is part of the phase), and trust for those who seek it. */
const reported: readonly MoodVariable[] = ['tension', 'trust', 'flared'];
const impossible = -1;
/** Tests of the mood that one guard may have: a bit each. */
const most = 30;

/**
 * By place, the mood that stands for all that are one with it, given one that its echo no longer tells apart. Null where
 * it can't be told: a way through the nodes leads back, or a guard has more tests than a word has bits.
 */
export function moodClasses(program: Program, echoless: Canonical['moods']): Canonical['moods'] | null {
  const { nodes, endings } = program;
  const ways = nodes.map(({ replies }) =>
    replies.map(({ routes }) => routes.map(({ when, to }): Way => ({ truth: truthOf(when), to }))),
  );
  if (guardsOf(program).some((guard) => (guard?.flat().filter(isOfMood).length ?? 0) > most)) return null;
  const kernel = kernelOf(program);
  const read = readVariables(program);
  const table = sequenceTable();
  const first: MoodId[] = [];
  /** Room for reactions, a node each: no way leads back, so that none is needed twice at a time. */
  const room = nodes.map(reactionsRoom);
  const stack = wordStack();

  const putWays = (routes: readonly Way[], next: MoodId): void => {
    const mood = kernel.mood(next);
    for (let at = 0; at < routes.length; at += 1) {
      const { truth, to } = routes[at]!;
      const holding = truth(mood);
      stack.put(holding);
      if (holding !== impossible) stack.put(classes[to]!.of(next));
    }
  };
  const describe = (place: Place, id: MoodId): void => {
    const mood = kernel.mood(id);
    stack.put(place);
    for (let at = 0; at < read.length; at += 1) stack.put(mood[read[at]!]);
    const replies = ways[place];
    if (replies === undefined) {
      stack.put(outcomes.indexOf(outcomeAt(program, { place, mood })!));
      return;
    }
    const into = room[place]!;
    for (let reply = 0; reply < replies.length; reply += 1) {
      kernel.react(place, id, reply, into);
      if (into.count > 1) stack.put(sameness(into));
      for (let at = 0; at < into.count; at += 1) {
        stack.put(into.weight[at]!);
        stack.put(into.flareWeight[at]!);
        stack.put(into.flareTotal[at]!);
        if (into.forced[at] !== -1) stack.put(classes[into.forced[at]!]!.of(into.mood[at]!));
        else putWays(replies[reply]!, into.mood[at]!);
        if (into.flare[at] !== -1) putWays(replies[reply]!, into.flare[at]!);
      }
    }
  };
  const standing = [...nodes, ...endings].map(
    (_, place) =>
      new IdMemo((id) => {
        const base = stack.height();
        describe(place, id);
        const index = table.intern(stack.words(), stack.height() - base, base);
        stack.cut(base);
        if (index === first.length) first.push(id);
        return first[index]!;
      }),
  );
  const classes = standing.map((memo, place) => {
    const { of } = echoless[place]!;
    return { of: (id: MoodId) => memo.of(of(id)) };
  });
  return classes;
}

interface Way {
  readonly truth: (mood: Mood) => number;
  readonly to: Place;
}

function reactionsRoom(): Reactions {
  return { count: 0, mood: [], weight: [], forced: [], flare: [], flareWeight: [], flareTotal: [] };
}

/** Which moods of several reactions are the very same: a step joins those, and draws go by how many are left. */
function sameness({ count, mood, flare }: Reactions): number {
  let bits = 0;
  for (let at = 1; at < count; at += 1)
    for (let before = 0; before < at; before += 1)
      for (const one of [mood[at]!, flare[at]!])
        for (const other of [mood[before]!, flare[before]!])
          bits = (bits << 1) | (one === other && one !== -1 ? 1 : 0);
  return bits;
}

/** Descriptions under way, one above the other: a mood is described while those that lead to it wait. */
function wordStack() {
  let words = new Int32Array(1 << 12);
  let top = 0;
  return {
    put(word: number): void {
      if (top === words.length) {
        const larger = new Int32Array(2 * top);
        larger.set(words);
        words = larger;
      }
      words[top] = word;
      top += 1;
    },
    words: () => words,
    height: () => top,
    cut(height: number): void {
      top = height;
    },
  };
}

/** Which of a guard's tests of the mood hold, as bits; `impossible` if they keep it from holding whatever the facts. */
function truthOf(guard: Guard | null): (mood: Mood) => number {
  if (guard === null) return () => 0;
  const clauses = guard.map((clause) => clause.filter(isOfMood).map((test): Guard => [[test]]));
  return (mood) => {
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
    return possible ? bits : impossible;
  };
}

function isOfMood({ of }: Test): boolean {
  return of !== 'fact' && of !== 'turn';
}

/** What is reported, and whatever any guard of the program reads. */
function readVariables(program: Program): readonly MoodVariable[] {
  const tests = guardsOf(program)
    .flatMap((guard) => guard?.flat() ?? [])
    .filter(isOfMood);
  const named = tests.flatMap(({ of }) => (of === 'phase' ? [] : [of as MoodVariable]));
  return [...new Set([...reported, ...named])];
}

function guardsOf({ nodes, endings }: Program): readonly (Guard | null)[] {
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
