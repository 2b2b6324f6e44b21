/** A reply without `felt`. */

import { lacking } from '../places.ts';
import type { Rule } from '../rule.ts';

export const missingFelt: Rule = {
  id: 'missing-felt',
  severity: 'warning',
  summary: 'A reply has no `felt`.',
  why: "The customer's own view, in the first person, is what a debrief is remembered by.",
  fix: 'Write `felt:`, one sentence that the customer might think.',
  example: {
    of: 'reply',
    bad: `say: It says noon to six.
uses: [recite-policy]
tempts: It is what the form says.
why: He knows the form. He asks about his parcel.
to: next`,
    good: `say: It says noon to six.
uses: [recite-policy]
tempts: It is what the form says.
why: He knows the form. He asks about his parcel.
felt: Thank you for reading it to me.
to: next`,
  },
  language: null,
  check: (subject) => lacking(subject, 'felt'),
};
