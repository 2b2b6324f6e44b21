/** Those who go by the levels: by all of them, the wrong way round, or by one dimension alone (N12). */

import { type Dimension, dimensions } from '../../persona/index.ts';
import { qualityOf } from '../../score/index.ts';
import { highest, type Situation, type Strategy } from './strategy.ts';

/** The reply with the best levels on the dimensions tested; equal ones share. */
export const skilled: Strategy = {
  id: 'skilled',
  kind: 'skill',
  about: 'always takes the reply with the best levels',
  byTurn: false,
  weigh: (situation) =>
    highest(situation.offered.map((reply) => qualityOf(situation.rubric, situation.node, reply))),
};

export const worst: Strategy = {
  id: 'worst',
  kind: 'skill',
  about: 'always takes the reply with the worst levels',
  byTurn: false,
  weigh: (situation) =>
    highest(situation.offered.map((reply) => -qualityOf(situation.rubric, situation.node, reply))),
};

export const oneSided: readonly Strategy[] = dimensions.map((dimension) => ({
  id: `${dimension}-only`,
  kind: 'one-sided',
  about: `looks at ${dimension} alone`,
  byTurn: false,
  weigh: (situation) => highest(situation.offered.map((reply) => levelOf(situation, reply, dimension))),
}));

/** 0 to 1, whether the node tests the dimension or not. */
export function levelOf({ rubric, node }: Situation, reply: number, dimension: Dimension): number {
  return rubric.levels[node]![reply]![dimension] / 4;
}
