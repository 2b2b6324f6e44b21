/** F4: three slips must cost something. */

import { exactly } from '../analysis.ts';
import { atMost, type Check } from './check.ts';
import { everyLevel, inReplies } from './example.ts';
import { lastOf } from './recovery.ts';

export const tooForgiving: Check = {
  id: 'too-forgiving',
  source: 'F4',
  summary: 'Three bad replies can still be made good.',
  formula:
    'P(good end) with the best play after the three worst replies running, from the start, critical ones aside.',
  why: 'Simulated customers are too patient by nature, and trainees learn from them that anything can be mended.',
  unit: 'percent',
  error: null,
  warning: atMost(30),
  exempt: [],
  example: {
    bad: {
      note: 'The worst replies are calm in tone and cost the mood next to nothing.',
      changes: inReplies('sharp', { uses: ['soften-voice'], levels: everyLevel(0) }),
    },
    good: 'Each of the worst replies costs two turns of patience, and the customer has five.',
  },
  measure: ({ analysis: { structure, program } }) => {
    if (structure === null) return null;
    const { winnable, line } = structure.afterThreeSlips;
    return [
      {
        what: 'P(good end) with the best play after three slips from the start',
        figure: exactly(winnable),
        where: lastOf(program, line),
        advice:
          'Let the worst replies cost more patience or trust (hurrying, interrupting, brushing off), or start with less patience.',
      },
    ];
  },
};
