/** Knows how to draw figures as small bars; always beside words that say the same. */

const bars = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/** On a fixed scale, so that two lines can be compared by eye. */
export function sparkline(values: readonly number[], least: number, most: number): string {
  return values
    .map((value) => {
      const share = (value - least) / (most - least);
      return bars[Math.max(0, Math.min(bars.length - 1, Math.floor(share * bars.length)))]!;
    })
    .join('');
}
