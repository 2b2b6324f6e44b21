/** Too short for a verdict. */

import { leastSum } from '../../score/index.ts';
import type { Rule } from '../rule.ts';

const least = 8;

export const fewDecisions: Rule = {
  id: 'few-decisions',
  severity: 'warning',
  summary: 'A full path has fewer than eight decisions that are scored.',
  why: 'Fewer than eight choices tell little about anybody; a short exercise says so with `drill: true`.',
  fix: 'Write more moments, or mark it with `drill: true`.',
  example: {
    of: 'head',
    bad: `drill: false`,
    good: `drill: true`,
  },
  language: null,
  check: ({ program, keyAt }) => {
    if (program.drill) return [];
    const fewest = leastSum(program, program.start, () => 1);
    if (fewest >= least || fewest === 0) return [];
    return [
      { span: keyAt(['nodes']), message: `a full path has ${fewest} decisions; a verdict needs ${least}` },
    ];
  },
};
