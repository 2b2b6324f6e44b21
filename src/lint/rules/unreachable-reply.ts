/** A reply that is never on offer, or a route that is never taken. */

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
    to: next
fallback:
  say: Let me see what I can find for you.
  uses: [cold-brush-off]
  tempts: It is short, and there is a queue.
  why: He asked where it is.
  felt: Thanks for nothing.
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
