/** What examples of several rules have in common: replies, as they stand under `replies:` of a node, and whole examples. */

import type { Example } from './rule.ts';

export const hear = `  hear:
    say: Twelve days is a long time. What were you told?
    uses: [acknowledge-feeling, move-to-facts]
    why: He hears that it counts, and gets the floor.
    felt: Somebody counted.
    to: next`;

export const brush = `  brush:
    say: It is on its way, like the others.
    uses: [cold-brush-off]
    tempts: It is short, and there is a queue.
    why: He asked where it is.
    felt: Thanks for nothing.
    to: next`;

export const rule = `  rule:
    say: It says noon to six on the form, and it is only one now.
    uses: [recite-policy]
    tempts: It is what the form says.
    why: He knows the form. He asks about his parcel.
    felt: I can read a form myself.
    to: next`;

/** The best reply is the longest at every node: rules on lengths show it each from its side. */
export const lengthTells: Example = {
  of: 'nodes',
  bad: `line: Where is my parcel?
replies:
  brush:
    say: It is on its way.
    uses: [cold-brush-off]
    tempts: It is short, and there is a queue.
    why: He asked where it is.
    felt: Thanks for nothing.
    to: next
  hear:
    say: Twelve days is a long time for a parcel, I see that. What were you told?
    uses: [acknowledge-feeling, move-to-facts]
    why: He hears that it counts, and gets the floor.
    felt: Somebody counted.
    to: next
  rule:
    say: It says noon to six.
    uses: [recite-policy]
    tempts: It is what the form says.
    why: He knows the form. He asks about his parcel.
    felt: I can read a form myself.
    to: next`,
  good: `line: Where is my parcel?
replies:
${brush}
${hear}
${rule}`,
};
