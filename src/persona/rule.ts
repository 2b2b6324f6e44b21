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
  /** Where it is taught if no scenario can exercise it, and why none can. */
  readonly 'taught-in'?: { readonly playbook: string } | undefined;
}

/** Whether a rule is for that kind of customer on that channel: techniques cite rules of several. */
export function isFor({ archetypes, channels: where }: Rule, persona: string, channel: string): boolean {
  const who = archetypes.includes('all') || archetypes.includes(persona);
  return who && (where as readonly string[]).some((each) => each === 'any' || each === channel);
}

/** A kind of situation that a scenario can stage. */
export interface Situation {
  readonly id: string;
  readonly situation: string;
  /** What has to be on stage for it. */
  readonly needs: string;
  readonly sources: readonly string[];
}
