/** A condition that holds in no call. */

import { type Program, type Target, textOf } from '../../engine/index.ts';
import { brush, hear, rule } from '../examples.ts';
import { replyPath, variantPath } from '../places.ts';
import type { Path, Rule } from '../rule.ts';

/** Of the guard that keeps a target away; null where none of its own does. */
function guardPath(program: Program, what: Target): Path | null {
  if (what.kind === 'guard') return what.holds ? replyPath(program, what.node, what.reply, 'when') : null;
  if (what.kind === 'route') {
    const { routes } = program.nodes[what.node]!.replies[what.reply]!;
    if (routes[what.route]!.when === null) return null;
    return replyPath(program, what.node, what.reply, 'to', what.route, 'when');
  }
  if (what.kind !== 'text') return null;
  if (textOf(program, what)![what.variant]!.when === null) return null;
  return variantPath(program, what, 'when');
}

export const neverHolds: Rule = {
  id: 'never-holds',
  severity: 'warning',
  summary: 'A `when` that holds in no state that a call can get into.',
  why: 'What it guards is never said, shown or taken, and nobody notices.',
  fix: 'Loosen the condition, or take out what it guards.',
  example: {
    of: 'node',
    bad: `line:
  - {when: {resolution: 2}, say: So that is settled. And my parcel?}
  - {say: Where is my parcel?}
replies:
${brush}
${hear}
${rule}`,
    good: `line:
  - {when: {tension: 2..}, say: I have asked three times. Where is my parcel?}
  - {say: Where is my parcel?}
replies:
${brush}
${hear}
${rule}`,
  },
  language: null,
  check: ({ program, at, unmet }) =>
    unmet().flatMap(({ what, bound }) => {
      const path = guardPath(program, what);
      return path === null ? [] : [{ span: at(path), message: `this \`when\` never holds: ${bound}` }];
    }),
};
