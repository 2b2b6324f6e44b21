/** Knows what a handling rule is: a piece of service knowledge with its sources. */

/** What a rule bears on. The first three are graded, the others are named in the playbook only. */
export const concerns = [
  'calmness',
  'empathy',
  'boundary',
  'clarity',
  'ownership',
  'truthfulness',
  'process',
] as const;

export const channels = ['in-person', 'phone-in', 'phone-out', 'email', 'chat'] as const;
export type Channel = (typeof channels)[number];

export interface Rule {
  readonly id: string;
  readonly rule: string;
  readonly do: string;
  readonly dont: string;
  readonly sources: readonly string[];
  readonly dimensions: readonly (typeof concerns)[number][];
  /** Persona ids, or `all`. */
  readonly archetypes: readonly string[];
  readonly channels: readonly (Channel | 'any')[];
}
