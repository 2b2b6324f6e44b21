/** A fact that nothing reads. */

import { guardsOf } from '../../engine/index.ts';
import type { Rule } from '../rule.ts';

export const unusedFact: Rule = {
  id: 'unused-fact',
  severity: 'warning',
  summary: 'A fact that no condition reads.',
  why: 'It costs the reader thought, and moves nothing.',
  fix: 'Read it in a `when`, or take it out.',
  example: {
    of: 'head',
    bad: `facts:
  promised: false`,
    good: `policy:
  can: {trace: trace the parcel}`,
  },
  language: null,
  check: ({ program, keyAt }) => {
    const read = new Set(
      guardsOf(program).flatMap((guard) =>
        guard.flatMap((clause) => clause.filter(({ of }) => of === 'fact').map(({ fact }) => fact)),
      ),
    );
    return program.facts.flatMap(({ id }, index) =>
      read.has(index) ? [] : [{ span: keyAt(['facts', id]), message: `nothing reads the fact \`${id}\`` }],
    );
  },
};
