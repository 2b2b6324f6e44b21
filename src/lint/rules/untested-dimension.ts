/** A dimension that is not graded. */

import { dimensions } from '../../persona/index.ts';
import type { Rule } from '../rule.ts';

export const untestedDimension: Rule = {
  id: 'untested-dimension',
  severity: 'error',
  summary: 'A dimension has par 0: there is a full path that never tests it, so it is left out of the grade.',
  why: 'The trainee is promised three grades.',
  fix: 'Let every way through test it, or mark the scenario with `drill: true`.',
  example: {
    of: 'head',
    bad: `drill: false`,
    good: `drill: true`,
  },
  language: null,
  check: ({ program, rubric, keyAt }) =>
    program.drill
      ? []
      : dimensions.flatMap((dimension) =>
          rubric.par[dimension] > 0
            ? []
            : [{ span: keyAt(['nodes']), message: `${dimension} is not graded: a full path never tests it` }],
        ),
};
