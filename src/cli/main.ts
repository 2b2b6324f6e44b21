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
    now: Date.now,
    onInterrupt: interrupts(),
  };
}

/** How long a last word may take: whoever sends the signal may be shutting the machine down. */
const patience = 1000;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function interrupts(): Env['onInterrupt'] {
  let act: (() => Promise<void>) | null = null;
  let listening = false;
  const exit = () => process.exit(exitCodes.interrupted);
  const end = () => {
    setTimeout(exit, patience);
    void (act?.() ?? Promise.resolve()).catch(() => {}).finally(exit);
  };
  return (next) => {
    act = next;
    if (listening) return;
    listening = true;
    // Not `once`: what the prompts bring along takes itself for the last listener then, and kills.
    for (const signal of signals) process.on(signal, end);
  };
}

/** A reader that has seen enough (`| head`), and a terminal that was closed, are no failures. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE' || error.code === 'EIO') process.exit(exitCodes.clean);
  throw error;
}

export async function main(): Promise<void> {
  process.stdout.on('error', endQuietly);
  process.exitCode = await run(process.argv.slice(2), processEnv());
}
