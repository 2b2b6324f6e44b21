/** A limit where there is nothing to limit. */

import { worthOf } from '../../score/index.ts';
import { everyReply, replyName, replyPath } from '../places.ts';
import type { Rule } from '../rule.ts';

export const limitWithoutPush: Rule = {
  id: 'limit-without-push',
  severity: 'warning',
  summary: 'A reply that sets a limit is graded best at a node without a push.',
  why: 'A limit without anything to limit heats the customer up: the grade would praise what the mood punishes.',
  fix: 'Say with `push:` what the customer tests here, or grade another reply best.',
  example: {
    of: 'node',
    bad: `line: Where is my parcel?
replies:
  limit:
    say: I help you as long as we both stay calm.
    uses: [set-limit]
    why: Clear and friendly.
    felt: I was calm.
    to: next
  brush:
    say: It is on its way.
    uses: [cold-brush-off]
    tempts: It is short.
    why: He asked where it is.
    felt: Thanks for nothing.
    to: next
  rule:
    say: It says noon to six.
    uses: [recite-policy]
    tempts: It is what the form says.
    why: He knows the form.
    felt: I can read.
    to: next`,
    good: `line: I want it today, and at half the price.
push: demand
replies:
  limit:
    say: I help you as long as we both stay calm.
    uses: [set-limit]
    why: Clear and friendly.
    felt: I was calm.
    to: next
  brush:
    say: It is on its way.
    uses: [cold-brush-off]
    tempts: It is short.
    why: He asked where it is.
    felt: Thanks for nothing.
    to: next
  rule:
    say: It says noon to six.
    uses: [recite-policy]
    tempts: It is what the form says.
    why: He knows the form.
    felt: I can read.
    to: next`,
  },
  language: null,
  check: ({ program, rubric, at }) =>
    everyReply(program).flatMap(({ node, index, reply, siblings }) => {
      const limits = program.sets[reply.set]!.moves.some(({ family }) => family === 'limit');
      const best = Math.max(...siblings.map((_, each) => worthOf(rubric, node, each)));
      if (program.nodes[node]!.push !== null || !limits || worthOf(rubric, node, index) < best) return [];
      const message = `${replyName(program, node, index)} sets a limit and is graded best, but nothing is tested here`;
      return [{ span: at(replyPath(program, node, index, 'uses')), message }];
    }),
};
