/** Nodes that a call can never leave. */

import { hear, rule } from '../examples.ts';
import { nodePath } from '../places.ts';
import type { Rule } from '../rule.ts';

export const noWayOut: Rule = {
  id: 'no-way-out',
  severity: 'error',
  summary: 'A node from which no route leads to an ending.',
  why: 'The call would go round until the turns are used up.',
  fix: 'Lead one of its routes, or of the nodes behind it, to an ending.',
  example: {
    of: 'node',
    bad: `line: Where is my parcel?
replies:
  brush:
    say: It is on its way, like the others.
    uses: [cold-brush-off]
    tempts: It is short, and there is a queue.
    why: He asked where it is.
    felt: Thanks for nothing.
    to: desk
  hear:
    say: Twelve days is a long time. What were you told?
    uses: [acknowledge-feeling, move-to-facts]
    why: He hears that it counts, and gets the floor.
    felt: Somebody counted.
    to: desk
  rule:
    say: It says noon to six on the form, and it is only one now.
    uses: [recite-policy]
    tempts: It is what the form says.
    why: He knows the form. He asks about his parcel.
    felt: I can read a form myself.
    to: desk`,
    good: `line: Where is my parcel?
replies:
  brush:
    say: It is on its way, like the others.
    uses: [cold-brush-off]
    tempts: It is short, and there is a queue.
    why: He asked where it is.
    felt: Thanks for nothing.
    to: desk
${hear}
${rule}`,
  },
  language: null,
  check: ({ program, keyAt }) => {
    const leads = program.nodes.map(() => false);
    for (let grown = true; grown; ) {
      grown = false;
      program.nodes.forEach(({ replies }, node) => {
        const out = replies.some(({ routes }) =>
          routes.some(({ to }) => to >= program.nodes.length || leads[to]),
        );
        if (!out || leads[node]) return;
        leads[node] = true;
        grown = true;
      });
    }
    return leads.flatMap((out, node) =>
      out
        ? []
        : [
            {
              span: keyAt(nodePath(program, node)),
              message: `no way leads from \`${program.nodes[node]!.id}\` to an ending`,
            },
          ],
    );
  },
};
