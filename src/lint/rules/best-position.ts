/** The best reply has a favourite place. */

import { choicesOf } from '../cues.ts';
import { brush, hear, rule } from '../examples.ts';
import type { Rule } from '../rule.ts';

const least = 8;
const most = 1.6;

export const bestPosition: Rule = {
  id: 'best-position',
  severity: 'warning',
  summary: 'The best reply stands at one place of the file more often than 1.6 times its share.',
  why: 'Play shuffles the replies, but who reads the file, or its diff, learns the habit, and so does whoever copies it.',
  fix: 'Write the best reply first here, last there.',
  example: {
    of: 'nodes',
    bad: `line: Where is my parcel?
replies:
${hear}
${brush}
${rule}`,
    good: `line: Where is my parcel?
replies:
${hear}
${brush}
${rule}
---
line: Where is my parcel?
replies:
${brush}
${hear}
${rule}
---
line: Where is my parcel?
replies:
${brush}
${rule}
${hear}`,
  },
  language: null,
  check: ({ program, rubric, keyAt }) => {
    const choices = choicesOf(program, rubric);
    if (choices.length < least) return [];
    const places = Math.max(...choices.map(({ texts }) => texts.length));
    return Array.from({ length: places }, (_, place) => place).flatMap((place) => {
      const hits = choices.filter(({ best }) => best === place).length;
      const expected = choices.reduce(
        (sum, { texts }) => sum + (place < texts.length ? 1 / texts.length : 0),
        0,
      );
      if (hits <= most * expected) return [];
      const message = `the best reply stands at place ${place + 1} at ${hits} of ${choices.length} nodes`;
      return [{ span: keyAt(['nodes']), message }];
    });
  },
};
