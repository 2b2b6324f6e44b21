/** Words for protected groups. */

import { heard, said, wordsOf } from '../places.ts';
import type { Rule } from '../rule.ts';

/** Descent, belief, sex and love, disability, age as a verdict. Whole words: `black` is a colour as well, and stays out. */
const words =
  /^(?:immigrants?|foreigners?|refugees?|gyps(?:y|ies)|muslims?|jews?|jewish|christians?|hindus?|gays?|lesbians?|transgender|homosexuals?|arabs?|africans?|asians?|mexicans?|disabled|cripples?|retard(?:ed|s)?|autistic|schizo(?:phrenic)?s?|senile|geriatric|blondes?)$/;

export const protectedWords: Rule = {
  id: 'protected-words',
  severity: 'error',
  summary: 'A text names a protected group, and nobody has said why.',
  why: 'A customer is difficult today, not by birth. A group is named only where the lesson is about it.',
  fix: 'Take it out, or say with `justify:` at the top why it belongs there.',
  example: {
    of: 'reply',
    bad: `say: Immigrants often misread the form, it says noon to six.
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
  language: 'en',
  check: ({ program, justified, at }) =>
    justified
      ? []
      : [...heard(program), ...said(program)].flatMap(({ path, text }) => {
          const found = wordsOf(text.toLowerCase()).find((word) => words.test(word));
          return found === undefined
            ? []
            : [{ span: at(path), message: `“${found}” names a protected group` }];
        }),
};
