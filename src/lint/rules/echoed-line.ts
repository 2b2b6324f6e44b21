/** The best reply repeats the customer’s words. */

import { choicesOf, enough, mean } from '../cues.ts';
import { brush, hear, rule } from '../examples.ts';
import { wordsOf } from '../places.ts';
import type { Rule } from '../rule.ts';

const most = 2;
/** Less than this of the words is nothing that anybody would notice. */
const noticed = 0.05;
/** Shorter words are hardly content. */
const shortest = 4;

/** Jaccard's share of content words. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((word) => other.has(word)).length;
  return both === 0 ? 0 : both / (one.size + other.size - both);
}

function contentOf(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text.toLowerCase()).filter(({ length }) => length >= shortest));
}

export const echoedLine: Rule = {
  id: 'echoed-line',
  severity: 'warning',
  summary: 'Best replies share more than twice as many content words with the line before as the others do.',
  why: 'Who matches words passes (stem overlap: Casu 2019). Hearing somebody is more than repeating them.',
  fix: 'Let lesser replies pick words up too, or say it in other words.',
  example: {
    of: 'nodes',
    bad: `line: I waited twelve days for this parcel.
replies:
${brush}
${hear}
${rule}`,
    good: `line: I waited twelve days for this parcel.
replies:
  brush:
    say: This parcel is on its way, like the others.
    uses: [cold-brush-off]
    tempts: It is short, and there is a queue.
    why: He asked where it is.
    felt: Thanks for nothing.
    to: next
${hear}
  rule:
    say: You waited, and it says noon to six.
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
    const shares = choices.map(({ texts, node }) => {
      const lines = program.nodes[node]!.line.flatMap(({ say }) => say.map(contentOf));
      return texts.map((text) => {
        const content = contentOf(text);
        return Math.max(...lines.map((line) => overlap(line, content)));
      });
    });
    const best = mean(choices.map((choice, at) => shares[at]![choice.best]!));
    const others = mean(
      choices.flatMap((choice, at) => shares[at]!.filter((_, reply) => reply !== choice.best)),
    );
    if (best <= most * others || best < noticed) return [];
    const times =
      others === 0 ? 'and the others none' : `${(best / others).toFixed(1)} times as much as the others`;
    return [{ span: keyAt(['nodes']), message: `best replies repeat the customer’s words, ${times}` }];
  },
};
