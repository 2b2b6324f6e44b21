/** Absolute words give the bad replies away. */

import { choicesOf, enough } from '../cues.ts';
import { brush, hear, rule } from '../examples.ts';
import type { Rule } from '../rule.ts';

const most = 0.25;
const absolute =
  /\b(?:always|never|guarantees?|guaranteed|nothing|everything|nobody|everybody|impossible|all|none|every|must|definitely|absolutely)\b/i;

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

export const absoluteWords: Rule = {
  id: 'absolute-words',
  severity: 'warning',
  summary:
    'Words such as “always” and “never” stand in lesser replies more often than in the best ones, by a quarter of them.',
  why: 'Test takers know that absolutes are wrong.',
  fix: 'Let a bad reply sound reasonable, and a good one be definite.',
  example: {
    of: 'nodes',
    bad: `line: Where is my parcel?
replies:
  brush:
    say: Everything arrives, I guarantee it.
    uses: [cold-brush-off]
    tempts: It is short, and there is a queue.
    why: He asked where it is.
    felt: Thanks for nothing.
    to: next
${hear}
  rule:
    say: It always says noon to six, never before.
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
  },
  language: 'en',
  check: ({ program, rubric, keyAt }) => {
    const choices = choicesOf(program, rubric);
    if (choices.length < enough) return [];
    const share = (texts: readonly string[]) =>
      texts.filter((text) => absolute.test(text)).length / texts.length;
    const best = share(choices.map(({ texts, best: at }) => texts[at]!));
    const others = share(choices.flatMap(({ texts, best: at }) => texts.filter((_, reply) => reply !== at)));
    if (others - best <= most) return [];
    const figures = `${percent(others)} of the lesser replies, ${percent(best)} of the best`;
    return [{ span: keyAt(['nodes']), message: `absolute words stand in ${figures}` }];
  },
};
