/** Small graded scenarios whose figures can be worked out by hand. */

import type { Program } from '../../../src/engine/index.ts';
import { even } from '../../persona/moves.ts';
import { moment, type Node, programOf, worth } from '../../score/program.ts';

/** Two replies, one worth `good` on everything, one `bad`; they say the same whatever they are worth. */
export function plain(id: string, bad = 0, good = 4): Node {
  const replies = [worth(good, good, good, { say: 'Good.' }), worth(bad, bad, bad, { say: 'No good.' })];
  return { id, ...moment(...replies) };
}

/** One node after the other, for a customer with patience for up to four. Guessing earns half of good and bad. */
export function scenario(...nodes: readonly Node[]): Program {
  return programOf(nodes, { temperament: { ...even, start: { ...even.start, tension: 2, patience: 5 } } });
}

export const three = scenario(plain('one'), plain('two'), plain('three'));
