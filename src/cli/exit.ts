/** Knows how a command may end. */

import type { Diagnostic } from '../diagnostic/index.ts';

export const exitCodes = { clean: 0, findings: 1, usage: 2, internal: 3, interrupted: 130 } as const;

/** The user's mistake: one line, exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The author's mistakes: findings, exit 1. */
export class AuthorError extends Error {
  override readonly name = 'AuthorError';
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(`${diagnostics.length} findings`);
    this.diagnostics = diagnostics;
  }
}

/** Findings that have been reported already: only the exit code is left to say. */
export class Reported extends Error {
  override readonly name = 'Reported';
}

/** The trainee left, or the input ended, before the call did. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

export function exitCodeOf(error: unknown): number {
  const name = error instanceof Error ? error.name : '';
  if (name === 'UsageError') return exitCodes.usage;
  if (name === 'AuthorError' || name === 'Reported') return exitCodes.findings;
  // inquirer's own name for Ctrl-C at one of its prompts.
  if (name === 'Interrupted' || name === 'ExitPromptError') return exitCodes.interrupted;
  return exitCodes.internal;
}
