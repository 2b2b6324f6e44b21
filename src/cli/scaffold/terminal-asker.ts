/** Asks in a terminal, with a cursor and menus. */

import { type Look, wrap } from '../../report/index.ts';
import type { Env } from '../env.ts';
import type { Asker } from './question.ts';

export async function terminalAsker(env: Env, { palette, width }: Look): Promise<Asker> {
  const { createPromptModule } = await import('inquirer');
  // inquirer asks for Node's own stream types; ours are what it uses of them.
  const prompt = createPromptModule({ input: env.stdin as never, output: env.stdout as never });
  // Its own colours know NO_COLOR but not --no-color.
  const style = {
    message: palette.strong,
    answer: palette.accent,
    highlight: palette.accent,
    defaultAnswer: palette.dim,
    description: palette.dim,
    error: palette.bad,
    keysHelpTip: (keys: [key: string, action: string][]) =>
      palette.dim(keys.map(([key, action]) => `${key} ${action}`).join(' · ')),
  };
  const theme = { prefix: { idle: palette.accent('?'), done: palette.good('✓') }, style };
  return {
    async ask({ message, fallback, choices, mistake }) {
      const validate = (answer: string) => {
        const found = mistake(answer.trim());
        return found === null || wrap(found, width).join('\n');
      };
      const question =
        choices === null
          ? ({ type: 'input', name: 'answer', message, default: fallback, validate, theme } as const)
          : ({
              type: 'select',
              name: 'answer',
              message,
              default: fallback,
              choices,
              theme,
              pageSize: 10,
            } as const);
      const { answer } = await prompt([question as never]);
      return (answer as string).trim();
    },
    close() {},
  };
}
