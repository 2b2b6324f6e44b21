/** Knows how far counts stray from a uniform expectation, and how far is too far. */

/**
 * Values that Pearson's statistic exceeds with p = 1e-6, by the number of cells (degrees of freedom: one less). A fixed
 * seed that passes once passes always; the level is that low so that some hundred tests may be passed by any sound hash.
 */
export const critical = { 24: 70.6, 64: 131.4, 256: 377.1 } as const;

/** Pearson's statistic of cells that ought to be equally full. */
export function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** How full each of 64 equal bins gets; draws are 32 bits. */
export function spread(draws: Iterable<number>): number[] {
  const counts = Array<number>(64).fill(0);
  for (const drawn of draws) counts[drawn >>> 26]! += 1;
  return counts;
}

/** How full each cell of 16 × 16 gets: uniform if the two draws of a pair are uniform and independent. */
export function joint(pairs: Iterable<readonly [number, number]>): number[] {
  const counts = Array<number>(256).fill(0);
  for (const [one, other] of pairs) counts[(one >>> 28) * 16 + (other >>> 28)]! += 1;
  return counts;
}
