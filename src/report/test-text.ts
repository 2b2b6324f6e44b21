/** The report of `composure test` for a person: a line a transcript, and under those that fail what came instead. */

import type { Diagnostic } from '../diagnostic/index.ts';
import { clean } from './clean.ts';
import { diagnosticsText, diagnosticView } from './diagnostics.ts';
import { cells, hang, pad } from './layout.ts';
import type { Look } from './look.ts';
import { type TestReport, type TranscriptResult, type TranscriptStatus, testSummary } from './test-report.ts';

/** A sign and a word, so that nothing hangs on a colour. */
const signs: Readonly<Record<TranscriptStatus, string>> = {
  holds: '✓ holds',
  fails: '✗ fails',
  updated: '✎ updated',
};

export function testText(report: TestReport, look: Look): string {
  const { palette } = look;
  const columns = Math.max(0, ...report.scenarios.map(({ id }) => cells(id)));
  const parts: (readonly string[])[] = report.scenarios.flatMap(({ id, transcripts }) =>
    transcripts.map((each) => [
      ...headLines(each, id, columns, look),
      ...(each.status === 'holds' ? [] : ['', ...accountLines(each, look), '']),
    ]),
  );
  const broken = report.broken.length === 0 ? [] : ['', diagnosticsText(report.broken, look).trimEnd()];
  const lines = [...parts.flat(), ...broken];
  const gap = lines.length === 0 || lines.at(-1) === '' ? [] : [''];
  return `${[...lines, ...gap, palette.strong(`${testSummary(report)}.`)].join('\n')}\n`;
}

function headLines({ name, status }: TranscriptResult, id: string, columns: number, look: Look): string[] {
  if (look.plain) return [`${signs[status].slice(2)}: ${id}: ${clean(name)}`];
  const { palette } = look;
  const paint = { holds: palette.good, fails: palette.bad, updated: palette.accent }[status];
  const lead = `${paint(pad(signs[status], 9))}  ${palette.dim(pad(id, columns))}  `;
  return hang(lead, clean(name), look.width);
}

function accountLines({ findings, given, replay, status }: TranscriptResult, look: Look): readonly string[] {
  const { palette } = look;
  const found = withoutRepeats(findings, status).map((each) => diagnosticView(each, look));
  const spaced = found.flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]));
  if (status === 'updated') return spaced;
  const lead = look.plain ? 'Replies up to there: ' : palette.dim('  Up to there  ');
  return [
    ...spaced,
    '',
    ...hang(lead, given.join(', ') || 'no reply', look.width),
    // Not wrapped: it is there to be copied.
    `${look.plain ? 'Again: ' : palette.dim('  Again        ')}${clean(replay)}`,
  ];
}

/** What several findings in a row advise is said once, under the last; what has been mended needs no advice. */
function withoutRepeats(findings: readonly Diagnostic[], status: TranscriptStatus): readonly Diagnostic[] {
  return findings.map((each, at) => {
    const isRepeated = status === 'updated' || each.hint === findings[at + 1]?.hint;
    return isRepeated ? { ...each, hint: null } : each;
  });
}
