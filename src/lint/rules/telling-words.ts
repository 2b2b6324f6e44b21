/** A word or a sign gives the best reply away. */

import { choicesOf, enough, separation } from '../cues.ts';
import { brush, hear, rule } from '../examples.ts';
import type { Problem, Rule } from '../rule.ts';

const most = 0.15;
const far = 0.25;

const cues = {
  'words of apology': /\b(?:sorry|apolog\w*|regret|pardon|forgive)\b/gi,
  'words of understanding': /\b(?:understand|feel|hear|appreciate|imagine|must have|must be)\b/gi,
  'question marks': /\?/g,
  'mentions of you': /\b(?:you|your|yours)\b/gi,
  'mentions of me': /\b(?:i|me|my|i'll|i'm|i've)\b/gi,
  commas: /,/g,
} as const;

export const tellingWords: Rule = {
  id: 'telling-words',
  severity: 'warning',
  summary:
    'One cue (sorry, “understand”, a question mark, you, I, commas) tells the best reply from the others: separation further than 0.15 from a half; an error beyond 0.25.',
  why: 'Who knows the cue passes without understanding anything; empathy words are not empathy (Sharma 2020).',
  fix: 'Give the cue to some lesser replies, and take it from some best ones.',
  example: {
    of: 'nodes',
    bad: `line: Where is my parcel?
replies:
${brush}
${hear}
${rule}`,
    good: `line: Where is my parcel?
replies:
${brush}
${hear}
${rule}
---
line: Where is my parcel?
replies:
  brush:
    say: It is on its way. Is that all you need?
    uses: [cold-brush-off]
    tempts: It is short, and there is a queue.
    why: He asked where it is.
    felt: Thanks for nothing.
    to: next
  hear:
    say: Twelve days is a long time, and nobody rang.
    uses: [acknowledge-feeling, move-to-facts]
    why: He hears that it counts, and gets the floor.
    felt: Somebody counted.
    to: next
  rule:
    say: Did you see that it says noon to six on the form?
    uses: [recite-policy]
    tempts: It is what the form says.
    why: He knows the form. He asks about his parcel.
    felt: I can read a form myself.
    to: next`,
  },
  language: 'en',
  check: ({ program, rubric, keyAt }) => {
    const choices = choicesOf(program, rubric);
    if (choices.length < enough) return [];
    return Object.entries(cues).flatMap(([name, pattern]): Problem[] => {
      const tells = separation(choices, (text) => text.match(pattern)?.length ?? 0);
      const off = Math.abs(tells - 0.5);
      if (off <= most) return [];
      const more = tells > 0.5 ? 'more' : 'fewer';
      const message = `best replies have ${more} ${name} than the others (separation ${tells.toFixed(2)})`;
      return [{ span: keyAt(['nodes']), message, severity: off > far ? 'error' : 'warning' }];
    });
  },
};
