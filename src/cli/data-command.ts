/** The names, flags and help of `composure data`. What it does is loaded when it is called. */

import type { Command } from 'commander';
import type { Env } from './env.ts';
import { UsageError } from './exit.ts';

export function addDataCommand(program: Command, env: Env): void {
  const data = program
    .command('data')
    .allowExcessArguments()
    .description('what is kept of your practice: where, all of it, and how to be rid of it')
    .action(() => {
      const names = data.commands.map((command) => command.name()).join(', ');
      const [unknown] = data.args;
      throw new UsageError(
        unknown === undefined
          ? `say what: composure data with one of ${names}`
          : `there is no command data ${unknown}, but ${names}`,
      );
    });
  const add = (name: string, description: string) =>
    data.command(name).allowExcessArguments(false).description(description);

  add('path', 'print where your practice record lies').action(async () => {
    const { dataPath } = await import('./data.ts');
    await dataPath(env);
  });

  add('export', 'print all that is kept, as JSON')
    .option('--output <file>', 'write it there, whole or not at all')
    .action(async (options) => {
      const { dataExport } = await import('./data.ts');
      await dataExport(env, options);
    });

  add('delete', 'delete your practice record, after asking')
    .option('-y, --yes', "don't ask")
    .action(async (options) => {
      const { dataDelete } = await import('./data-delete.ts');
      await dataDelete(env, options);
    });

  add('forget-details', 'forget all of older calls but what was played, when, and whether it was passed')
    .requiredOption('--older-than <age>', 'in days, weeks, months or years: 90d, 12w, 3m, 1y')
    .action(async (options) => {
      const { forgetDetails } = await import('./data.ts');
      await forgetDetails(env, options);
    });
}
