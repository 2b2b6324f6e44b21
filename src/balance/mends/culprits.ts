/** Knows whose figure a finding is, and which replies earn or cost that trainee most: where one edit can matter. */

import { qualityOf } from '../../score/index.ts';
import type { Analysis, Row } from '../analysis.ts';
import { type Result, shown } from '../checks/evaluate.ts';
import { bestOf } from '../checks/tell.ts';
import type { ReplyPlace } from '../mutants/edit.ts';

/** Whose play decides a figure that isn't one strategy's own. */
const deciding: Readonly<Record<string, string>> = {
  slope: 'theta-6',
  'ability-range': 'theta-4',
  'item-ease': 'theta-4',
  'item-discrimination': 'theta-6',
  spread: 'random',
  crisis: 'theta-2',
  consequences: 'worst',
  'path-fairness': 'theta-6',
};

/** A node that the finding names comes before all others. */
const ahead = 1e6;

/** The row that a finding is about; where it is about none, the one that decides it, or skilled play. */
export function rowBehind({ rows }: Analysis, { check, measurement }: Result): Row {
  const named = rows.find(({ id }) => id === measurement.row);
  const decides = rows.find(({ id }) => id === (deciding[check.id] ?? 'skilled'));
  const row = named ?? decides ?? rows[0];
  if (row === undefined) throw new Error('an analysis without rows');
  return row;
}

/** Whether the figure must fall for the check to hold; else it must rise. */
export function mustFall({ check, measurement, bound }: Result): boolean {
  return shown(measurement.figure.value, check.unit) > (bound ?? Number.POSITIVE_INFINITY);
}

/** What the row says, the finding's own place first, then by how much it gains there over blind choice. */
export function gains(analysis: Analysis, row: Row, result: Result): readonly ReplyPlace[] {
  return ranked(analysis, row, result, (node, reply, picked) => {
    const all = analysis.program.nodes[node]!.replies.map((_, each) =>
      qualityOf(analysis.rubric, node, each),
    );
    return (
      picked *
      (qualityOf(analysis.rubric, node, reply) - all.reduce((sum, worth) => sum + worth, 0) / all.length)
    );
  });
}

/** What the row says, the finding's own place first, then by how much it loses there against the best reply. */
export function losses(analysis: Analysis, row: Row, result: Result): readonly ReplyPlace[] {
  return ranked(
    analysis,
    row,
    result,
    (node, reply, picked) =>
      picked *
      (qualityOf(analysis.rubric, node, bestOf(analysis, node)[0]!) -
        qualityOf(analysis.rubric, node, reply)),
  );
}

function ranked(
  analysis: Analysis,
  row: Row,
  { measurement: { where } }: Result,
  weight: (node: number, reply: number, picked: number) => number,
): readonly ReplyPlace[] {
  const places = row.picks.flatMap((replies, node) =>
    replies.map((picked, reply) => {
      const { id, replies: said } = analysis.program.nodes[node]!;
      const named = where.node === id && where.reply === said[reply]!.id;
      const near = where.node === id && where.reply === undefined;
      const own = weight(node, reply, picked);
      return { node, reply, weight: named ? Number.MAX_VALUE : near ? own * ahead : own };
    }),
  );
  return places.filter(({ weight: own }) => own > 1e-9).sort((a, b) => b.weight - a.weight);
}
