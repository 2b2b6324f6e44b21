/** Measures how often a strategy passes: the one figure that most checks ask for. */

import { type Analysis, type Row, rowOf } from '../analysis.ts';
import type { Measurement } from './check.ts';
import { lapseOf, type Tell, tellOf } from './tell.ts';

/** Of those who must fail: the place is the reply that helps them most. `key` is what of it gives the answer away. */
export function passOf(
  analysis: Analysis,
  row: string | Row,
  key: 'say' | 'uses' | 'levels' | 'to',
  advice: (tell: Tell) => string,
): Measurement {
  const found = typeof row === 'string' ? rowOf(analysis, row) : row;
  const tell = tellOf(analysis, found);
  return {
    what: `P(pass) of a trainee who ${found.about}`,
    figure: found.pass,
    row: found.id,
    where: { node: tell.node, reply: tell.reply, key },
    advice: advice(tell),
  };
}

/** Of those who must pass: the place is the reply that costs them most. */
export function failureOf(
  analysis: Analysis,
  row: string | Row,
  advice: (lapse: Tell) => string,
): Measurement {
  const found = typeof row === 'string' ? rowOf(analysis, row) : row;
  const lapse = lapseOf(analysis, found);
  return {
    what: `P(pass) of a trainee who ${found.about}`,
    figure: found.pass,
    row: found.id,
    where: { node: lapse.node, reply: lapse.reply },
    advice: advice(lapse),
  };
}

/** Rows of a kind, in the order of reports. */
export function rowsOf({ rows }: Pick<Analysis, 'rows'>, kind: Row['kind']): readonly Row[] {
  return rows.filter((row) => row.kind === kind);
}

/** The simulee of an ability that is a row. */
export function able(analysis: Analysis, theta: number): Row {
  return rowOf(analysis, `theta-${String(theta).replace('.', '-')}`);
}
