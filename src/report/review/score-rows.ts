/** Knows the scores of a call as rows: points, band, change and words, for the forms of the debrief that have tables. */

import type { Dimension } from '../../persona/index.ts';
import { scoreWords } from '../debrief-words.ts';
import { bandOf, totalBand } from './bands.ts';
import type { Review } from './review.ts';
import { nameOf, sinceOf } from './words.ts';

export interface ScoreRow {
  readonly name: string;
  /** 0 to 100. */
  readonly points: number;
  /** Points to either side. */
  readonly band: number;
  /** Against the last such call; null where there was none. */
  readonly since: { readonly sign: string; readonly words: string } | null;
  /** Null for the total. */
  readonly words: string | null;
}

/** The dimensions that the scenario tests, and the total last. */
export function scoreRows(review: Review): readonly ScoreRow[] {
  const { program, debrief } = review;
  const { scorecard } = debrief;
  const rows = Object.entries(scorecard.scores).flatMap(([name, score]) => {
    if (score === null) return [];
    const dimension = name as Dimension;
    const band = bandOf(dimension, scorecard);
    return [rowOf(review, dimension, score.points, band, scoreWords(dimension, debrief))];
  });
  return [...rows, rowOf(review, 'total', scorecard.total, totalBand(scorecard, program.weights), null)];
}

function rowOf(
  review: Review,
  of: Dimension | 'total',
  points: number,
  band: number,
  words: string | null,
): ScoreRow {
  return { name: nameOf(of), points, band, since: sinceOf(review, of, points), words };
}
