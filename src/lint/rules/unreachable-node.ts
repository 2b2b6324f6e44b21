/** A node or an ending that no call comes to. */

import { hear, rule } from '../examples.ts';
import { endingPath, nodePath } from '../places.ts';
import type { Rule } from '../rule.ts';

export const unreachableNode: Rule = {
  id: 'unreachable-node',
  severity: 'error',
  summary: 'A node or an ending that no call can come to.',
  why: 'It is written, read and kept for nothing, or a route that should lead there is wrong.',
  fix: 'Lead a route there, or take it out.',
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
    to: done
  hear:
    say: Twelve days is a long time. What were you told?
    uses: [acknowledge-feeling, move-to-facts]
    why: He hears that it counts, and gets the floor.
    felt: Somebody counted.
    to: done
  rule:
    say: It says noon to six on the form, and it is only one now.
    uses: [recite-policy]
    tempts: It is what the form says.
    why: He knows the form. He asks about his parcel.
    felt: I can read a form myself.
    to: done`,
    good: `line: Where is my parcel?
replies:
  brush:
    say: It is on its way, like the others.
    uses: [cold-brush-off]
    tempts: It is short, and there is a queue.
    why: He asked where it is.
    felt: Thanks for nothing.
    to: done
${hear}
${rule}`,
  },
  language: null,
  check: ({ program, keyAt, unmet }) =>
    unmet().flatMap(({ what, bound }) => {
      if (what.kind === 'node') {
        const { id } = program.nodes[what.node]!;
        return [
          { span: keyAt(nodePath(program, what.node)), message: `no call comes to \`${id}\`: ${bound}` },
        ];
      }
      if (what.kind !== 'ending') return [];
      const { id } = program.endings[what.ending]!;
      if (id === 'walkaway' || id === 'meltdown') return [];
      const message = `no call ends with \`${id}\`: ${bound}`;
      return [{ span: keyAt(endingPath(program, what.ending)), message }];
    }),
};
