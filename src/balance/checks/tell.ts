/** Knows what gives a strategy away: what its choices are worth, and the reply that earns it most. */

import { qualityOf } from '../../score/index.ts';
import type { Analysis, Row } from '../analysis.ts';

/** A moment, named. */
export interface Tell {
  readonly node: string;
  readonly reply: string;
  /** Characters that the reply has, and the most and least that others of its node have. */
  readonly length: number;
  readonly others: { readonly longest: number; readonly shortest: number };
}

/** The indices of the replies that are worth most; more than one where they tie. */
export function bestOf(analysis: Pick<Analysis, 'rubric'>, node: number): readonly number[] {
  const worth = analysis.rubric.levels[node]!.map((_, reply) => qualityOf(analysis.rubric, node, reply));
  const most = Math.max(...worth);
  return worth.flatMap((value, reply) => (value > most - 1e-9 ? [reply] : []));
}

/** Where a strategy gains most over choosing blindly: often there, and with a good reply. */
export function tellOf(analysis: Analysis, row: Row): Tell {
  let found = { gain: Number.NEGATIVE_INFINITY, node: analysis.program.start, reply: 0 };
  row.picks.forEach((picks, node) => {
    const worth = picks.map((_, reply) => qualityOf(analysis.rubric, node, reply));
    const mean = worth.reduce((sum, value) => sum + value, 0) / worth.length;
    picks.forEach((picked, reply) => {
      const gain = picked * (worth[reply]! - mean);
      if (gain > found.gain + 1e-9) found = { gain, node, reply };
    });
  });
  return moment(analysis, found.node, found.reply);
}

/** Where a strategy loses most: often there, and with a reply far below the best. */
export function lapseOf(analysis: Analysis, row: Row): Tell {
  let found = { loss: Number.NEGATIVE_INFINITY, node: analysis.program.start, reply: 0 };
  row.picks.forEach((picks, node) => {
    const best = qualityOf(analysis.rubric, node, bestOf(analysis, node)[0]!);
    picks.forEach((picked, reply) => {
      const loss = picked * (best - qualityOf(analysis.rubric, node, reply));
      if (loss > found.loss + 1e-9) found = { loss, node, reply };
    });
  });
  return moment(analysis, found.node, found.reply);
}

export function moment({ program }: Pick<Analysis, 'program'>, node: number, reply: number): Tell {
  const { id, replies } = program.nodes[node]!;
  const others = replies.filter((_, at) => at !== reply).map(({ say }) => say.length);
  return {
    node: id,
    reply: replies[reply]!.id,
    length: replies[reply]!.say.length,
    others: { longest: Math.max(0, ...others), shortest: Math.min(Number.MAX_SAFE_INTEGER, ...others) },
  };
}
