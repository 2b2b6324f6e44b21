/** Somebody who never speaks. */

import type { Rule } from '../rule.ts';

export const unusedCast: Rule = {
  id: 'unused-cast',
  severity: 'warning',
  summary: 'A member of the cast who speaks at no node.',
  why: 'The reader waits for them.',
  fix: 'Let them speak at a node (`speaker:`), or take them out.',
  example: {
    of: 'head',
    bad: `cast:
  driver: The driver`,
    good: `policy:
  can: {trace: trace the parcel}`,
  },
  language: null,
  check: ({ program, keyAt }) => {
    const speaking = new Set(program.nodes.flatMap(({ speaker, answerer }) => [speaker, answerer]));
    return program.cast.flatMap(({ id }, index) =>
      speaking.has(index) ? [] : [{ span: keyAt(['cast', id]), message: `\`${id}\` never speaks` }],
    );
  },
};
