/** Hard content without a word before. */

import { brush, hear, rule } from '../examples.ts';
import { nodePath } from '../places.ts';
import type { Rule } from '../rule.ts';

export const missingContentNote: Rule = {
  id: 'missing-content-note',
  severity: 'error',
  summary: 'The scenario has abuse, an insult or a threat in it, and no `content:` note.',
  why: 'People choose what they practise; somebody may have been shouted at this morning.',
  fix: 'Say with `content:` what is in it, for example `[shouting, insult]`.',
  example: {
    of: 'node',
    bad: `push: abuse
line: Where is my parcel, you clowns?
replies:
${brush}
  hear:
    say: Twelve days is a long time. What were you told?
    uses: [acknowledge-feeling, set-limit]
    why: He hears that it counts, and gets the floor.
    felt: Somebody counted.
    to: next
${rule}`,
    good: `push: grievance
line: Where is my parcel?
replies:
${brush}
${hear}
${rule}`,
  },
  language: null,
  check: ({ program, keyAt }) => {
    if (program.content.length > 0) return [];
    const node = program.nodes.findIndex(
      ({ push, replies }) =>
        push === 'abuse' ||
        push === 'slip' ||
        replies.some(({ critical }) => critical === 'insult' || critical === 'threat'),
    );
    if (node === -1) return [];
    const { id } = program.nodes[node]!;
    return [
      {
        span: keyAt(nodePath(program, node)),
        message: `\`${id}\` is rough, and no \`content:\` note says so`,
      },
    ];
  },
};
