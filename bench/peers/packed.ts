/** The walk that `composure balance --sample` plays with: a turn is two draws, looked up among what is remembered. */

import { endingOf } from '../../src/balance/graph/told-apart.ts';
import { walkOf } from '../../src/balance/sampling/walk.ts';
import { playerOf } from '../../src/balance/strategies/players.ts';
import { keyOf } from '../../src/chance/index.ts';
import type { Program } from '../../src/engine/index.ts';
import { rubricOf } from '../../src/score/index.ts';
import type { Engine } from './game.ts';

/** Run k is the call that `composure play --seed packed#k` plays, graded. */
export function packedWalk(compiled: Program): Engine {
  const walk = walkOf(compiled, rubricOf(compiled), 400_000);
  const player = playerOf(compiled, {}, 'random');
  const batch = keyOf('packed');
  return {
    name: 'ours, packed',
    play(first, count, tally) {
      const { ends } = walk.play(player, batch, first, first + count);
      ends.forEach((runs, label) => {
        if (runs > 0) tally[endingOf(label).ending]! += runs;
      });
    },
  };
}
