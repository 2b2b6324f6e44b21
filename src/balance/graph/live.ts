/**
 * Knows which parts of a state can still be told apart: facts that a later guard reads, replies that may still be said
 * once, a repetition that the next reply could notice. Everything else is set to one value before states are
 * compared, which changes no figure and keeps the graph small.
 */

import {
  type Guard,
  IdMemo,
  kernelOf,
  type MoodId,
  type Program,
  type ProgramNode,
  type Reply,
  type Text,
} from '../../engine/index.ts';
import { moodClasses } from './mood-classes.ts';

/** Decisions in a row up to which classes of moods are looked for: it is done by recursion. */
const deepest = 200;
/** States of the facts, a node on average, from which on it is worth its time. It changes time, and no figure. */
const worthwhile = 20;

/** By place: ids of the program's kernel, with everything that nothing can read any more set to one value. */
export interface Canonical {
  readonly moods: readonly Pick<IdMemo, 'of'>[];
  readonly facts: readonly IdMemo[];
}

/** `always`: look for classes of moods whether it is worth its time or not. */
export function canonicalOf(program: Program, always = false): Canonical {
  const kernel = kernelOf(program);
  const { nodes, facts, endings } = program;
  const liveFacts = [
    ...liveFactsOf(program),
    ...endings.map(({ line, cue }) => new Set([...readBy(line), ...readByText(cue)])),
  ];
  const liveBits = [...liveBitsOf(program), ...endings.map(() => new Set<number>())];
  const echoes = nodes.map((node) => new Set(node.replies.map(({ set }) => program.sets[set]!.echo)));
  // An echo that no set has stands for all that no reply of a place could repeat.
  const unheard = 1 + Math.max(0, ...program.sets.map(({ echo }) => echo));
  const echoless = new IdMemo((id) => kernel.moodId({ ...kernel.mood(id), echo: unheard }));
  const places = [...nodes.keys(), ...endings.map((_, index) => nodes.length + index)];
  const moods = places.map((place) => {
    const heard = echoes[place];
    return {
      of: (id: MoodId) => (heard?.has(kernel.mood(id).echo) === true ? id : echoless.of(id)),
    };
  });
  const rests = places.map(
    (place) =>
      new IdMemo((id) =>
        kernel.factsId(
          kernel.facts(id).map((value, fact) => (liveFacts[place]!.has(fact) ? value : facts[fact]!.start)),
          kernel.once(id).map((value, bit) => (liveBits[place]!.has(bit) ? value : 0)),
        ),
      ),
  );
  const few = !always && factStates(program, liveFacts) < worthwhile;
  const classes = few || longestCall(program) > deepest ? null : moodClasses(program, moods);
  return { moods: classes ?? moods, facts: rests };
}

/** How many states the facts that something still reads may be in, a node on average. */
function factStates({ nodes, facts }: Program, live: readonly ReadonlySet<number>[]): number {
  const sizes = facts.map(({ min, max }) => max - min + 1);
  const sum = nodes.reduce(
    (total, _, at) => total + [...live[at]!].reduce((product, fact) => product * sizes[fact]!, 1),
    0,
  );
  return sum / nodes.length;
}

/** Whether the turn can make a difference: a guard asks for it, or the call may be long enough to run out of turns. */
export function turnMatters(program: Program): boolean {
  const guards = program.nodes.flatMap(guardsOf);
  const asked = guards.some(
    (guard) => guard?.some((clause) => clause.some(({ of }) => of === 'turn')) ?? false,
  );
  return asked || longestCall(program) > program.turns;
}

/** Decisions on the longest way through the nodes, guards ignored; infinite where a way leads back. */
function longestCall(program: Program): number {
  const known = new Map<number, number>();
  const from = (at: number): number => {
    if (at >= program.nodes.length) return 0;
    const before = known.get(at);
    if (before !== undefined) return before;
    known.set(at, Number.POSITIVE_INFINITY); // met again on the way: a loop
    const onward = program.nodes[at]!.replies.flatMap(({ routes }) => routes.map(({ to }) => from(to)));
    const longest = 1 + Math.max(...onward);
    known.set(at, longest);
    return longest;
  };
  return from(program.start);
}

/** By node: the facts whose value on arrival some guard from there on can tell. A fact that is set first is not read. */
function liveFactsOf(program: Program): readonly ReadonlySet<number>[] {
  const live = program.nodes.map((node) => new Set(readHere(node)));
  const pass = (): boolean => {
    let grown = false;
    program.nodes.forEach((node, at) => {
      for (const reply of node.replies) {
        const set = new Set(reply.effects.filter(({ change }) => change === 'set').map(({ fact }) => fact));
        for (const fact of readAfter(program, reply, live)) {
          if (set.has(fact) || live[at]!.has(fact)) continue;
          live[at]!.add(fact);
          grown = true;
        }
      }
    });
    return grown;
  };
  while (pass());
  return live;
}

/** By the guards of the node's texts, of its replies and of their answers, which may come without the effects. */
function readHere(node: ProgramNode): number[] {
  return [
    ...readBy(node.line),
    ...readByText(node.cue),
    ...node.replies.flatMap(({ when, then }) => [...factsOf(when), ...readByText(then)]),
  ];
}

/** By the routes of a reply, its effects done, and wherever they lead. */
function readAfter(program: Program, reply: Reply, live: readonly ReadonlySet<number>[]): number[] {
  return reply.routes.flatMap(({ when, to }) => {
    const ending = program.endings[to - program.nodes.length];
    const there = ending === undefined ? [...live[to]!] : [...readBy(ending.line), ...readByText(ending.cue)];
    return [...factsOf(when), ...there];
  });
}

/** By node: the bits of replies that may be said once, here or further on. */
function liveBitsOf(program: Program): readonly ReadonlySet<number>[] {
  const live = program.nodes.map(
    (node) => new Set(node.replies.flatMap(({ once }) => (once === null ? [] : [once]))),
  );
  for (let grown = true; grown; ) {
    grown = false;
    program.nodes.forEach((node, at) => {
      for (const { to } of node.replies.flatMap(({ routes }) => routes)) {
        for (const bit of live[to] ?? []) {
          if (live[at]!.has(bit)) continue;
          live[at]!.add(bit);
          grown = true;
        }
      }
    });
  }
  return live;
}

function guardsOf(node: ProgramNode): (Guard | null)[] {
  const texts = [node.line, node.cue, ...node.replies.map(({ then }) => then)];
  return [
    ...texts.flatMap((text) => text?.map(({ when }) => when) ?? []),
    ...node.replies.flatMap(({ when, routes }) => [when, ...routes.map((route) => route.when)]),
  ];
}

function readByText(text: Text | null): number[] {
  return text === null ? [] : readBy(text);
}

function readBy(text: Text): number[] {
  return text.flatMap(({ when }) => factsOf(when));
}

function factsOf(guard: Guard | null): number[] {
  return guard?.flatMap((clause) => clause.filter(({ of }) => of === 'fact').map(({ fact }) => fact)) ?? [];
}
