/** Shows pages and asks small questions, on a screen or line by line: what surrounds a call, before it and after. */

import type { Writable } from 'node:stream';
import { clean, type Look } from '../report/index.ts';
import { type Env, say } from './env.ts';
import type { LineInput } from './line-input.ts';
import { page, promptContext } from './terminal-player.ts';

export interface Asker {
  /** `fresh`: on an empty screen, else below what is there. */
  readonly show: (lines: readonly string[], fresh: boolean) => void;
  /** `enter` or one of the keys. `enter`, and the values of `keys`, say what they do. */
  readonly wait: (enter: string, keys: Readonly<Record<string, string>>) => Promise<string>;
  /** A whole number from `min` to `max`; null where skipped. */
  readonly number: (question: string, min: number, max: number) => Promise<number | null>;
  /** A line of text; null where skipped. */
  readonly text: (question: string) => Promise<string | null>;
}

export function terminalAsker(env: Env, look: Look): Asker {
  const text = async (question: string, skip = 'skip') => {
    const { textPrompt } = await import('./text-prompt.ts');
    return textPrompt({ question, skip, look }, promptContext(env));
  };
  return {
    show: (lines, fresh) => page(env, lines, fresh),
    async wait(enter, keys) {
      const { pagePrompt } = await import('./page-prompt.ts');
      return pagePrompt({ enter, keys, look }, promptContext(env));
    },
    async number(question, min, max) {
      if (max > 9) return numberFrom(() => text(question), min, max);
      const { pagePrompt } = await import('./page-prompt.ts');
      const digits = Array.from({ length: max - min + 1 }, (_, at) => [String(min + at), ''] as const);
      const key = await pagePrompt(
        { question, enter: 'skip', keys: Object.fromEntries(digits), legend: [`${min}–${max} say so`], look },
        promptContext(env),
      );
      return key === 'enter' ? null : Number(key);
    },
    text: async (question) => (await text(question)) || null,
  };
}

/** The end of the input skips whatever is still asked: the call itself is over and kept. */
export function lineAsker(out: Writable, input: LineInput): Asker {
  return {
    show: (lines) => say(out, [...lines, '']),
    async wait(enter, keys) {
      const others = Object.entries(keys);
      if (others.length === 0) return 'enter';
      say(out, [`Enter to ${enter}. ${others.map(([key, what]) => `${key}: ${what}.`).join(' ')}`]);
      const typed = await input.read();
      return typed !== null && Object.hasOwn(keys, typed) ? typed : 'enter';
    },
    async number(question, min, max) {
      return numberFrom(
        async () => {
          say(out, [`${question} Type a number from ${min} to ${max}, or Enter to skip.`]);
          return (await input.read()) ?? '';
        },
        min,
        max,
      );
    },
    async text(question) {
      say(out, [`${question} Then Enter; Enter alone skips.`]);
      return clean((await input.read()) ?? '') || null;
    },
  };
}

/** Asks until it is a number within these bounds, or nothing, which is null. */
async function numberFrom(ask: () => Promise<string>, min: number, max: number): Promise<number | null> {
  for (;;) {
    const typed = await ask();
    if (typed === '') return null;
    const value = Number(typed);
    if (/^\d+$/.test(typed) && value >= min && value <= max) return value;
  }
}
