/** F4: one slip must not end it. */

import type { Program } from '../../engine/index.ts';
import { exactly, type Line } from '../analysis.ts';
import { atLeast, type Check, type Where } from './check.ts';
import { inReply } from './example.ts';

export const recovery: Check = {
  id: 'recovery',
  source: 'F4',
  summary: 'One bad reply can lose the call for good.',
  formula:
    'P(good end) with the best play after the worst reply at one node, critical ones aside, over the skilled calls that come there; the least over all nodes.',
  why: "Mending a slip is the better half of the craft, and can't be practised in a call that is over.",
  unit: 'percent',
  error: atLeast(80),
  warning: null,
  exempt: [],
  example: {
    bad: {
      note: 'The impatient first reply is a furious one, and ends the call at once.',
      changes: inReply('counter', 'sharp', { uses: ['retaliate', 'mock-or-sneer'] }),
    },
    good: 'After any one bad reply the best play still ends well.',
  },
  measure: ({ analysis: { structure, program } }) => {
    if (structure === null) return null;
    const { winnable, line } = structure.afterOneSlip;
    const where = lastOf(program, line);
    return [
      {
        what: 'P(good end) with the best play after one slip, where it costs most',
        figure: exactly(winnable),
        where,
        advice: `Soften what ${where.reply === undefined ? 'the worst reply' : `\`${where.reply}\` in \`${where.node}\``} does to the mood, or give the customer more patience.`,
      },
    ];
  },
};

/** The last thing said on a line. */
export function lastOf(program: Program, { steps }: Line): Where {
  const last = steps.at(-1);
  if (last === undefined) return {};
  const { id, replies } = program.nodes[last.node]!;
  return { node: id, reply: replies[last.reply]!.id, key: 'uses' };
}
