/** Knows what every reporter of `composure test` is given. */

import type { Diagnostic } from '../diagnostic/index.ts';
import { counted } from './layout.ts';

/** `updated`: it failed, and what it expects has been rewritten so that it holds. */
export type TranscriptStatus = 'holds' | 'fails' | 'updated';

export interface Difference {
  /** Replies given then; null: at the end. */
  readonly after: number | null;
  readonly key: string;
  /** As the author wrote it. */
  readonly expected: number | string | boolean | readonly (number | string)[];
  /** Null: the dimension is not tested, so that there is no score. */
  readonly actual: number | string | boolean | null;
}

export interface TranscriptResult {
  readonly name: string;
  readonly seed: string;
  readonly difficulty: string;
  readonly status: TranscriptStatus;
  /** What is, or before the update was, against it. */
  readonly findings: readonly Diagnostic[];
  /** The same for programs, without what kept replies from being given. */
  readonly differences: readonly Difference[];
  /** Ids of the replies up to the first finding; of all that could be given, if it is about the end. */
  readonly given: readonly string[];
  /** The command that plays the same call. */
  readonly replay: string;
}

export interface ScenarioTests {
  readonly id: string;
  readonly file: string;
  readonly transcripts: readonly TranscriptResult[];
}

export interface TestReport {
  readonly scenarios: readonly ScenarioTests[];
  /** What keeps files from being tested at all. */
  readonly broken: readonly Diagnostic[];
}

export type Counts = Readonly<Record<TranscriptStatus, number>>;

export function countsOf({ scenarios }: TestReport): Counts {
  const all = scenarios.flatMap(({ transcripts }) => transcripts);
  const count = (status: TranscriptStatus) => all.filter((each) => each.status === status).length;
  return { holds: count('holds'), fails: count('fails'), updated: count('updated') };
}

/** `3 transcripts of 2 scenarios: 2 hold, 1 fails`, without a full stop. */
export function testSummary(report: TestReport): string {
  const { holds, fails, updated } = countsOf(report);
  const total = holds + fails + updated;
  const untested = report.scenarios.filter(({ transcripts }) => transcripts.length === 0).length;
  const files = new Set(report.broken.map(({ span }) => span.source.name)).size;
  const parts = [
    ...(holds > 0 ? [`${holds} ${holds === 1 ? 'holds' : 'hold'}`] : []),
    ...(updated > 0 ? [`${updated} updated`] : []),
    ...(fails > 0 ? [`${fails} ${fails === 1 ? 'fails' : 'fail'}`] : []),
    ...(files > 0 ? [`${counted(files, 'file')} with mistakes`] : []),
    ...(untested > 0 ? [`${counted(untested, 'scenario')} without a transcript`] : []),
  ];
  const scenarios = report.scenarios.length - untested;
  return `${counted(total, 'transcript')} of ${counted(scenarios, 'scenario')}: ${parts.join(', ')}`;
}
