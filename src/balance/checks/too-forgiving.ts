/** F4: three slips must cost something. */

import { atMost, type Check } from './check.ts';
import { inReplies } from './example.ts';
import { exactly } from './figures.ts';
import { lastOf } from './recovery.ts';

export const tooForgiving: Check = {
  id: 'too-forgiving',
  source: 'F4',
  summary: 'Three bad replies can still be made good.',
  formula:
    'P(good end) with the best play after three worst replies in an otherwise skilled call, critical ones aside; the most over all such calls.',
  why: 'Simulated customers are too patient by nature, and trainees learn from them that anything can be mended.',
  unit: 'percent',
  error: null,
  warning: atMost(30),
  exempt: [],
  example: {
    bad: {
      note: 'The worst replies only let strain show, and cost no patience to speak of.',
      changes: inReplies('sharp', { uses: ['show-strain'], levels: { empathy: 0 } }),
    },
    good: 'Each of the worst replies costs two turns of patience, and the customer has five.',
  },
  measure: ({ analysis: { structure, program } }) => {
    if (structure === null) return null;
    if (structure.afterThreeSlips === null) return [];
    const { winnable, line } = structure.afterThreeSlips;
    return [
      {
        what: 'P(good end) with the best play after three slips, where it is likeliest',
        figure: exactly(winnable),
        where: lastOf(program, line),
        advice:
          'Let the worst replies cost more patience or trust (hurrying, interrupting, brushing off), or start with less patience.',
      },
    ];
  },
};
