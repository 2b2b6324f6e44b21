/** The report of `composure test` for test dashboards: a suite a scenario, a case a transcript. */

import type { TestCase, TestSuite } from 'junit-report-builder';
import { type Diagnostic, location } from '../diagnostic/index.ts';
import { junitBuilder, xmlText } from './junit-builder.ts';
import type { ScenarioTests, TestReport, TranscriptResult } from './test-report.ts';

export async function testJunit(report: TestReport): Promise<string> {
  const builder = await junitBuilder('composure test');
  for (const scenario of report.scenarios) addSuite(builder.testSuite(), scenario);
  if (report.broken.length > 0) addBroken(builder.testSuite(), report.broken);
  return `${builder.build()}\n`;
}

function addSuite(suite: TestSuite, { id, file, transcripts }: ScenarioTests): void {
  suite.name(xmlText(id));
  for (const each of transcripts) {
    const item = suite
      .testCase()
      .className(xmlText(`composure.${id}`))
      .name(xmlText(each.name));
    item.file(xmlText(file));
    if (each.status === 'fails') fail(item, each.findings, each);
  }
}

function fail(item: TestCase, findings: readonly Diagnostic[], result: TranscriptResult | null): void {
  const [first] = findings;
  item.failure(xmlText(first?.message ?? ''), first?.code ?? '');
  const again =
    result === null ? [] : [`Replies: ${result.given.join(', ') || 'none'}`, `Again: ${result.replay}`];
  item.stacktrace(xmlText([...findings.map(account), again.join('\n')].join('\n\n').trimEnd()));
}

/** A file that can't be read is a case that fails: a suite that leaves it out would look green. */
function addBroken(suite: TestSuite, broken: readonly Diagnostic[]): void {
  suite.name('files');
  const files = new Map<string, Diagnostic[]>();
  for (const each of broken) {
    const { name } = each.span.source;
    files.set(name, [...(files.get(name) ?? []), each]);
  }
  for (const [name, found] of files) {
    const item = suite.testCase().className('composure.files').name(xmlText(name));
    item.file(xmlText(name));
    fail(item, found, null);
  }
}

function account({ span, code, message, hint }: Diagnostic): string {
  return [`${location(span)} ${code}`, message, ...(hint === null ? [] : [hint])].join('\n');
}
