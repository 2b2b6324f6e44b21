/** Best replies are longer, or shorter, than the others. */

import { choicesOf, enough, mean } from '../cues.ts';
import { lengthTells } from '../examples.ts';
import type { Rule } from '../rule.ts';

const least = 0.8;
const most = 1.25;
const far = 1.5;

export const lengthRatio: Rule = {
  id: 'length-ratio',
  severity: 'warning',
  summary:
    'Best replies are on average more than 1.25 times as long as the others, or less than 0.8 times; an error above 1.5.',
  why: 'A length that tells the best reply need not happen at every node to be learned.',
  fix: 'Even the lengths out.',
  example: lengthTells,
  language: null,
  check: ({ program, rubric, keyAt }) => {
    const choices = choicesOf(program, rubric);
    if (choices.length < enough) return [];
    const best = choices.map(({ texts, best: at }) => texts[at]!.length);
    const others = choices.flatMap(({ texts, best: at }) =>
      texts.filter((_, reply) => reply !== at).map(({ length }) => length),
    );
    const ratio = mean(best) / mean(others);
    if (ratio >= least && ratio <= most) return [];
    const times = ratio.toFixed(2);
    const severity = ratio > far ? 'error' : 'warning';
    return [
      { span: keyAt(['nodes']), severity, message: `best replies are ${times} times as long as the others` },
    ];
  },
};
