/** Names, flags and help of the commands on calls that have been practised. What they do is loaded when they are called. */

import type { Command } from 'commander';
import type { Env } from './env.ts';

/** `looks`: gives a command the flags on how it looks and, unless it is told otherwise, `--pack`. */
export function addPracticeCommands(
  program: Command,
  env: Env,
  looks: (command: Command, options?: { readonly packed: boolean }) => Command,
): void {
  looks(program.command('review'), { packed: false })
    .argument('[call]', 'its number (default: the last one played to its end)')
    .description('see again what came of a call, and why')
    .option('--list', 'which calls there are')
    .option('--html', 'as a page of its own, with the curve and a mark beside each reply')
    .option('--markdown', 'as Markdown')
    .option('--output <file>', 'write it there, whole or not at all')
    .action(async (call, options) => {
      const { review } = await import('./review.ts');
      await review(env, call, options);
    });

  looks(program.command('replay'), { packed: false })
    .argument('[call]', 'its number (default: the last one played to its end)')
    .description('try a call again from one of its turns: same customer, same dice, both goes side by side')
    .requiredOption('--from <turn>', 'the reply to give anew')
    .option('--type-first', 'say it in your own words before the replies are shown; not scored')
    .action(async (call, options) => {
      const { replay } = await import('./replay.ts');
      await replay(env, call, options);
    });

  looks(program.command('today'))
    .description('say what to practise next, why, and how to start it')
    .option('--json', 'as JSON')
    .action(async (options) => {
      const { today } = await import('./today.ts');
      await today(env, options);
    });

  looks(program.command('progress'), { packed: false })
    .description('show how practice is going, and what is missing to be ready')
    .option('--json', 'as JSON')
    .option('--csv', 'for a spreadsheet')
    .action(async (options) => {
      const { progress } = await import('./progress.ts');
      await progress(env, options);
    });
}
