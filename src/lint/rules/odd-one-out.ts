/** A reply that isn’t of the same kind as the others. */

import { brush, hear, rule } from '../examples.ts';
import { replyName, replyPath, wordsOf } from '../places.ts';
import type { Rule } from '../rule.ts';

const catchAll = /^(?:none|all|any|both) of (?:these|the above|them)$/;

export const oddOneOut: Rule = {
  id: 'odd-one-out',
  severity: 'warning',
  summary: 'Two replies of a node say the same, or one is of the kind “none of these”.',
  why: 'Item writers know: such a choice tells something about itself, not about the customer (Haladyna).',
  fix: 'Say something of its own with each reply.',
  example: {
    of: 'node',
    bad: `line: Where is my parcel?
replies:
  again:
    say: It says noon to six on the form, and it is only one now!
    uses: [recite-policy]
    tempts: It is what the form says.
    why: He knows the form. He asks about his parcel.
    felt: I can read a form myself.
    to: next
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
  check: ({ program, at }) =>
    program.nodes.flatMap(({ replies }, node) => {
      const plain = replies.map(({ say }) => wordsOf(say.toLowerCase()).join(' '));
      return plain.flatMap((text, reply) => {
        const span = at(replyPath(program, node, reply, 'say'));
        const first = plain.indexOf(text);
        if (first !== reply)
          return [
            {
              span,
              message: `${replyName(program, node, reply)} says the same as ${replyName(program, node, first)}`,
            },
          ];
        if (!catchAll.test(text)) return [];
        return [
          { span, message: `${replyName(program, node, reply)} is no reply, but a remark on the others` },
        ];
      });
    }),
};
