/** N13: what works on one kind of customer must not do for all. */

import { atMost, type Check } from './check.ts';
import { inReplies, inReply } from './example.ts';
import { passOf, rowsOf } from './passing.ts';

export const borrowedScript: Check = {
  id: 'borrowed-script',
  source: 'N13',
  summary: 'What works on another kind of customer passes here.',
  formula:
    'P(pass) of trainees who follow the script of another archetype turn by turn, with the reply that shares most techniques; equal ones share.',
  why: 'Telling the angry from the demanding is half of the skill. A script that fits everybody needs no customer.',
  unit: 'percent',
  error: null,
  warning: atMost(50),
  exempt: [],
  example: {
    bad: {
      note: 'Naming the feeling and drawing a line is all that is ever needed, and no lesser reply names a feeling.',
      changes: [
        ...inReplies('soft', { uses: ['cave-to-demand'] }, ['story', 'wall', 'crooks', 'money', 'goodbye']),
        ...inReply('apron', 'best', { uses: ['acknowledge-feeling', 'keep-neutral-face'] }),
        ...inReply('wall', 'best', { uses: ['acknowledge-feeling', 'explain-can-and-cannot'] }),
        ...inReply('crooks', 'best', { uses: ['acknowledge-feeling', 'set-limit'] }),
        ...inReply('afternoon', 'best', { uses: ['acknowledge-feeling', 'commit-to-doable-step'] }),
        ...inReply('money', 'best', { uses: ['acknowledge-feeling', 'explain-can-and-cannot'] }),
        ...inReply('apron', 'cold', { uses: ['keep-neutral-face'] }),
      ],
    },
    good: 'The best replies answer this customer, and lesser ones use the same techniques at the wrong moment.',
  },
  measure: ({ analysis }) =>
    rowsOf(analysis, 'borrowed').map((row) =>
      passOf(
        analysis,
        row,
        'uses',
        ({ node, reply }) =>
          `Offer the techniques of \`${reply}\` at \`${node}\` in a lesser reply as well, or let the best one there use what this kind of customer needs.`,
      ),
    ),
};
