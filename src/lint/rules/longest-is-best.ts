/** The longest reply is the best too often. */

import { type Choice, chanceOfAtLeast, choicesOf, enough } from '../cues.ts';
import { lengthTells } from '../examples.ts';
import type { Rule } from '../rule.ts';

const significance = 0.05;

export const longestIsBest: Rule = {
  id: 'longest-is-best',
  severity: 'error',
  summary: 'The best reply is the longest one more often than chance would have it (one-sided, 5 %).',
  why: 'That the longest answer is right is one of the few flaws shown by experiment to raise scores (Pham 2018).',
  fix: 'Cut best replies, and let lesser ones say more.',
  example: lengthTells,
  language: null,
  check: ({ program, rubric, keyAt }) => {
    const choices = choicesOf(program, rubric);
    if (choices.length < enough) return [];
    const isLongest = ({ texts, best }: Choice) =>
      texts.every((text, reply) => reply === best || text.length < texts[best]!.length);
    const hits = choices.filter(isLongest).length;
    if (
      chanceOfAtLeast(
        hits,
        choices.map(({ texts }) => 1 / texts.length),
      ) >= significance
    )
      return [];
    const message = `the best reply is the longest at ${hits} of ${choices.length} nodes`;
    return [{ span: keyAt(['nodes']), message }];
  },
};
