/** What fails in `composure test`, as commands of a GitHub workflow. */

import { githubCommand } from './github-command.ts';
import { type TestReport, testSummary } from './test-report.ts';

export function testGithub(report: TestReport): string {
  const failing = report.scenarios.flatMap(({ transcripts }) =>
    transcripts.flatMap(({ status, findings, name }) =>
      status === 'fails' ? findings.map((each) => ({ ...each, message: `${name}: ${each.message}` })) : [],
    ),
  );
  const commands = [...report.broken, ...failing].map(githubCommand);
  return `${[...commands, `${testSummary(report)}.`].join('\n')}\n`;
}
