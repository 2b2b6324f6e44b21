/** D3: no grade without openings to earn it. */

import { dimensions } from '../../persona/index.ts';
import { exactly } from '../analysis.ts';
import { atLeast, type Check } from './check.ts';
import { inReply } from './example.ts';

export const openings: Check = {
  id: 'openings',
  source: 'D3',
  summary: 'A dimension is graded on too few moments.',
  formula:
    "The fewest decisions that test a dimension, over all calls that come to an ending of the author's; for each dimension tested.",
  why: 'One lucky choice must not make a grade. Three moments are the least that an examiner would call an impression.',
  unit: 'number',
  error: atLeast(3),
  warning: null,
  exempt: ['drill', 'contained', 'parted'],
  example: {
    bad: {
      note: 'The best reply of the first node leads straight to the goodbye.',
      changes: inReply('counter', 'best', { to: 'goodbye' }),
    },
    good: 'Every full call tests each dimension eight times.',
  },
  measure: ({ analysis: { structure, rubric } }) =>
    structure &&
    dimensions
      .filter((dimension) => rubric.par[dimension] > 0)
      .map((dimension) => ({
        what: `the fewest openings for ${dimension} in a full call`,
        figure: exactly(structure.openings[dimension]),
        where: {},
        advice: `Close the short cuts, or add nodes that test ${dimension} to every way${dimension === 'boundary' ? ' (a push, or `tests: [boundary]`)' : ''}.`,
      })),
};
