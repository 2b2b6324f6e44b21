/** The report of `composure test` for programs. Stable: keys are only added. */

import { type Diagnostic, positionAt } from '../diagnostic/index.ts';
import { json } from './clean.ts';
import { countsOf, type TestReport } from './test-report.ts';

/** Raised whenever a key goes away or comes to mean something else. */
const testJsonFormat = 1;

export function testJson(report: TestReport): string {
  const scenarios = report.scenarios.map(({ id, file, transcripts }) => ({
    id,
    file,
    transcripts: transcripts.map(({ findings, ...result }) => ({
      ...result,
      findings: findings.map(located),
    })),
  }));
  const broken = report.broken.map(located);
  return `${json({ format: testJsonFormat, summary: countsOf(report), scenarios, broken })}\n`;
}

function located({ code, severity, message, hint, span }: Diagnostic) {
  const { line, column } = positionAt(span.source, span.start);
  return { code, severity, message, hint, file: span.source.name, line, column };
}
