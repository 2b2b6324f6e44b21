/** A condition that holds in every call. */

import { textOf } from '../../engine/index.ts';
import { brush, hear, rule } from '../examples.ts';
import { replyPath, variantPath } from '../places.ts';
import type { Rule } from '../rule.ts';

export const alwaysHolds: Rule = {
  id: 'always-holds',
  severity: 'warning',
  summary:
    'A `when` that holds in every state in which it is asked, so that what stands behind it never comes.',
  why: 'It reads as if something depended on it; and a default behind it is never said.',
  fix: 'Take the condition out, or let it ask for less.',
  example: {
    of: 'node',
    bad: `line:
  - {when: {turn: 1..}, say: Where is my parcel?}
  - {say: Is this the parcel desk?}
replies:
${brush}
${hear}
${rule}`,
    good: `line: Where is my parcel?
replies:
${brush}
${hear}
${rule}`,
  },
  language: null,
  check: ({ program, at, keyAt, unmet }) =>
    unmet().flatMap(({ what, bound }) => {
      if (what.kind === 'guard' && !what.holds) {
        const span = at(replyPath(program, what.node, what.reply, 'when'));
        return [{ span, message: 'this `when` holds in every state here' }];
      }
      if (what.kind !== 'text') return [];
      if (textOf(program, what)![what.variant]!.when !== null) return [];
      const span = keyAt(variantPath(program, what, 'say'));
      return [{ span, message: `this default is never said: ${bound}` }];
    }),
};
