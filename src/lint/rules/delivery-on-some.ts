/** Delivery on some replies only. */

import { brush, hear, rule } from '../examples.ts';
import { replyName, replyPath } from '../places.ts';
import type { Rule } from '../rule.ts';

export const deliveryOnSome: Rule = {
  id: 'delivery-on-some',
  severity: 'error',
  summary: 'Some replies of a node have a `delivery`, others have not.',
  why: 'The one that is told differently gives itself away.',
  fix: 'Give all replies of the node a `delivery`, or none.',
  example: {
    of: 'node',
    bad: `line: Where is my parcel?
replies:
  brush:
    say: It is on its way, like the others.
    delivery: flatly
    uses: [cold-brush-off]
    tempts: It is short, and there is a queue.
    why: He asked where it is.
    felt: Thanks for nothing.
    to: next
${hear}
${rule}`,
    good: `line: Where is my parcel?
replies:
${brush}
${hear}
${rule}`,
  },
  language: null,
  check: ({ program, keyAt }) =>
    program.nodes.flatMap(({ replies }, node) => {
      const bare = replies.findIndex(({ delivery }) => delivery === null);
      if (bare === -1 || replies.every(({ delivery }) => delivery === null)) return [];
      const message = `${replyName(program, node, bare)} has no \`delivery\`, others here have one`;
      return [{ span: keyAt(replyPath(program, node, bare)), message }];
    }),
};
