/** Two best replies. */

import { worthOf } from '../../score/index.ts';
import { brush, hear, rule } from '../examples.ts';
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
${brush}
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
${rule}`,
    good: `line: Where is my parcel?
replies:
${brush}
${hear}
${rule}`,
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
