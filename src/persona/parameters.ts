/**
 * Every number of the customer model: named, ranged, clamped. Ranges are inclusive. The start values come from the
 * literature named beside them; where the properties P1–P7 of test/persona asked for another number, it says so.
 */

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** The mood's variables. Kaplan & Wheeler's curve (1983) gives tension its steps; justice research (Orsingher 2010) the rest. */
export const moodRanges = {
  /** 0 calm, 2 irritated, 3–4 escalating, 5 crisis, 6 the call blows up. */
  tension: { min: 0, max: 6 },
  /** In this member of staff: 2 is what listening alone can earn, 3–4 take delivered solutions. */
  trust: { min: 0, max: 4 },
  /** Turns without progress still borne; at 0 the customer walks away. */
  patience: { min: 0, max: 5 },
  /** 1 the feeling is acknowledged, 2 the story is understood. */
  heard: { min: 0, max: 2 },
  /** How far pushing has paid off; 2 or more at the end is a capitulation. */
  entitlement: { min: 0, max: 3 },
  /** 1 a step is agreed, 2 committed. */
  resolution: { min: 0, max: 2 },
  /** 1 once the customer has been in crisis. */
  flared: { min: 0, max: 1 },
  /** Apologies so far; from the third on they cost trust. */
  apologies: { min: 0, max: 2 },
} as const satisfies Record<string, Range>;

/** What a technique's `effects` may say. `resolution-limit` is the highest resolution that it can lead to. */
export const effectRanges = {
  tension: { min: -2, max: 3 },
  trust: { min: -2, max: 2 },
  patience: { min: -2, max: 0 },
  heard: { min: -1, max: 2 },
  entitlement: { min: -1, max: 2 },
  resolution: { min: 0, max: 2 },
  'resolution-limit': { min: 1, max: 2 },
} as const satisfies Record<string, Range>;

/** What a persona file may set. `volatility` counts sixteenths: the chance per turn of a flare from nowhere. */
export const temperamentRanges = {
  floor: { min: 0, max: 4 },
  gate: { min: 0, max: 2 },
  volatility: { min: 0, max: 8 },
} as const satisfies Record<string, Range>;

/** A technique's mark on a dimension, and a persona's adjustment of it. */
export const markRange: Range = { min: -2, max: 2 };
/** The grade of one reply on one dimension. */
export const levelRange: Range = { min: 0, max: 4 };

/** The constants of one turn. */
export const model = {
  /** Listening lifts trust this far and no further. */
  attuneTrustCeiling: 2,
  /** Naming feelings calms while `heard` is below this. */
  attuneCalmsBelow: 2,
  /** Patience that a technique costs with a persona it `feeds`. */
  fed: -1,
  /** From the third apology on. */
  wornApology: { trust: -1 },
  /** A steady manner works from this tension on. */
  steadyFrom: 3,
  /** Solutions land up to this tension: nobody takes one in while in crisis. */
  resolveUpTo: 4,
  crisisFrom: 5,
  /** What a solution offered too early costs. */
  prematureResolve: { patience: -1, tensionInCrisis: 1 },
  /** What a limit without anything to limit costs. */
  prematureLimit: { tension: 1, trust: -1 },
  /** Ending the chat without a kind word. */
  coldSteer: { trust: -1 },
  /** Nine in ten are ashamed of an insult that meets no reaction: rule boundary.stay-calm-at-rudeness. */
  guiltTenths: 9,
  guilt: { ashamed: -1, emboldened: 1 },
  /** Extra tension of a technique this persona is `hot` on, and of any provocation after a crisis. */
  hot: 1,
  provokedAfterCrisis: 1,
  /** A push that nobody answered pays off, or, for tangent, bait, confusion and refusal, wears patience out. */
  unanswered: { entitlement: 1, patience: -1 },
  /** Steps a heard, unprovoked customer calms down by per turn. */
  decay: 1,
  /** From this tension on calming is slow: at most one step a turn. */
  slowFrom: 3,
  tensionChange: { hot: { min: -1, max: 3 }, cool: { min: -2, max: 3 } },
  /** Trust breaks faster than it builds. */
  trustChange: { min: -2, max: 1 },
  /** Patience lost at a turn without progress, and the most that one turn can cost. */
  idle: 1,
  patienceChange: { min: -2, max: 0 },
  /** A flare from nowhere strikes between these tensions: it may heat a call, but a crisis is always somebody's doing. */
  noiseFrom: 2,
  noiseUpTo: 3,
  volatilityParts: 16,
} as const;

export function clamp(value: number, { min, max }: Range): number {
  return value < min ? min : value > max ? max : value;
}
