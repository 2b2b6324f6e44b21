/** Knows what all engines of this bench are given to play: one dialogue as plain data, and what an engine has to do. */

export interface Game {
  readonly variables: readonly Variable[];
  /** A call starts at the first. */
  readonly nodes: readonly GameNode[];
  readonly endings: readonly string[];
}

/** All values saturate at its range. */
export interface Variable {
  readonly id: string;
  readonly min: number;
  readonly max: number;
  readonly start: number;
}

export interface GameNode {
  readonly id: string;
  readonly line: string;
  /** At least one of them without a gate. */
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly id: string;
  readonly say: string;
  /** It is there only where this holds; null: always. */
  readonly gate: Gate | null;
  /** What is added to each variable, in their order. */
  readonly effects: readonly number[];
  /** First match, after the effects; the last one has neither gate nor chance. */
  readonly routes: readonly GameRoute[];
}

/** Both ends included. */
export interface Gate {
  readonly variable: number;
  readonly from: number;
  readonly to: number;
}

export interface GameRoute {
  readonly gate: Gate | null;
  /** Percent of what reaches it; null: all. */
  readonly chance: number | null;
  /** A node, or `nodes.length` + an ending. */
  readonly to: number;
}

/** Plays at random: each choice that is there is as likely as the next. */
export interface Engine {
  readonly name: string;
  /** Playthroughs number `first` to `first + count − 1`, each seeded by its number alone; adds 1 to `tally` by ending. */
  readonly play: (first: number, count: number, tally: Uint32Array) => void;
}

export function holdsGate(gate: Gate | null, values: ArrayLike<number>): boolean {
  if (gate === null) return true;
  const value = values[gate.variable]!;
  return value >= gate.from && value <= gate.to;
}

export function saturate({ min, max }: Variable, value: number): number {
  return value < min ? min : value > max ? max : value;
}
