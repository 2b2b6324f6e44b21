/** Two replies that differ in words only. */

import { brush, hear, rule } from '../examples.ts';
import { replyName, replyPath } from '../places.ts';
import type { Rule } from '../rule.ts';

export const sameReply: Rule = {
  id: 'same-reply',
  severity: 'warning',
  summary: 'Two replies of a node lead to the same place, with the same effects and the same techniques.',
  why: 'A choice that changes nothing is no choice; trainees find out, and stop reading.',
  fix: 'Let one of them use another technique, or lead elsewhere.',
  example: {
    of: 'node',
    bad: `line: Where is my parcel?
replies:
${brush}
  curt:
    say: Everything is late today, I am afraid.
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
      const keys = replies.map(({ set, levels, promises, effects, routes, when, once, critical }) =>
        JSON.stringify([set, levels, promises, effects, routes, when, once !== null, critical]),
      );
      return keys.flatMap((key, index) => {
        const first = keys.indexOf(key);
        if (first === index) return [];
        const message = `${replyName(program, node, index)} does the same as ${replyName(program, node, first)}`;
        return [{ span: keyAt(replyPath(program, node, index)), message }];
      });
    }),
};
