/** A reply that is never on offer, or a route that is never taken. */

import { brush, hear, rule } from '../examples.ts';
import { replyName, replyPath } from '../places.ts';
import type { Rule } from '../rule.ts';

export const unreachableReply: Rule = {
  id: 'unreachable-reply',
  severity: 'error',
  summary: 'A reply that is never on offer, or a route that no call takes.',
  why: 'A trainee can never meet it, whatever it says.',
  fix: 'Change the condition that keeps it away, or take it out.',
  example: {
    of: 'node',
    bad: `line: Where is my parcel?
replies:
${brush}
${hear}
${rule}
fallback:
  say: Let me see what I can find for you.
  uses: [cold-brush-off]
  tempts: It is short, and there is a queue.
  why: He asked where it is.
  felt: Thanks for nothing.
  to: next`,
    good: `line: Where is my parcel?
replies:
${brush}
${hear}
${rule}`,
  },
  language: null,
  check: ({ program, keyAt, unmet }) =>
    unmet().flatMap(({ what, bound }) => {
      if (what.kind === 'reply' && program.nodes[what.node]!.replies[what.reply]!.when === null) {
        const span = keyAt(replyPath(program, what.node, what.reply));
        return [
          { span, message: `${replyName(program, what.node, what.reply)} is never on offer: ${bound}` },
        ];
      }
      if (what.kind !== 'route') return [];
      const { routes } = program.nodes[what.node]!.replies[what.reply]!;
      if (routes[what.route]!.when !== null) return [];
      const path = replyPath(
        program,
        what.node,
        what.reply,
        'to',
        ...(routes.length > 1 ? [what.route] : []),
      );
      const message = `this way on from ${replyName(program, what.node, what.reply)} is never taken: ${bound}`;
      return [{ span: keyAt(path), message }];
    }),
};
