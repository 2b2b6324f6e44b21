/** Small programs by hand: say what matters for a test, the rest is filled in with what does nothing. */

import type {
  Ending,
  Fact,
  Program,
  ProgramNode,
  Reply,
  Route,
  Snapshot,
  Test,
  Text,
} from '../../src/engine/index.ts';
import { opening, programFormat, type Step, transition } from '../../src/engine/index.ts';
import type { Mood, Move } from '../../src/persona/index.ts';
import { even, said, setOf } from '../persona/moves.ts';

/** The sets that replies of tests refer to: by these names, or none. */
const kinds = {
  nothing: [],
  /** Raises tension by 1 and costs trust. */
  recite: [said.recite],
  /** Lowers tension by 1, whatever the moment. */
  colleague: [said.colleague],
  /** Leaves a slip lying. */
  letPass: [said.letPass],
  cave: [said.cave],
} as const satisfies Record<string, readonly Move[]>;
const names = Object.keys(kinds) as (keyof typeof kinds)[];

export function say(text: string): Text {
  return [{ when: null, say: [text] }];
}

export function to(place: number): Route {
  return { when: null, chance: null, to: place };
}

export function testOf(of: Test['of'], min: number, max: number, fact = 0): Test {
  return { of, fact, ranges: [[min, max]] };
}

/** Leads to the node it stands in unless it is told otherwise, if that is the first. */
export function reply(
  parts: Partial<Omit<Reply, 'set'>> & { readonly uses?: keyof typeof kinds } = {},
): Reply {
  const { uses = 'nothing', ...own } = parts;
  return {
    id: 'reply',
    say: 'Something.',
    gist: null,
    delivery: null,
    set: names.indexOf(uses),
    when: null,
    locked: null,
    once: null,
    fallback: false,
    effects: [],
    routes: [to(0)],
    then: null,
    why: null,
    felt: null,
    tempts: null,
    rule: null,
    promises: [],
    levels: {},
    critical: null,
    ...own,
  };
}

export function node(parts: Partial<ProgramNode> = {}): ProgramNode {
  const own = {
    id: 'node',
    push: null,
    speaker: null,
    answerer: null,
    cue: null,
    line: say('Well?'),
    tests: [],
  };
  return { ...own, replies: [reply()], ...parts };
}

export function fact(parts: Partial<Fact> & { readonly id: string }): Fact {
  return { boolean: false, min: 0, max: 1, start: 0, eachTurn: 0, ...parts };
}

export function ending(parts: Partial<Ending> & { readonly id: string }): Ending {
  return { cue: null, line: say('The end.'), outcome: 'by-mood', ...parts };
}

/** One node, and behind it the endings done, walkaway and meltdown, in this order; nobody flares up. */
export function program(parts: Partial<Program> = {}): Program {
  return {
    format: programFormat,
    id: 'test',
    title: 'A test',
    channel: 'chat',
    language: 'en',
    setting: 'Nowhere.',
    you: 'Agent',
    customer: 'Customer',
    goal: 'None.',
    policy: { can: [], cannot: [] },
    content: [],
    situations: [],
    cast: [],
    persona: {
      id: 'even',
      name: 'Even',
      skill: 'None.',
      card: [],
      voice: { baseline: [], trigger: [], escalation: [], crisis: [], recovery: [], aftermath: [] },
    },
    temperament: even,
    difficulty: 'standard',
    difficulties: ['standard'],
    drill: false,
    weights: { calmness: 1, empathy: 1, boundary: 1 },
    turns: 20,
    facts: [],
    start: 0,
    onceBits: 0,
    sets: names.map((name) => setOf(kinds[name])),
    techniques: {},
    nodes: [node()],
    endings: [ending({ id: 'done' }), broken('walkaway'), broken('meltdown')],
    ...parts,
  };
}

/** A program whose customer opens at this tension. */
export function opensAt(tension: number, parts: Partial<Program> = {}): Program {
  const start = { ...even.start, tension, patience: 5 };
  return program({ temperament: { ...even, start }, ...parts });
}

function broken(id: 'walkaway' | 'meltdown'): Ending {
  return ending({ id, outcome: id });
}

/** A committed, calm customer, who bears any number of turns in which nothing happens. */
const serene = {
  tension: 0,
  trust: 3,
  patience: 5,
  heard: 0,
  entitlement: 0,
  resolution: 2,
  flared: 0,
  apologies: 0,
};

/** The opening of a program in another mood (serene but for what is said), with anything else as it is said. */
export function at(
  of: Program,
  parts: Partial<Omit<Snapshot, 'mood'>> & { readonly mood?: Partial<Mood> } = {},
): Snapshot {
  const { mood, ...rest } = parts;
  return { ...opening(of), ...rest, mood: { ...serene, echo: 0, ...mood } };
}

/** What follows on the first reply of a node, where only one thing can. */
export function after(of: Program, from?: Parameters<typeof at>[1]): Step {
  const [only, other] = transition(of, at(of, from), 0).outcomes;
  if (only === undefined || other !== undefined) throw new Error('more than one thing can happen');
  return only.value;
}
