/** A lesser reply without a reason to be chosen. */

import { worthOf } from '../../score/index.ts';
import { everyReply, replyName, replyPath } from '../places.ts';
import type { Rule } from '../rule.ts';

export const missingTempts: Rule = {
  id: 'missing-tempts',
  severity: 'error',
  summary: 'A reply that a better one stands beside has no `tempts`.',
  why: 'A wrong reply that nobody decent would pick teaches nothing; saying why it tempts is the test of it.',
  fix: 'Write `tempts:`, what a decent person would think when choosing it.',
  example: {
    of: 'reply',
    bad: `say: It says noon to six.
uses: [recite-policy]
why: He knows the form. He asks about his parcel.
felt: Thank you for reading it to me.
to: next`,
    good: `say: It says noon to six.
uses: [recite-policy]
tempts: It is what the form says.
why: He knows the form. He asks about his parcel.
felt: Thank you for reading it to me.
to: next`,
  },
  language: null,
  check: ({ program, rubric, keyAt }) =>
    everyReply(program).flatMap(({ node, index, reply, siblings }) => {
      const best = Math.max(...siblings.map((_, at) => worthOf(rubric, node, at)));
      if (reply.tempts !== null || worthOf(rubric, node, index) === best) return [];
      const message = `${replyName(program, node, index)} is not the best reply, and has no \`tempts\``;
      return [{ span: keyAt(replyPath(program, node, index)), message }];
    }),
};
