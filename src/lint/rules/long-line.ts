/** A customer who talks too long. */

import { brush, hear, rule } from '../examples.ts';
import { heard, wordsOf } from '../places.ts';
import type { Rule } from '../rule.ts';

const most = 45;

export const longLine: Rule = {
  id: 'long-line',
  severity: 'warning',
  summary: 'Something that the customer says has more than 45 words.',
  why: 'People speak in turns of some seventeen words (SOTOPIA); a longer speech is read by nobody. A chatterbox may.',
  fix: 'Let them say it in two moments, or cut it.',
  example: {
    of: 'node',
    bad: `line: Where is my parcel, because I was told on the second that it would come on the fourth, and on the fourth that it would come on the sixth, and then nobody told me anything at all, so that I sat at home for twelve days and waited for a bell.
replies:
${brush}
${hear}
${rule}`,
    good: `line: Where is my parcel?
replies:
${brush}
${hear}
${rule}`,
  },
  language: null,
  check: ({ program, at }) =>
    program.persona.id === 'chatterbox'
      ? []
      : heard(program).flatMap(({ path, text }) => {
          // Endings are told, not said.
          if (path[0] === 'endings') return [];
          const words = wordsOf(text).length;
          if (words <= most) return [];
          return [
            { span: at(path), message: `the customer says ${words} words at once; ${most} is the most` },
          ];
        }),
};
