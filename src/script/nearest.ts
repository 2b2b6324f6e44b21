/** Finds what somebody probably meant. */

import { quoted } from './quoted.ts';

/** A hint: `did you mean …?`, or what there is if the list is short; undefined if neither helps. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  const close = nearest(word, known);
  if (close !== null) return `Did you mean ${quoted(close)}?`;
  if (known.length === 0 || known.length > 12) return undefined;
  return known.length === 1
    ? `The only one is ${quoted(known[0]!)}.`
    : `Choose from ${known.map(quoted).join(', ')}.`;
}

/** Comparing takes time, and a file may name thousands of things, thousands of times. */
const compared = { words: 1000, characters: 64 };

/** The known word within a third of its length in typing slips, the closest first. */
export function nearest(word: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  if (word.length > compared.characters) return null;
  for (const candidate of known.slice(0, compared.words)) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = editDistance(word, candidate);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Damerau–Levenshtein (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
