/** Hard content without a word before. */

import { nodePath } from '../places.ts';
import type { Rule } from '../rule.ts';

export const missingContentNote: Rule = {
  id: 'missing-content-note',
  severity: 'error',
  summary: 'The scenario has abuse, an insult or a threat in it, and no `content:` note.',
  why: 'People choose what they practise; somebody may have been shouted at this morning.',
  fix: 'Say with `content:` what is in it, for example `[shouting, insult]`.',
  example: {
    of: 'node',
    bad: `push: abuse
line: Where is my parcel, you clowns?
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
    uses: [acknowledge-feeling, set-limit]
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
    good: `push: grievance
line: Where is my parcel?
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
  check: ({ program, keyAt }) => {
    if (program.content.length > 0) return [];
    const node = program.nodes.findIndex(
      ({ push, replies }) =>
        push === 'abuse' ||
        push === 'slip' ||
        replies.some(({ critical }) => critical === 'insult' || critical === 'threat'),
    );
    if (node === -1) return [];
    const { id } = program.nodes[node]!;
    return [
      {
        span: keyAt(nodePath(program, node)),
        message: `\`${id}\` is rough, and no \`content:\` note says so`,
      },
    ];
  },
};
