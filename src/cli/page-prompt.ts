/** Waits for one of a few keys under a page, with the legend in sight. */

import { createPrompt, isEnterKey, useKeypress } from '@inquirer/core';
import type { Look } from '../report/index.ts';

export interface PagePromptConfig {
  /** What Enter does. */
  readonly enter: string;
  readonly keys: Readonly<Record<string, string>>;
  readonly look: Look;
}

/** `enter`, or the key pressed. */
export const pagePrompt = createPrompt<string, PagePromptConfig>(({ enter, keys, look }, done) => {
  useKeypress((key, readline) => {
    const typed = (key as { sequence?: string }).sequence ?? key.name;
    readline.clearLine(0);
    if (isEnterKey(key)) done('enter');
    else if (Object.hasOwn(keys, typed)) done(typed);
  });
  const others = Object.entries(keys).map(([key, what]) => `${key} ${what}`);
  return `  ${look.palette.dim([`Enter ${enter}`, ...others].join('   '))} `;
});
