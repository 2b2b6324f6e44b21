/** Knows what a trainee's reply can do: techniques, their families, and the pushes they answer. */

import type { effectRanges } from './parameters.ts';

/** How the model treats a technique; src/persona/appraise.ts has one function a family. */
export const families = [
  'attune',
  'steady',
  'resolve',
  'limit',
  'steer',
  'relay',
  'yield',
  'provoke',
] as const;
export type Family = (typeof families)[number];

/** What the customer is testing at a node. A slip is a first insult. */
export const pushes = [
  'grievance',
  'slip',
  'abuse',
  'demand',
  'tangent',
  'bait',
  'status',
  'joke',
  'confusion',
  'refusal',
] as const;
export type Push = (typeof pushes)[number];

export const dimensions = ['calmness', 'empathy', 'boundary'] as const;
export type Dimension = (typeof dimensions)[number];

export type Effects = Partial<Record<keyof typeof effectRanges, number>>;
export type Marks = Partial<Record<Dimension, number>>;

/** What the model needs to know of a technique. */
export interface Move {
  readonly id: string;
  readonly family: Family;
  readonly effects: Effects;
  readonly answers: readonly Push[];
}

/** A technique as the playbook has it. */
export interface Technique extends Move {
  readonly label: string;
  readonly definition: string;
  readonly why: string;
  readonly marks: Marks;
  /** Rule ids, the most telling first. */
  readonly rules: readonly string[];
  /** What it becomes where the reply has no authority for it (rule flex.exceptions-belong-to-superiors). */
  readonly unauthorised: Pick<Technique, 'family' | 'effects' | 'marks'> | null;
}

/** The techniques of one reply: a set, so their order means nothing. */
export interface TechniqueSet {
  /**
   * One to one, within a program, with the techniques that don't provoke (0: none); the mood remembers it to notice
   * repetition. Provocations stay out, so that adding one never makes an old reply new.
   */
  readonly echo: number;
  readonly moves: readonly Move[];
}

/** Gives each distinct set of techniques its echo, in order of first use. */
export function echoes(): (moves: readonly Move[]) => TechniqueSet {
  const known = new Map<string, number>([['', 0]]);
  return (moves) => {
    const sorted = [...moves].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
    const lasting = sorted.filter(({ family }) => family !== 'provoke').map(({ id }) => id);
    const key = lasting.join(' ');
    const echo = known.get(key) ?? known.size;
    known.set(key, echo);
    return {
      echo,
      moves: sorted.map(({ id, family, effects, answers }) => ({ id, family, effects, answers })),
    };
  };
}
