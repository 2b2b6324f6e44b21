/** Delivery on some replies only. */

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
  hear:
    say: Twelve days is a long time. What were you told?
    uses: [acknowledge-feeling, move-to-facts]
    why: He hears that it counts, and gets the floor.
    felt: Somebody counted.
    to: next
  rule:
    say: It says noon to six on the form, and it is only one now.
    uses: [recite-policy]
    tempts: It is what the form says.
    why: He knows the form. He asks about his parcel.
    felt: I can read a form myself.
    to: next`,
    good: `line: Where is my parcel?
replies:
  brush:
    say: It is on its way, like the others.
    uses: [cold-brush-off]
    tempts: It is short, and there is a queue.
    why: He asked where it is.
    felt: Thanks for nothing.
    to: next
  hear:
    say: Twelve days is a long time. What were you told?
    uses: [acknowledge-feeling, move-to-facts]
    why: He hears that it counts, and gets the floor.
    felt: Somebody counted.
    to: next
  rule:
    say: It says noon to six on the form, and it is only one now.
    uses: [recite-policy]
    tempts: It is what the form says.
    why: He knows the form. He asks about his parcel.
    felt: I can read a form myself.
    to: next`,
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
