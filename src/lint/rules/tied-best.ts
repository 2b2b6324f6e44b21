/** Two best replies. */

import { worthOf } from '../../score/index.ts';
import { replyName, replyPath } from '../places.ts';
import type { Rule } from '../rule.ts';

export const tiedBest: Rule = {
  id: 'tied-best',
  severity: 'warning',
  summary: 'Two replies of a node are graded as the best.',
  why: 'Nobody learns which is better, and why; experts who wrote both can usually say.',
  fix: 'Let one of them be better in something, or take one out.',
  example: {
    of: 'node',
    bad: `line: Where is my parcel?
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
    uses: [acknowledge-feeling, let-them-vent]
    why: He hears that it counts, and gets the floor.
    felt: Somebody counted.
    to: next
  note:
    say: Twelve days, and nobody rang. What did they say?
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
  check: ({ program, rubric, keyAt }) =>
    program.nodes.flatMap(({ replies }, node) => {
      const worths = replies.map((_, index) => worthOf(rubric, node, index));
      const first = worths.indexOf(Math.max(...worths));
      return worths.flatMap((worth, index) => {
        if (index === first || worth < worths[first]!) return [];
        const message = `${replyName(program, node, index)} and ${replyName(program, node, first)} are graded as the best`;
        return [{ span: keyAt(replyPath(program, node, index)), message }];
      });
    }),
};
