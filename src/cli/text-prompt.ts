/** Takes a line of text under a page, with the legend in sight. Nothing typed is an answer too. */

import { createPrompt, isEnterKey, useKeypress, useState } from '@inquirer/core';
import { type Look, wrap } from '../report/index.ts';
import { legendOf } from './legend.ts';

export interface TextPromptConfig {
  readonly question: string;
  /** What Enter does without text. */
  readonly skip: string;
  readonly look: Look;
}

/** What was typed, without blanks around it; empty where nothing was. */
export const textPrompt = createPrompt<string, TextPromptConfig>(({ question, skip, look }, done) => {
  const [text, setText] = useState('');
  useKeypress((key, readline) => {
    if (isEnterKey(key)) done(text.trim());
    else setText(readline.line);
  });
  // What is typed stands last in the first part: the cursor follows it.
  return [
    [...wrap(question, look.width), `› ${text}`].map((line) => `  ${line}`).join('\n'),
    legendOf([text.trim() === '' ? `Enter ${skip}` : 'Enter keep'], look),
  ];
});
