/** M3: what this customer needs must be on offer. */

import { exactly } from '../analysis.ts';
import { atLeast, type Check } from './check.ts';
import { inReplies } from './example.ts';

export const need: Check = {
  id: 'need',
  source: 'M3',
  summary: 'What works on this kind of customer is seldom on offer.',
  formula:
    'The share of nodes at which some reply uses a technique from the script of the archetype; not told where the archetype has none.',
  why: 'A scenario about the angry in which nobody can name a feeling is about somebody else.',
  unit: 'percent',
  error: null,
  warning: atLeast(60),
  exempt: [],
  example: {
    bad: {
      note: 'At most nodes no reply names a feeling, explains, commits or draws a line.',
      changes: [
        ...inReplies('best', { uses: ['refocus-on-need', 'summarise-next-step'] }, [
          'story',
          'apron',
          'wall',
          'afternoon',
          'money',
          'goodbye',
        ]),
        ...inReplies('soft', { uses: ['promise-unkeepable'] }),
        ...inReplies('cold', { uses: ['keep-neutral-face'] }),
      ],
    },
    good: 'At every node some reply uses what works on the angry.',
  },
  measure: ({ analysis: { program }, persona }) => {
    if (persona === null || persona.script.length === 0) return null;
    const wanted = new Set(persona.script.flat());
    const lacking = program.nodes.filter(
      ({ replies }) => !replies.some(({ set }) => program.sets[set]!.moves.some(({ id }) => wanted.has(id))),
    );
    const first = lacking[0];
    return [
      {
        what: `the share of nodes that offer what works on the ${program.persona.id} customer`,
        figure: exactly(1 - lacking.length / program.nodes.length),
        where: first === undefined ? {} : { node: first.id },
        advice: `Offer ${[...wanted].map((id) => `\`${id}\``).join(', ')} at more nodes; there is none of it at ${lacking.map(({ id }) => `\`${id}\``).join(', ')}.`,
      },
    ];
  },
};
