/** Knows what is counted of the calls of one strategy: whole numbers only, so that a batch may be split in any way. */

export interface Tally {
  /** Of the strategy. */
  readonly id: string;
  readonly runs: number;
  readonly pass: number;
  /** By the label of the end (`endingOf`): ending, outcome and whether there was a crisis. */
  readonly ends: readonly number[];
  /** By node and reply: how often it was said. */
  readonly picks: readonly (readonly number[])[];
  readonly total: Points;
  /** In the order of `dimensions`; of a dimension that isn't tested they mean nothing. */
  readonly scores: readonly Points[];
  /** The first run that passed and the first that failed; null where none did. */
  readonly firstPass: number | null;
  readonly firstFail: number | null;
}

/** Scores in hundredths of a point, rounded run by run: their sum and the sum of their squares. Exact for 9 × 10⁷ runs. */
export interface Points {
  readonly sum: number;
  readonly squares: number;
}

/** Tallies of parts of one batch as those of the whole. @throws Error if the parts are not of the same strategies. */
export function mergeTallies(parts: readonly (readonly Tally[])[]): readonly Tally[] {
  const [first = [], ...others] = parts;
  return others.reduce((whole, part) => {
    if (part.length !== whole.length) throw new Error('these tallies are of different strategies');
    return whole.map((tally, at) => joined(tally, part[at]!));
  }, first);
}

function joined(a: Tally, b: Tally): Tally {
  if (a.id !== b.id) throw new Error(`a tally of ${a.id} and one of ${b.id}`);
  return {
    id: a.id,
    runs: a.runs + b.runs,
    pass: a.pass + b.pass,
    ends: a.ends.map((count, label) => count + b.ends[label]!),
    picks: a.picks.map((replies, node) => replies.map((count, reply) => count + b.picks[node]![reply]!)),
    total: sumOf(a.total, b.total),
    scores: a.scores.map((points, at) => sumOf(points, b.scores[at]!)),
    firstPass: least(a.firstPass, b.firstPass),
    firstFail: least(a.firstFail, b.firstFail),
  };
}

function sumOf(a: Points, b: Points): Points {
  return { sum: a.sum + b.sum, squares: a.squares + b.squares };
}

function least(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
