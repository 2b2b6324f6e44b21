/**
 * The compiled format of a scenario: plain data, so that it travels as JSON. The engine owns it, the compiler in
 * src/script depends on it. Everything that is looked up at run time is a number: nodes, facts, sets, places.
 */

import type {
  Difficulty,
  Dimension,
  MoodVariable,
  Outcome,
  Phase,
  Push,
  TechniqueSet,
  Temperament,
} from '../persona/index.ts';

/** Raised whenever an old program would mean something else to a new engine. */
export const programFormat = 1;

/** A node or an ending: nodes count from 0, endings follow them. */
export type Place = number;

/** One comparison; true if the value lies in any of the ranges (inclusive). */
export interface Test {
  readonly of: MoodVariable | 'phase' | 'turn' | 'fact';
  /** The index of the fact; 0 otherwise. */
  readonly fact: number;
  readonly ranges: readonly (readonly [min: number, max: number])[];
}

/** Any of the clauses, each of them all of its tests. */
export type Guard = readonly (readonly Test[])[];

/** First match counts; the last variant has no guard. One of the wordings is drawn. */
export type Text = readonly { readonly when: Guard | null; readonly say: readonly string[] }[];

/** A variable of the scenario. A boolean is a fact from 0 to 1. */
export interface Fact {
  readonly id: string;
  readonly boolean: boolean;
  readonly min: number;
  readonly max: number;
  readonly start: number;
  readonly eachTurn: number;
}

/** Sets a fact to `value`, or changes it by it. The result saturates at the fact's range. */
export interface Effect {
  readonly fact: number;
  readonly change: 'set' | 'add';
  readonly value: number;
}

/** Taken if the guard holds; with a chance, that percentage of what reaches it. The last route of a reply is bare. */
export interface Route {
  readonly when: Guard | null;
  readonly chance: number | null;
  readonly to: Place;
}

export type Critical = 'insult' | 'threat' | 'lie' | 'private-data' | 'hung-up';

export interface Reply {
  readonly id: string;
  readonly say: string;
  readonly gist: string | null;
  readonly delivery: string | null;
  /** Index into `sets`. */
  readonly set: number;
  readonly when: Guard | null;
  /** Shown greyed with this reason where `when` doesn't hold; null: hidden. */
  readonly locked: string | null;
  /** Which `once` bit it uses up; null: may be said again. */
  readonly once: number | null;
  /** Offered only where no other reply is. */
  readonly fallback: boolean;
  readonly effects: readonly Effect[];
  readonly routes: readonly Route[];
  readonly then: Text | null;
  readonly why: string | null;
  /** The customer's inner view, first person. */
  readonly felt: string | null;
  readonly tempts: { readonly text: string; readonly pull: number } | null;
  /** The rule behind it: the author's, else the first of its worst technique. */
  readonly rule: string | null;
  readonly promises: readonly { readonly id: string; readonly kept: boolean }[];
  readonly levels: Partial<Record<Dimension, number>>;
  readonly critical: Critical | null;
}

export interface ProgramNode {
  readonly id: string;
  readonly push: Push | null;
  /** Index into `cast`; null: the customer speaks. */
  readonly speaker: number | null;
  /** Who gives the direct answers: index into `cast`; null: the customer. */
  readonly answerer: number | null;
  readonly cue: Text | null;
  readonly line: Text;
  /** Dimensions the author says it tests besides those that follow from it. */
  readonly tests: readonly Dimension[];
  readonly replies: readonly Reply[];
}

export interface Ending {
  readonly id: string;
  readonly cue: Text | null;
  readonly line: Text;
  readonly outcome: Outcome | 'by-mood';
}

/** A technique as grading and debrief need it: marks are already adjusted for the persona. */
export interface UsedTechnique {
  readonly id: string;
  readonly label: string;
  readonly family: TechniqueSet['moves'][number]['family'];
  readonly marks: Readonly<Record<Dimension, number>>;
  readonly rules: readonly string[];
}

export interface Program {
  readonly format: typeof programFormat;
  readonly id: string;
  readonly title: string;
  readonly channel: string;
  readonly language: string;
  readonly setting: string;
  readonly you: string;
  readonly customer: string;
  readonly goal: string;
  readonly policy: {
    readonly can: readonly { readonly id: string; readonly text: string }[];
    readonly cannot: readonly { readonly id: string; readonly text: string }[];
  };
  readonly content: readonly string[];
  /** Ids of the playbook's situations that it stages. */
  readonly situations: readonly string[];
  readonly cast: readonly { readonly id: string; readonly name: string }[];
  readonly persona: {
    readonly id: string;
    readonly name: string;
    readonly skill: string;
    readonly card: readonly string[];
    readonly voice: Readonly<Record<Phase, readonly string[]>>;
  };
  /** Its start is the scenario's own where the scenario sets one. */
  readonly temperament: Temperament;
  readonly difficulty: Difficulty;
  readonly difficulties: readonly Difficulty[];
  readonly drill: boolean;
  readonly weights: Readonly<Record<Dimension, number>>;
  /** The customer leaves at this turn. */
  readonly turns: number;
  readonly facts: readonly Fact[];
  readonly start: number;
  readonly onceBits: number;
  readonly sets: readonly TechniqueSet[];
  readonly techniques: Readonly<Record<string, UsedTechnique>>;
  readonly nodes: readonly ProgramNode[];
  readonly endings: readonly Ending[];
}
