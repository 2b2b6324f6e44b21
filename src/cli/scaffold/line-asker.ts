/** Asks line by line, one fact a line, for screen readers and for terminals that can't redraw. */

import { createInterface } from 'node:readline';
import { type Env, say } from '../env.ts';
import { Interrupted } from '../exit.ts';
import type { Asker, Question } from './question.ts';

export function lineAsker(env: Env): Asker {
  // One iterator for all questions: a second reader of the same stream would lose what the first has buffered.
  const reader = createInterface({ input: env.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  const lines = reader[Symbol.asyncIterator]();
  return {
    async ask(question) {
      say(env.stdout, [
        ...(question.choices ?? []).map(({ name }, index) => `${index + 1}. ${name}`),
        words(question),
      ]);
      for (;;) {
        const next = await lines.next();
        if (next.done === true) throw new Interrupted();
        const answer = chosen(question, next.value.trim());
        const mistake = question.mistake(answer);
        if (mistake === null) return answer;
        say(env.stdout, [mistake]);
      }
    },
    close: () => reader.close(),
  };
}

function words({ message, fallback, choices }: Question): string {
  if (choices === null) return `${message} type it, or only Enter for ${fallback}`;
  const at = choices.findIndex(({ value }) => value === fallback) + 1;
  return `${message} type a number from 1 to ${choices.length}, or only Enter for ${at}`;
}

function chosen({ choices, fallback }: Question, typed: string): string {
  if (typed === '') return fallback;
  return /^\d+$/.test(typed) ? (choices?.[Number(typed) - 1]?.value ?? typed) : typed;
}
