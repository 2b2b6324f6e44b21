import { describe, expect, test } from 'vitest';
import { startView, type TestReport, testText } from '../../src/report/index.ts';
import { colours, plain, rich, stripped } from './calls.ts';

const text = 'transcripts:\n  - expect: {pass: true}\n';
const span = { source: { name: 'a.yaml', text }, start: 32, end: 36 };
const found = {
  code: 'not-as-expected',
  severity: 'error',
  message: 'pass: no',
  hint: 'Mend it.',
  span,
} as const;
const result = {
  name: 'the good way',
  seed: 's',
  difficulty: 'standard',
  status: 'holds',
  findings: [],
  differences: [],
  given: ['hear'],
  replay: 'composure play a --seed s --replies hear',
} as const;
const report: TestReport = {
  scenarios: [
    { id: 'a', file: 'a.yaml', transcripts: [result] },
    {
      id: 'longer',
      file: 'longer.yaml',
      transcripts: [{ ...result, status: 'fails', name: 'the bad way', findings: [found, found] }],
    },
    { id: 'silent', file: 'silent.yaml', transcripts: [] },
  ],
  broken: [],
};

describe('the report of tests on a screen', () => {
  test('lines the names up behind a sign and a word', () => {
    const lines = testText(report, rich(76)).split('\n');
    expect(lines).toContain('✓ holds    a       the good way');
    expect(lines).toContain('✗ fails    longer  the bad way');
  });

  test('reads the same without colours', () => {
    const painted = testText(report, { ...rich(76), palette: colours });
    expect(painted).not.toBe(stripped(painted));
    expect(stripped(painted)).toBe(testText(report, rich(76)));
  });

  test('gives a repeated advice once, and none where it has been followed', () => {
    const advice = (shown: TestReport) => testText(shown, plain).match(/Mend it/g)?.length ?? 0;
    expect(advice(report)).toBe(1);
    const [, failed] = report.scenarios;
    const updated = [
      { ...failed!, transcripts: [{ ...failed!.transcripts[0]!, status: 'updated' as const }] },
    ];
    expect(advice({ scenarios: updated, broken: [] })).toBe(0);
  });

  test('sums up what holds, fails, is broken and is not tested', () => {
    const last = (shown: TestReport) => testText(shown, plain).trimEnd().split('\n').at(-1);
    expect(last(report)).toBe(
      '2 transcripts of 2 scenarios: 1 holds, 1 fails, 1 scenario without a transcript.',
    );
    expect(last({ scenarios: [], broken: [found] })).toBe(
      '0 transcripts of 0 scenarios: 1 file with mistakes.',
    );
  });
});

describe('a start in the middle', () => {
  const mood = {
    tension: 5,
    trust: 1,
    patience: 3,
    heard: 0,
    entitlement: 0,
    resolution: 0,
    flared: 1,
    apologies: 0,
  };
  const start = { node: 'edge', mood, facts: { queue: 3, promised: true } };

  test('is said in one sentence, with all that differs from how calls open', () => {
    expect(startView(start, plain)).toEqual([
      'You start in the middle: at `edge`, tension 5, trust 1, patience 3, heard 0, flared 1, queue 3, promised true. This is no practice run.',
    ]);
  });

  test('keeps to the screen', () => {
    const lines = startView(start, rich(40));
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(40);
  });
});
