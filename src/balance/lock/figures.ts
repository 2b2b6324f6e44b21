/** Knows which figures of an analysis are locked, and to how many decimals. */

import { type Analysis, theta50 } from '../analysis.ts';
import type { LockedFigures } from './locked.ts';

export function figuresOf(analysis: Analysis): LockedFigures {
  const { program, rows, structure } = analysis;
  const ability = theta50(analysis);
  const best = structure?.best ?? null;
  return {
    strategies: Object.fromEntries(
      rows.map(({ id, pass, total }) => [id, { pass: percent(pass.value), total: rounded(total.mean, 1) }]),
    ),
    endings: endingsOf(analysis),
    best: (best?.steps ?? []).map(({ node, reply }) => program.nodes[node]!.replies[reply]!.id),
    total: best === null ? null : rounded(best.total, 1),
    theta50: ability === null ? null : rounded(ability, 2),
  };
}

/** Of whom endings are followed: the borderline trainee, whose calls spread most widely. */
const followed = 'theta-4';

function endingsOf({ rows, program }: Analysis): Readonly<Record<string, number>> {
  const endings = rows.find(({ id }) => id === followed)?.endings ?? {};
  return Object.fromEntries(program.endings.map(({ id }) => [id, percent(endings[id] ?? 0)]));
}

function percent(probability: number): number {
  return rounded(100 * probability, 2);
}

/** As the lock is written, so that what was written compares equal. Adding 0 turns -0 into 0. */
function rounded(figure: number, decimals: number): number {
  return Number(figure.toFixed(decimals)) + 0;
}
