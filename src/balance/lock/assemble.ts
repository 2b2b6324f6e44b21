/**
 * Knows how to make a program of parts again. What they refer to and don't have is taken from a second set of parts: a
 * node that is put back may lead to nodes that are gone, and it should do what it did.
 */

import { type Program, type ProgramNode, programFormat, type Reply } from '../../engine/index.ts';
import { echoes, type Move } from '../../persona/index.ts';
import type { GuardPart, Parts, ReplyPart } from './parts.ts';

/** Null where something is referred to that neither of them has. Texts are blank, names are those of `base`. */
export function assemble(parts: Parts, spare: Parts, base: Program): Program | null {
  const nodeIds = placesOf(parts, spare);
  if (nodeIds === null) return null;
  const pool = poolOf(parts, spare);
  const links = linksOf([...nodeIds, ...pool.endings.keys()], [...pool.facts.keys()], pool.moves);
  const nodes = nodeIds.map((id): ProgramNode => {
    const { replies, ...own } = pool.nodes.get(id)!;
    const linked = replies.map((reply) => replyOf(reply, links));
    return { id, ...own, speaker: null, answerer: null, cue: null, line: blank, replies: linked };
  });
  return {
    ...base,
    persona: { ...base.persona, id: parts.customer.persona },
    temperament: parts.customer.temperament,
    turns: parts.opening.turns,
    weights: parts.opening.weights,
    difficulties: parts.opening.difficulties,
    start: nodeIds.indexOf(parts.opening.start),
    format: programFormat,
    facts: [...pool.facts].map(([id, fact]) => ({ id, boolean: false, ...fact })),
    endings: [...pool.endings].map(([id, outcome]) => ({ id, cue: null, line: blank, outcome })),
    nodes,
    onceBits: links.once.length,
    sets: links.sets,
    techniques: Object.fromEntries(
      [...pool.techniques].flatMap(([id, { family, marks }]) =>
        marks === null ? [] : [[id, { id, label: id, family, marks, rules: [] }]],
      ),
    ),
  };
}

const blank: Program['nodes'][number]['line'] = [{ when: null, say: [''] }];

/** The nodes of `parts`, and those of `spare` that they lead to; null if they lead nowhere. */
function placesOf(parts: Parts, spare: Parts): readonly string[] | null {
  const ids = new Set(Object.keys(parts.nodes));
  const isEnding = (id: string) => Object.hasOwn(parts.endings, id) || Object.hasOwn(spare.endings, id);
  const come = (id: string): boolean => {
    if (ids.has(id)) return true;
    if (Object.hasOwn(spare.nodes, id) && !Object.hasOwn(parts.endings, id)) ids.add(id);
    return ids.has(id) || isEnding(id);
  };
  if (!come(parts.opening.start)) return null;
  // Grows while it is walked over.
  for (const id of ids) {
    const node = Object.hasOwn(parts.nodes, id) ? parts.nodes[id]! : spare.nodes[id]!;
    for (const { to } of node.replies.flatMap(({ routes }) => routes)) if (!come(to)) return null;
  }
  return ids.has(parts.opening.start) ? [...ids] : null;
}

function poolOf(parts: Parts, spare: Parts) {
  const both = <T>(own: Readonly<Record<string, T>>, more: Readonly<Record<string, T>>) =>
    new Map(Object.entries({ ...more, ...own }));
  const techniques = both(parts.customer.techniques, spare.customer.techniques);
  return {
    nodes: both(parts.nodes, spare.nodes),
    endings: both(parts.endings, spare.endings),
    facts: both(parts.facts, spare.facts),
    techniques,
    moves: (ids: readonly string[]): readonly Move[] =>
      ids.map((id) => {
        const { family, effects, answers } = techniques.get(id)!;
        return { id, family, effects, answers };
      }),
  };
}

interface Links {
  readonly place: (id: string) => number;
  readonly fact: (id: string) => number;
  /** Both number whatever they are asked for, in that order. */
  readonly bit: (name: string) => number;
  readonly set: (uses: readonly string[]) => number;
  readonly once: readonly string[];
  readonly sets: Program['sets'];
}

function linksOf(
  places: readonly string[],
  facts: readonly string[],
  moves: (ids: readonly string[]) => readonly Move[],
): Links {
  const once: string[] = [];
  const keys: string[] = [];
  const sets: Program['sets'][number][] = [];
  // Sets with the same lasting techniques must have the same echo, so all are made anew.
  const echo = echoes();
  return {
    place: (id) => places.indexOf(id),
    fact: (id) => facts.indexOf(id),
    bit: (name) => (once.includes(name) ? once.indexOf(name) : once.push(name) - 1),
    set: (uses) => {
      const key = uses.join(' ');
      if (!keys.includes(key)) sets[keys.push(key) - 1] = echo(moves(uses));
      return keys.indexOf(key);
    },
    once,
    sets,
  };
}

function replyOf(part: ReplyPart, links: Links): Reply {
  const { uses, once, effects, routes, when, pull, promises, ...own } = part;
  return {
    ...own,
    gist: null,
    delivery: null,
    set: links.set(uses),
    when: guardOf(when, links),
    locked: null,
    once: once === null ? null : links.bit(once),
    effects: effects.map((effect) => ({ ...effect, fact: links.fact(effect.fact) })),
    routes: routes.map(({ to, chance, ...route }) => ({
      when: guardOf(route.when, links),
      chance,
      to: links.place(to),
    })),
    then: null,
    why: null,
    felt: null,
    tempts: pull === 0 ? null : { text: '', pull },
    rule: null,
    promises: promises.map((kept, index) => ({ id: `promise-${index}`, kept })),
  };
}

function guardOf(guard: GuardPart | null, links: Links): Reply['when'] {
  if (guard === null) return null;
  return guard.map((clause) =>
    clause.map(({ of, ranges, fact }) => ({ of, ranges, fact: fact === null ? 0 : links.fact(fact) })),
  );
}
