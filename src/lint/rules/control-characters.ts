/** Characters that nobody can see. */

import { heard, said } from '../places.ts';
import type { Problem, Rule } from '../rule.ts';

/** C0 and C1 without tab and line breaks, separators, whatever overrides or isolates the direction of writing, tags. */
const unseen =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u2028\u2029\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

function nameOf(char: string): string {
  return `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

export const controlCharacters: Rule = {
  id: 'control-characters',
  severity: 'error',
  summary: 'A text has a control character, or one that turns the direction of writing.',
  why: 'What is shown would not be what is written; a terminal could be made to do things.',
  fix: 'Take it out (`composure lint --fix` does).',
  example: {
    of: 'reply',
    bad: `say: "It says ‮noon to six‬, and it is only one now."
uses: [recite-policy]
tempts: It is what the form says.
why: He knows the form. He asks about his parcel.
felt: I can read a form myself.
to: next`,
    good: `say: It says noon to six, and it is only one now.
uses: [recite-policy]
tempts: It is what the form says.
why: He knows the form. He asks about his parcel.
felt: I can read a form myself.
to: next`,
  },
  language: null,
  check: ({ program, source, at }) => {
    const written = [...source.text.matchAll(unseen)].map((match): Problem => {
      const span = { source, start: match.index, end: match.index + match[0].length };
      const message = `${nameOf(match[0])} stands here, which nobody can see`;
      return { span, message, fix: [{ span, text: '' }] };
    });
    // Quotes can hold one by its number, too.
    const escaped = [...heard(program), ...said(program)].flatMap(({ path, text }): Problem[] => {
      const [char] = text.match(unseen) ?? [];
      const span = at(path);
      if (char === undefined || source.text.slice(span.start, span.end).includes(char)) return [];
      return [{ span, message: `this text has ${nameOf(char)} in it, which nobody can see` }];
    });
    return [...written, ...escaped];
  },
};
