/** A reply without `why`. */

import { lacking } from '../places.ts';
import type { Rule } from '../rule.ts';

export const missingWhy: Rule = {
  id: 'missing-why',
  severity: 'error',
  summary: 'A reply has no `why`.',
  why: 'The debrief quotes it: without it nobody learns why a reply was good or bad.',
  fix: 'Write `why:`, one or two sentences on what this reply does to this customer.',
  example: {
    of: 'reply',
    bad: `say: It says noon to six.
uses: [recite-policy]
tempts: It is what the form says.
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
  check: (subject) => lacking(subject, 'why'),
};
