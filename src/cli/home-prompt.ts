/** The home screen as a prompt: drawn at once, filled in when the practice record has been opened. */

import { createPrompt, isEnterKey, useEffect, useKeypress, useState } from '@inquirer/core';
import { type HomeFacts, homeRows, homeView, type Look } from '../report/index.ts';
import { legendOf } from './legend.ts';

export interface HomePromptConfig {
  /** Called once the first screen is there. */
  readonly load: () => Promise<HomeFacts>;
  readonly look: Look;
}

/** The key of the row chosen, or `q`. */
export const homePrompt = createPrompt<string, HomePromptConfig>(({ load, look }, done) => {
  const [facts, setFacts] = useState<HomeFacts | null>(null);
  useEffect(() => {
    // After the first screen has been written: opening the record takes a moment.
    setTimeout(() => void load().then(setFacts), 0);
  }, []);
  const rows = homeRows(facts);
  const [first] = rows;
  useKeypress((key, readline) => {
    const typed = (key as { sequence?: string }).sequence ?? key.name;
    readline.clearLine(0);
    if (isEnterKey(key)) done(first!.key);
    else if (typed === 'q' || rows.some((row) => row.key === typed)) done(typed);
  });
  const lines = homeView(facts, look).map((line) => (line === '' ? '' : `  ${line}`));
  const keys = [`Enter ${first!.name.toLowerCase()}`, 'a letter for the others', 'q leave'];
  return [...lines, '', `${legendOf(keys, look)} `].join('\n');
});
