/** A classifier that knows nothing but which words stand in good replies: naive Bayes over the presence of words. */

/** A reply as it sees it. */
export interface Worded {
  readonly words: ReadonlySet<string>;
  readonly best: boolean;
}

export interface Classifier {
  /** The log of the odds that a reply with these words is a best one; the prior, equal for all, is left out. */
  readonly odds: (words: ReadonlySet<string>) => number;
  /** The same for one word. */
  readonly weight: (word: string) => number;
  readonly vocabulary: readonly string[];
}

/** Runs of letters and apostrophes, small. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/\p{L}[\p{L}']*/gu) ?? [],
  );
}

export function train(replies: readonly Worded[]): Classifier {
  const counts = new Map<string, [best: number, rest: number]>();
  const totals: [best: number, rest: number] = [0, 0];
  for (const { words, best } of replies) {
    const side = best ? 0 : 1;
    totals[side] += 1;
    for (const word of words) {
      const count = counts.get(word) ?? [0, 0];
      count[side] += 1;
      counts.set(word, count);
    }
  }
  // Laplace's smoothing: a word seen on one side alone is a hint, and no proof.
  const share = (count: number, total: number) => (count + 1) / (total + 2);
  const weight = (word: string) => {
    const [best, rest] = counts.get(word) ?? [0, 0];
    return Math.log(share(best, totals[0]) / share(rest, totals[1]));
  };
  return {
    weight,
    odds: (words) => [...words].reduce((sum, word) => sum + (counts.has(word) ? weight(word) : 0), 0),
    vocabulary: [...counts.keys()],
  };
}
