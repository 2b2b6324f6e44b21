/** The best reply depends on what nobody can influence. */

import type { Program, Test } from '../../engine/index.ts';
import { worthOf } from '../../score/index.ts';
import { brush, rule } from '../examples.ts';
import { everyReply, replyName, replyPath } from '../places.ts';
import type { Rule } from '../rule.ts';

/** Moods move with what is said; turns and facts that no reply sets do not. */
function isBeyond({ nodes }: Program, { of, fact }: Test): boolean {
  if (of === 'turn') return true;
  if (of !== 'fact') return false;
  return !nodes.some(({ replies }) =>
    replies.some(({ effects }) => effects.some((each) => each.fact === fact)),
  );
}

export const bestBehindGuard: Rule = {
  id: 'best-behind-guard',
  severity: 'warning',
  summary: 'The best reply of a node has a `when` on something that the trainee cannot influence.',
  why: 'Who never gets to see it is graded against it all the same.',
  fix: 'Let the condition ask for what replies can change, or offer another reply as good.',
  example: {
    of: 'node',
    bad: `line: Where is my parcel?
replies:
${brush}
  hear:
    say: Twelve days is a long time. What were you told?
    when: {turn: 3..}
    uses: [acknowledge-feeling, move-to-facts]
    why: He hears that it counts, and gets the floor.
    felt: Somebody counted.
    to: next
${rule}`,
    good: `line: Where is my parcel?
replies:
${brush}
  hear:
    say: Twelve days is a long time. What were you told?
    when: {trust: 2..}
    uses: [acknowledge-feeling, move-to-facts]
    why: He hears that it counts, and gets the floor.
    felt: Somebody counted.
    to: next
${rule}`,
  },
  language: null,
  check: ({ program, rubric, at }) =>
    everyReply(program).flatMap(({ node, index, reply, siblings }) => {
      const worth = (each: number) => worthOf(rubric, node, each);
      const best = Math.max(...siblings.map((_, each) => worth(each)));
      const open = siblings.some(({ when }, each) => when === null && worth(each) === best);
      if (reply.when === null || open || worth(index) < best) return [];
      const beyond = reply.when.every((clause) => clause.some((test) => isBeyond(program, test)));
      if (!beyond) return [];
      const message = `${replyName(program, node, index)} is the best reply, and its \`when\` is beyond the trainee`;
      return [{ span: at(replyPath(program, node, index, 'when')), message }];
    }),
};
