/** Text that is hard to read. */

import { heard, said } from '../places.ts';
import { gradeOf } from '../reading.ts';
import type { Rule } from '../rule.ts';

const most = 8;

export const hardWords: Rule = {
  id: 'hard-words',
  severity: 'warning',
  summary: 'A text needs more than eight years of school (Flesch and Kincaid).',
  why: 'New hires read it in a second language, with their heart beating.',
  fix: 'Shorter sentences and everyday words.',
  example: {
    of: 'reply',
    bad: `say: Regrettably, contractual delivery obligations extend until approximately eighteen hours inclusive, notwithstanding individual inconvenience or dissatisfaction.
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
  check: ({ program, at }) =>
    [...heard(program), ...said(program)].flatMap(({ path, text }) => {
      const grade = gradeOf(text);
      if (grade === null || grade <= most + 0.5) return [];
      return [
        { span: at(path), message: `this reads as for grade ${Math.round(grade)}; ${most} is the most` },
      ];
    }),
};
