/** Too few ways to answer. */

import { nodePath } from '../places.ts';
import type { Rule } from '../rule.ts';

const least = 3;

export const fewReplies: Rule = {
  id: 'few-replies',
  severity: 'warning',
  summary: 'A node offers fewer than three replies.',
  why: 'With two replies half of the guesses are right; three or four are the rule (evidence on multiple choice: Rodriguez 2005).',
  fix: 'Write another reply that a decent person might pick.',
  example: {
    of: 'node',
    bad: `line: Where is my parcel?
replies:
  hear:
    say: Twelve days is a long time.
    uses: [acknowledge-feeling]
    why: He hears that it counts.
    felt: Somebody counted.
    to: next
  rule:
    say: It says noon to six.
    uses: [recite-policy]
    tempts: It is what the form says.
    why: He knows the form.
    felt: I can read.
    to: next`,
    good: `line: Where is my parcel?
replies:
  brush:
    say: It is on its way.
    uses: [cold-brush-off]
    tempts: It is short.
    why: He asked where it is.
    felt: Thanks for nothing.
    to: next
  hear:
    say: Twelve days is a long time.
    uses: [acknowledge-feeling]
    why: He hears that it counts.
    felt: Somebody counted.
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
  check: ({ program, keyAt }) =>
    program.nodes.flatMap(({ id, replies }, node) =>
      replies.length >= least
        ? []
        : [
            {
              span: keyAt(nodePath(program, node, 'replies')),
              message: `\`${id}\` offers ${replies.length === 1 ? 'one reply' : `${replies.length} replies`}; three or four are the rule`,
            },
          ],
    ),
};
