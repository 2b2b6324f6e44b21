/** The report of `composure balance` for test dashboards: a suite an analysis, a case a check. */

import type { TestCase, TestSuite } from 'junit-report-builder';
import { location } from '../diagnostic/index.ts';
import { figureIn, verdictWords } from './balance-figures.ts';
import type { BalanceReport, CheckResult, DriftFinding } from './balance-report.ts';
import { statusWords, worstFirst } from './balance-rows.ts';
import { clean } from './clean.ts';
import { junitBuilder, xmlText } from './junit-builder.ts';

export async function balanceJunit(report: BalanceReport): Promise<string> {
  const builder = await junitBuilder('composure balance');
  for (const { id, file, analyses } of report.scenarios)
    for (const { analysis, results } of analyses)
      addSuite(builder.testSuite(), `${id}, ${analysis.difficulty}`, file, results);
  if (report.library.length > 0) addSuite(builder.testSuite(), 'library', null, report.library);
  if (report.drift.length > 0) addDrift(builder.testSuite(), report.drift);
  return `${builder.build()}\n`;
}

function addSuite(
  suite: TestSuite,
  name: string,
  file: string | null,
  results: readonly CheckResult[],
): void {
  suite.name(xmlText(name));
  const checks = new Map<string, CheckResult[]>();
  for (const result of results) checks.set(result.check, [...(checks.get(result.check) ?? []), result]);
  for (const [check, measured] of checks) {
    const item = suite
      .testCase()
      .className(xmlText(`composure.${name}`))
      .name(xmlText(check));
    if (file !== null) item.file(xmlText(file));
    verdict(item, worstFirst(measured));
  }
}

/** Whatever is undecided fails: a pass is only what is shown to be one. */
function verdict(item: TestCase, results: readonly CheckResult[]): void {
  const failures = results.filter(({ status }) => status === 'error' || status === 'undecided');
  const warnings = results.filter(({ status }) => status === 'warning');
  const [first] = failures;
  if (first !== undefined) {
    item.failure(xmlText(`${first.what}: ${verdictWords(first)}`), statusWords[first.status]);
    item.stacktrace(xmlText(failures.map(account).join('\n\n')));
  }
  if (warnings.length > 0) item.standardOutput(xmlText(warnings.map(account).join('\n\n')));
  if (results.every(({ status }) => status === 'skipped')) item.skipped();
}

function account(result: CheckResult): string {
  const place = result.span === null ? [] : [clean(location(result.span))];
  const head = `${statusWords[result.status]} (${result.source}): ${result.what}: ${verdictWords(result)}`;
  return [...place, clean(head), clean(result.advice)].join('\n');
}

function addDrift(suite: TestSuite, drift: readonly DriftFinding[]): void {
  suite.name('lock');
  for (const { scenario, difficulty, figure, unit, was, is, tolerance, nodes } of drift) {
    const say = (value: number | null) => (value === null ? 'nothing' : figureIn(unit, value));
    suite
      .testCase()
      .className(xmlText(`composure.${scenario}, ${difficulty}`))
      .name(xmlText(figure))
      .failure(`was ${say(was)}, is ${say(is)}, tolerance ${figureIn(unit, tolerance)}`, 'drift')
      .stacktrace(xmlText(`Edited: ${nodes.length === 0 ? 'not known' : nodes.join(', ')}`));
  }
}
