/** D4: a boundary can be lost on either side. */

import type { Reply } from '../../engine/index.ts';
import { type Analysis, exactly } from '../analysis.ts';
import { atLeast, type Check } from './check.ts';
import { inReplies } from './example.ts';

/** Up to this level a provocation is a boundary kept the wrong way. */
const broken = 1;

export const bothErrors: Check = {
  id: 'both-errors',
  source: 'D4',
  summary: 'A boundary can be lost on one side only.',
  formula:
    'The number of replies that give in (family yield), and of those that hit back (family provoke, boundary 0 or 1, at nodes that test boundary).',
  why: 'Where nobody can give in, harshness looks like firmness; where nobody can hit back, softness looks like kindness.',
  unit: 'number',
  error: null,
  warning: atLeast(1),
  exempt: [],
  example: {
    bad: {
      note: 'No reply gives in any more.',
      changes: inReplies('soft', { uses: ['fake-warmth'], promises: undefined }),
    },
    good: 'Some replies give in, some hit back.',
  },
  measure: ({ analysis }) => [
    {
      what: 'the number of replies that give in',
      figure: exactly(count(analysis, (_node, _at, reply) => uses(analysis, reply, 'yield'))),
      where: {},
      advice: 'Offer a reply at a push that gives in: it caves, promises too much or puts up with abuse.',
    },
    {
      what: 'the number of replies that hit back',
      figure: exactly(
        count(
          analysis,
          (node, at, reply) =>
            uses(analysis, reply, 'provoke') &&
            analysis.rubric.tested[node]!.includes('boundary') &&
            analysis.rubric.levels[node]![at]!.boundary <= broken,
        ),
      ),
      where: {},
      advice: 'Offer a reply at a push that hits back, or defends itself.',
    },
  ],
};

function count({ program }: Analysis, matches: (node: number, at: number, reply: Reply) => boolean): number {
  return program.nodes.reduce(
    (sum, { replies }, node) => sum + replies.filter((reply, at) => matches(node, at, reply)).length,
    0,
  );
}

function uses({ program }: Analysis, { set }: Reply, family: 'yield' | 'provoke'): boolean {
  return program.sets[set]!.moves.some((move) => move.family === family);
}
