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
  outcomeAt,
  type Program,
  type ProgramNode,
  type Reply,
  type Text,
} from '../../engine/index.ts';
import { leeways, outcomes } from '../../persona/index.ts';
import { intTable } from './int-table.ts';
import { moodClasses, readVariables } from './mood-classes.ts';

/** By place: ids of the program's kernel, with everything that nothing can read any more set to one value. */
export interface Canonical {
  readonly moods: readonly Pick<IdMemo, 'of'>[];
  readonly facts: readonly IdMemo[];
}

/** `merge`: take moods for one that nothing can tell apart. */
export function canonicalOf(program: Program, merge: boolean): Canonical {
  const kernel = kernelOf(program);
  const { nodes, facts, endings } = program;
  const liveFacts = [
    ...liveFactsOf(program),
    ...endings.map(({ line, cue }) => new Set([...readBy(line), ...readByText(cue)])),
  ];
  const liveBits = [...liveBitsOf(program), ...endings.map(() => new Set<number>())];
  const rests = [...nodes, ...endings].map(
    (_, place) =>
      new IdMemo((id) =>
        kernel.factsId(
          kernel.facts(id).map((value, fact) => (liveFacts[place]!.has(fact) ? value : facts[fact]!.start)),
          kernel.once(id).map((value, bit) => (liveBits[place]!.has(bit) ? value : 0)),
        ),
      ),
  );
  const live = liveOf(program);
  return { moods: (merge ? moodClasses(program, live) : null) ?? moodsOf(live), facts: rests };
}

/** What still matters of a mood by itself. */
export interface Live {
  /** By node: of a stance (by its mood without leeway). */
  readonly stances: readonly ((stance: MoodId) => MoodId)[];
  /** By ending: of a mood, what is told of it and no more. */
  readonly endings: readonly IdMemo[];
}

function moodsOf({ stances, endings }: Live): Canonical['moods'] {
  const atNodes = stances.map((left) => ({
    of: (id: MoodId) => left(id - (id % leeways)) + (id % leeways),
  }));
  return [...atNodes, ...endings];
}

function liveOf(program: Program): Live {
  const { nodes, sets } = program;
  const kernel = kernelOf(program);
  // An echo that no set has stands for all that no reply of a place could repeat.
  const unheard = 1 + Math.max(0, ...sets.map(({ echo }) => echo));
  const sorry = stillApologised(program);
  const stances = nodes.map(({ replies }, place): Live['stances'][number] => {
    const heard = new Set(replies.map(({ set }) => sets[set]!.echo));
    const left = new IdMemo((index) => {
      const mood = kernel.mood(index * leeways);
      const echo = heard.has(mood.echo) ? mood.echo : unheard;
      const apologies = sorry[place] ? mood.apologies : 0;
      if (echo === mood.echo && apologies === mood.apologies) return index * leeways;
      return kernel.moodId({ ...mood, echo, apologies });
    });
    return (stance) => left.of(stance / leeways);
  });
  return { stances, endings: endingsOf(program) };
}

/** By node: whether a reply from there on apologises, or a guard counts apologies. */
function stillApologised(program: Program): readonly boolean[] {
  const { nodes, sets } = program;
  if (readVariables(program).includes('apologies')) return nodes.map(() => true);
  const apologises = ({ set }: Reply) => sets[set]!.moves.some(({ id }) => id === 'apologise');
  const live = nodes.map(({ replies }) => replies.some(apologises));
  for (let grown = true; grown; ) {
    grown = false;
    nodes.forEach(({ replies }, at) => {
      if (live[at] || !replies.some(({ routes }) => routes.some(({ to }) => live[to] === true))) return;
      live[at] = true;
      grown = true;
    });
  }
  return live;
}

function endingsOf(program: Program): Live['endings'] {
  const kernel = kernelOf(program);
  const read = readVariables(program);
  return program.endings.map((_, index) => {
    const place = program.nodes.length + index;
    const table = intTable(1 + read.length);
    const first: MoodId[] = [];
    const told = new Int32Array(1 + read.length);
    return new IdMemo((id) => {
      const mood = kernel.mood(id);
      told[0] = outcomes.indexOf(outcomeAt(program, { place, mood })!);
      for (let at = 0; at < read.length; at += 1) told[1 + at] = mood[read[at]!];
      const known = table.intern(told);
      if (known === first.length) first.push(id);
      return first[known]!;
    });
  });
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
