/** The debrief in a terminal, page by page: how it came out, where it turned, what was good and what to take along. */

import type { Look } from '../look.ts';
import { closingView } from './closing-view.ts';
import { cut } from './pages.ts';
import type { Review } from './review.ts';
import { summaryView } from './summary-view.ts';
import { turningPointView } from './turning-point-view.ts';

export interface ReviewPage {
  readonly lines: string[];
  /** The turn, from 1, at which another reply can be tried under this page; null: at none. */
  readonly whatIf: number | null;
}

/** `rows`: how many lines a page may have, at least 4. Plain mode prints them one after the other, uncut. */
export function reviewView(
  review: Review,
  look: Look,
  rows: number = Number.POSITIVE_INFINITY,
): readonly ReviewPage[] {
  const { turningPoints } = review.debrief;
  const fitting = (lines: readonly string[], whatIf: number | null = null) =>
    cut(lines, look.plain ? Number.POSITIVE_INFINITY : rows).map((piece, index, all) => ({
      lines: [...piece],
      // Only when all of it has been read.
      whatIf: index === all.length - 1 ? whatIf : null,
    }));
  return [
    ...fitting(summaryView(review, look)),
    ...turningPoints.flatMap((point) => fitting(turningPointView(review, point, look), point.turn)),
    ...fitting(closingView(review, look)),
  ];
}
