/** Levels far from what the techniques say. */

import { dimensions } from '../../persona/index.ts';
import { rubricOf } from '../../score/index.ts';
import { everyReply, replyName, replyPath } from '../places.ts';
import type { Rule } from '../rule.ts';

export const levelsOff: Rule = {
  id: 'levels-off',
  severity: 'warning',
  summary: 'A level that the author has set lies more than 1 from what the techniques come to.',
  why: 'Either the techniques are not what the reply does, or the grade is not what it deserves.',
  fix: 'Correct `uses:`, or bring the level nearer.',
  example: {
    of: 'reply',
    bad: `say: It says noon to six on the form, and it is only one now.
uses: [recite-policy]
levels: {empathy: 4}
tempts: It is what the form says.
why: He knows the form. He asks about his parcel.
felt: I can read a form myself.
to: next`,
    good: `say: It says noon to six on the form, and it is only one now.
uses: [recite-policy]
levels: {calmness: 1}
tempts: It is what the form says.
why: He knows the form. He asks about his parcel.
felt: I can read a form myself.
to: next`,
  },
  language: null,
  check: ({ program, rubric, at }) =>
    everyReply(program).flatMap(({ node, index, reply, siblings }) => {
      if (Object.keys(reply.levels).length === 0) return [];
      const plain = siblings.map((each) => ({ ...each, levels: {} }));
      const nodes = program.nodes.map((each, at) => (at === node ? { ...each, replies: plain } : each));
      const marks = rubricOf({ ...program, nodes }).levels[node]![index]!;
      return dimensions.flatMap((dimension) => {
        const set = rubric.levels[node]![index]![dimension];
        if (reply.levels[dimension] === undefined || Math.abs(set - marks[dimension]) <= 1) return [];
        const message = `${dimension} is ${set}; the techniques of ${replyName(program, node, index)} come to ${marks[dimension]}`;
        return [{ span: at(replyPath(program, node, index, 'levels', dimension)), message }];
      });
    }),
};
