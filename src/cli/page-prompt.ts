/** Waits for one of a few keys under a page, with the legend in sight. */

import { createPrompt, isEnterKey, useKeypress } from '@inquirer/core';
import { type Look, wrap } from '../report/index.ts';
import { legendOf } from './legend.ts';

export interface PagePromptConfig {
  /** Stands above the legend. */
  readonly question?: string;
  /** What Enter does. */
  readonly enter: string;
  readonly keys: Readonly<Record<string, string>>;
  /** What the legend says of the keys, where it isn't each key with what it does. */
  readonly legend?: readonly string[];
  readonly look: Look;
}

/** `enter`, or the key pressed. */
export const pagePrompt = createPrompt<string, PagePromptConfig>(
  ({ question, enter, keys, legend, look }, done) => {
    useKeypress((key, readline) => {
      const typed = (key as { sequence?: string }).sequence ?? key.name;
      readline.clearLine(0);
      if (isEnterKey(key)) done('enter');
      else if (Object.hasOwn(keys, typed)) done(typed);
    });
    const others = Object.entries(keys).map(([key, what]) => `${key} ${what}`);
    const parts = legend === undefined ? [`Enter ${enter}`, ...others] : [...legend, `Enter ${enter}`];
    const asked = question === undefined ? [] : wrap(question, look.width).map((line) => `  ${line}`);
    return [...asked, `${legendOf(parts, look)} `].join('\n');
  },
);
