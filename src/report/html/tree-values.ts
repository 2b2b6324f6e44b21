/**
 * Knows the numbers of a drawn tree under one strategy: how often each box is come to, each reply said and each way
 * taken, in calls out of 100. The order is that of the drawing, so that a browser can swap one list for another.
 */

import type { Program } from '../../engine/index.ts';
import type { MovingRow } from '../balance-report.ts';

/** One line of the drawing: a reply and one of the places it may lead to. */
export interface Strand {
  readonly node: number;
  readonly reply: number;
  readonly to: number;
  /** Whether the reply leads nowhere else. */
  readonly only: boolean;
}

export function strandsOf(program: Program): readonly Strand[] {
  return program.nodes.flatMap((each, node) =>
    each.replies.flatMap(({ routes }, reply) => {
      const places = [...new Set(routes.map(({ to }) => to))];
      return places.map((to) => ({ node, reply, to, only: places.length === 1 }));
    }),
  );
}

/**
 * Times in 1,000 calls, whole: visits by node, then endings, then replies node by node, then strands. −1 where a reply
 * has several ways on and it isn't known how often each is taken.
 */
export function treeValues(program: Program, strands: readonly Strand[], row: MovingRow): readonly number[] {
  return [
    ...program.nodes.map((_, node) => whole(row.visits[node] ?? 0)),
    ...program.endings.map(({ id }) => whole(row.endings[id] ?? 0)),
    ...program.nodes.flatMap(({ replies }, node) =>
      replies.map((_, at) => whole(row.picks[node]?.[at] ?? 0)),
    ),
    ...strands.map(({ node, reply, to, only }) => {
      const taken = row.moves?.[node]?.[reply]?.[to];
      if (taken !== undefined) return whole(taken);
      return only ? whole(row.picks[node]?.[reply] ?? 0) : -1;
    }),
  ];
}

/** Times in 1,000 calls; what hardly ever happens is not 0. */
export function whole(share: number): number {
  return share > 0 && share < 0.0005 ? 0.5 : Math.round(1000 * share);
}

/** A number in a box: calls out of 100. The page's script says it the same way; a browser test holds them equal. */
export function times(value: number): string {
  if (value === 0) return '0';
  return value < 5 ? '<1' : String(Math.round(value / 10));
}

/** A line's width in pixels; what never happens is a hair. The script has its twin. */
export function thickness(value: number): number {
  if (value < 0) return 1.2;
  return value === 0 ? 0.4 : Math.round(10 * (0.8 + Math.min(value, 1000) / 120)) / 10;
}

/** How a line is drawn: `never` taken, `unknown` how often, or `taken`. */
export function manner(value: number): 'unknown' | 'never' | 'taken' {
  return value < 0 ? 'unknown' : value === 0 ? 'never' : 'taken';
}
