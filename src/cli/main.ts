/** The entry: the one file that touches `process`. Runs a command line and turns how it ended into an exit code. */

import { asUsage, commandLine } from './commands.ts';
import { type Env, say } from './env.ts';
import { AuthorError, exitCodeOf, exitCodes } from './exit.ts';
import { packageVersion } from './package-root.ts';

export async function run(argv: readonly string[], env: Env): Promise<number> {
  try {
    await commandLine(env, packageVersion()).parseAsync([...argv], { from: 'user' });
    return exitCodes.clean;
  } catch (thrown) {
    const error = asUsage(thrown);
    if (error === null) return exitCodes.clean;
    const code = exitCodeOf(error);
    await explain(error, code, env);
    return code;
  }
}

async function explain(error: unknown, code: number, env: Env): Promise<void> {
  if (error instanceof AuthorError) {
    const [{ diagnosticsText }, { lookOf }] = await Promise.all([
      import('../report/index.ts'),
      import('./look.ts'),
    ]);
    const look = lookOf({ ...env, stdout: env.stderr }, {});
    env.stderr.write(diagnosticsText(error.diagnostics, { ...look, width: 100 }));
  } else if (code === exitCodes.usage) {
    say(env.stderr, [`composure: ${(error as Error).message}`]);
  } else if (code === exitCodes.internal) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    say(env.stderr, ['composure: this is a bug of ours, please report it with what follows.', stack]);
  }
}

function processEnv(): Env {
  return {
    cwd: process.cwd(),
    variables: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    onInterrupt: (act) => {
      process.once('SIGINT', () => {
        act();
        process.exit(exitCodes.interrupted);
      });
    },
  };
}

/** A reader that has seen enough (`| head`) is no failure. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(exitCodes.clean);
  throw error;
}

export async function main(): Promise<void> {
  process.stdout.on('error', endQuietly);
  process.exitCode = await run(process.argv.slice(2), processEnv());
}
