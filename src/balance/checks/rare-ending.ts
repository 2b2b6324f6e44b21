/** F1: what is written must be met by somebody. */

import { atLeast, type Check } from './check.ts';
import { inReply } from './example.ts';
import { shareOf } from './figures.ts';
import { isForced } from './forced.ts';
import { rowsOf } from './passing.ts';

export const rareEnding: Check = {
  id: 'rare-ending',
  source: 'F1',
  summary: 'Hardly anybody ever comes to an ending.',
  formula:
    'The largest P(ending) among simulated trainees of abilities 0 to 8, for each ending but `walkaway` and `meltdown`.',
  why: 'An ending that 1 in 1,000 sees teaches nobody; what leads to it asks for too much at a time.',
  unit: 'percent',
  error: atLeast(0.1),
  warning: null,
  exempt: [],
  example: {
    bad: {
      note: 'An ending is kept for one call in a hundred, of those in which the customer trusts fully at the end without having been heard.',
      changes: [
        ...inReply('goodbye', 'best', {
          to: [{ when: { trust: '4..', heard: '..1' }, chance: 1, go: 'cake' }, { go: 'done' }],
        }),
        { at: ['endings', 'cake'], set: { line: 'On Tuesday there is a cake on the counter.' } },
      ],
    },
    good: 'Every ending is where some kind of trainee ends now and then.',
  },
  measure: ({ analysis }) =>
    analysis.program.endings
      .filter(({ id }) => !isForced(id))
      .map(({ id }) => ({
        what: `P(ending \`${id}\`) of those who come to it most often`,
        figure: shareOf(
          analysis,
          Math.max(...rowsOf(analysis, 'simulee').map(({ endings }) => endings[id] ?? 0)),
        ),
        where: { ending: id },
        advice: `Lead to \`${id}\` under a condition that is met more often.`,
      })),
};
