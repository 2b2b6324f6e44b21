/** Knows what a question before a new file is, and how its answer comes: from a flag, from a person, or by default. */

import { UsageError } from '../exit.ts';

export interface Question {
  /** The flag that answers it as well. */
  readonly name: string;
  readonly message: string;
  /** Taken at Enter, and where nobody is asked. */
  readonly fallback: string;
  /** Null: any text. */
  readonly choices: readonly { readonly value: string; readonly name: string }[] | null;
  /** What is wrong with an answer, one sentence; null: nothing. */
  readonly mistake: (answer: string) => string | null;
}

/** Asks a person, until the answer is right. */
export interface Asker {
  readonly ask: (question: Question) => Promise<string>;
  readonly close: () => void;
}

/** @throws UsageError if what a flag says is wrong, or the default where nobody is asked. */
export async function answerTo(
  question: Question,
  flag: string | undefined,
  asker: Asker | null,
): Promise<string> {
  if (flag === undefined && asker !== null) return asker.ask(question);
  const answer = flag ?? question.fallback;
  const mistake = question.mistake(answer);
  if (mistake !== null) throw new UsageError(mistake);
  return answer;
}
