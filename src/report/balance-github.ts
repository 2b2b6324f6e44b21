/** The findings of `composure balance` as commands of a GitHub workflow, which shows them at their lines. */

import type { BalanceReport } from './balance-report.ts';
import { summaryWords } from './balance-rows.ts';
import { githubCommand } from './github-command.ts';

export function balanceGithub(report: BalanceReport): string {
  const lines = [...report.diagnostics.map(githubCommand), `${summaryWords(report)}.`];
  return `${lines.join('\n')}\n`;
}
