/** Too few moments for a dimension. */

import { dimensions } from '../../persona/index.ts';
import { leastSum } from '../../score/index.ts';
import { brush, hear, rule } from '../examples.ts';
import type { Rule } from '../rule.ts';

const least = 3;

export const fewOpenings: Rule = {
  id: 'few-openings',
  severity: 'warning',
  summary: 'A full path gives fewer than three openings for a dimension.',
  why: 'A grade for what could hardly be shown says nothing.',
  fix: 'Write moments that test it: a push for boundary-keeping, or `tests:`.',
  example: {
    of: 'nodes',
    bad: `push: demand
line: I want it today, at half the price.
replies:
${brush}
${hear}
${rule}
---
line: Where is my parcel?
replies:
${brush}
${hear}
${rule}
---
line: Where is my parcel?
replies:
${brush}
${hear}
${rule}
---
line: Where is my parcel?
replies:
${brush}
${hear}
${rule}
---
line: Where is my parcel?
replies:
${brush}
${hear}
${rule}`,
    good: `push: demand
line: I want it today, at half the price.
replies:
${brush}
${hear}
${rule}
---
line: Where is my parcel?
replies:
${brush}
${hear}
${rule}`,
  },
  language: null,
  check: ({ program, rubric, keyAt }) => {
    const exempt = program.endings.some(({ outcome }) => outcome === 'contained' || outcome === 'parted');
    if (program.drill || exempt) return [];
    return dimensions.flatMap((dimension) => {
      const fewest = leastSum(program, program.start, (node) =>
        rubric.tested[node]!.includes(dimension) ? 1 : 0,
      );
      if (fewest >= least || rubric.par[dimension] === 0) return [];
      const message = `a full path has ${fewest} ${fewest === 1 ? 'opening' : 'openings'} for ${dimension}; a grade needs ${least}`;
      return [{ span: keyAt(['nodes']), message }];
    });
  },
};
