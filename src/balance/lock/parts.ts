/**
 * Knows what of a program moves a figure, and says it by names instead of places, so that a part stays what it is while
 * others come and go. Texts are left out except what replies say, which naive trainees go by. `assemble` is the inverse.
 */

import { type Guard, type Program, type ProgramNode, programFormat, type Reply } from '../../engine/index.ts';
import type { Dimension, Temperament } from '../../persona/index.ts';
import type { Scripts } from '../strategies/borrowed.ts';

/** Plain data. Records are by id. */
export interface Parts {
  /** Of the program, and with it of this. */
  readonly format: number;
  readonly opening: Pick<Program, 'turns' | 'weights' | 'difficulties'> & { readonly start: string };
  readonly customer: CustomerPart;
  readonly facts: Readonly<Record<string, FactPart>>;
  readonly endings: Readonly<Record<string, Program['endings'][number]['outcome']>>;
  readonly nodes: Readonly<Record<string, NodePart>>;
  /** What works on the other archetypes. */
  readonly scripts: Scripts;
}

export interface CustomerPart {
  readonly persona: string;
  readonly temperament: Temperament;
  readonly techniques: Readonly<Record<string, TechniquePart>>;
}

export type TechniquePart = Omit<Program['sets'][number]['moves'][number], 'id'> & {
  /** Null where the program grades nothing by it. */
  readonly marks: Readonly<Record<Dimension, number>> | null;
};

export type FactPart = Pick<Program['facts'][number], 'min' | 'max' | 'start' | 'eachTurn'>;

export type NodePart = Pick<ProgramNode, 'push' | 'tests'> & { readonly replies: readonly ReplyPart[] };

export type ReplyPart = Pick<Reply, 'id' | 'say' | 'fallback' | 'levels' | 'critical'> & {
  /** Ids of its techniques, sorted. */
  readonly uses: readonly string[];
  readonly when: GuardPart | null;
  /** The name of what it uses up: `node.reply` of the first reply that does. */
  readonly once: string | null;
  readonly effects: readonly {
    readonly fact: string;
    readonly change: 'set' | 'add';
    readonly value: number;
  }[];
  readonly routes: readonly {
    readonly when: GuardPart | null;
    readonly chance: number | null;
    readonly to: string;
  }[];
  readonly pull: number;
  /** Whether each of its promises is one that can be kept. */
  readonly promises: readonly boolean[];
};

/** Tests of facts name the fact; `fact` is null elsewhere. */
export type GuardPart = readonly (readonly (Omit<Guard[number][number], 'fact'> & {
  readonly fact: string | null;
})[])[];

/** @throws Error if a difficulty is set on the program: what a lock compares is the scenario at all of them. */
export function partsOf(program: Program, scripts: Scripts): Parts {
  if (program.difficulty !== 'standard') throw new Error('the parts are those of the standard program');
  const { turns, weights, difficulties, persona } = program;
  const names = namesOf(program);
  return {
    format: programFormat,
    opening: { turns, weights, difficulties, start: names.place(program.start) },
    customer: {
      persona: persona.id,
      temperament: program.temperament,
      techniques: techniquesOf(program),
    },
    facts: byId(program.facts, ({ min, max, start, eachTurn }) => ({ min, max, start, eachTurn })),
    endings: byId(program.endings, ({ outcome }) => outcome),
    nodes: byId(program.nodes, (node) => nodePart(program, node, names)),
    scripts: Object.fromEntries(
      Object.entries(scripts).filter(([id, script]) => id !== persona.id && script.length > 0),
    ),
  };
}

interface Names {
  readonly place: (place: number) => string;
  readonly fact: (fact: number) => string;
  readonly once: (bit: number) => string;
}

function namesOf({ nodes, endings, facts }: Program): Names {
  const places = [...nodes, ...endings];
  const bits = new Map<number, string>();
  for (const node of nodes) {
    for (const { id, once } of node.replies)
      if (once !== null && !bits.has(once)) bits.set(once, `${node.id}.${id}`);
  }
  return {
    place: (place) => places[place]!.id,
    fact: (fact) => facts[fact]!.id,
    once: (bit) => bits.get(bit)!,
  };
}

function byId<T extends { readonly id: string }, Part>(
  list: readonly T[],
  part: (item: T) => Part,
): Readonly<Record<string, Part>> {
  return Object.fromEntries(list.map((item) => [item.id, part(item)]));
}

/** Those that a reply uses. */
function techniquesOf({ nodes, sets, techniques }: Program): CustomerPart['techniques'] {
  const used = new Set(nodes.flatMap(({ replies }) => replies.map(({ set }) => set)));
  const moves = [...used].flatMap((set) => sets[set]!.moves);
  return byId(moves, ({ id, family, effects, answers }) => {
    const marks = Object.hasOwn(techniques, id) ? techniques[id]!.marks : null;
    return { family, effects, answers, marks };
  });
}

function nodePart(program: Program, { push, tests, replies }: ProgramNode, names: Names): NodePart {
  return { push, tests, replies: replies.map((reply) => replyPart(program, reply, names)) };
}

function replyPart(program: Program, reply: Reply, names: Names): ReplyPart {
  const { id, say, fallback, levels, critical, once } = reply;
  return {
    id,
    say,
    fallback,
    levels,
    critical,
    uses: program.sets[reply.set]!.moves.map((move) => move.id).sort(),
    when: guardPart(reply.when, names),
    once: once === null ? null : names.once(once),
    effects: reply.effects.map((effect) => ({ ...effect, fact: names.fact(effect.fact) })),
    routes: reply.routes.map(({ when, chance, to }) => ({
      when: guardPart(when, names),
      chance,
      to: names.place(to),
    })),
    pull: reply.tempts?.pull ?? 0,
    promises: reply.promises.map(({ kept }) => kept),
  };
}

function guardPart(guard: Guard | null, names: Names): GuardPart | null {
  if (guard === null) return null;
  return guard.map((clause) =>
    clause.map(({ of, fact, ranges }) => ({ of, ranges, fact: of === 'fact' ? names.fact(fact) : null })),
  );
}
