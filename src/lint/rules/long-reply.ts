/** A reply that is too long to choose. */

import { replyName, said, wordsOf } from '../places.ts';
import type { Rule } from '../rule.ts';

const most = 25;

export const longReply: Rule = {
  id: 'long-reply',
  severity: 'warning',
  summary: 'A reply has more than 25 words, and no `gist`.',
  why: 'The menu is read in a few seconds, with an angry customer waiting.',
  fix: 'Cut it, or give it a `gist` of at most 12 words.',
  example: {
    of: 'reply',
    bad: `say: It says here on the form that a parcel comes between noon and six, and as it is only one now, there are five hours left, so please wait.
uses: [recite-policy]
tempts: It is what the form says.
why: He knows the form. He asks about his parcel.
felt: I can read a form myself.
to: next`,
    good: `say: It says noon to six on the form, and it is only one now.
uses: [recite-policy]
tempts: It is what the form says.
why: He knows the form. He asks about his parcel.
felt: I can read a form myself.
to: next`,
  },
  language: null,
  check: ({ program, at }) =>
    said(program).flatMap(({ path, text, node, reply }) => {
      const words = wordsOf(text).length;
      if (words <= most || program.nodes[node]!.replies[reply]!.gist !== null) return [];
      const message = `${replyName(program, node, reply)} has ${words} words; ${most} is the most without a \`gist\``;
      return [{ span: at(path), message }];
    }),
};
