import { describe, expect, test } from 'vitest';
import type { Diagnostic, Severity } from '../../src/diagnostic/index.ts';
import { diagnosticsText, tableView } from '../../src/report/index.ts';
import { cells } from '../../src/report/layout.ts';
import { colours, plain, rich, stripped } from './calls.ts';

function finding(severity: Severity, name = 'a.yaml', parts: Partial<Diagnostic> = {}): Diagnostic {
  const source = { name, text: 'nodes: {}\nstrat: pickup\n' };
  const span = { source, start: 10, end: 15 };
  return { code: 'unknown-key', severity, message: 'there is no key strat', hint: null, span, ...parts };
}

describe('findings as text', () => {
  test('say where, what, the line itself and the way out', () => {
    expect(diagnosticsText([finding('error', 'a.yaml', { hint: 'Did you mean start?' })], rich(76))).toBe(
      [
        'a.yaml:2:1 error unknown-key',
        '  there is no key strat',
        ' 2 | strat: pickup',
        '   | ^^^^^',
        '  → Did you mean start?',
        '',
        '1 error in 1 file',
        '',
      ].join('\n'),
    );
  });

  test('are counted: errors, warnings if there are any, and files', () => {
    const last = (...all: readonly Diagnostic[]) =>
      diagnosticsText(all, rich(76)).trimEnd().split('\n').at(-1);
    expect(last(finding('error'), finding('error'))).toBe('2 errors in 1 file');
    expect(last(finding('error'), finding('warning', 'b.yaml'))).toBe('1 error, 1 warning in 2 files');
    expect(last(finding('warning'), finding('warning'))).toBe('0 errors, 2 warnings in 1 file');
  });

  test('make everything foreign harmless, the name of the file included', () => {
    const text = diagnosticsText(
      [finding('error', 'a\u001b[2J.yaml', { message: 'no \u202e', hint: 'try \u0007' })],
      rich(76),
    );
    expect(text).not.toMatch(/[\u001b\u202e\u0007]/);
    for (const code of ['\\u001b', '\\u202e', '\\u0007']) expect(text).toContain(code);
  });

  test('read the same without colours as with them', () => {
    const all = [finding('error'), finding('warning', 'b.yaml', { hint: 'Remove it.' })];
    expect(stripped(diagnosticsText(all, { ...rich(76), palette: colours }))).toBe(
      diagnosticsText(all, rich(76)),
    );
  });
});

describe('a table', () => {
  const head = ['Id', 'Title'];
  const rows = [
    ['heat', 'Fourth morning without heat'],
    ['暖房', 'Eine kalte Woche, in der niemand kommt und niemand anruft'],
  ];

  test('has its columns under each other, wide characters or not', () => {
    expect(tableView(head, rows, rich(40))).toEqual([
      'Id    Title',
      'heat  Fourth morning without heat',
      '暖房  Eine kalte Woche, in der niemand',
      '      kommt und niemand anruft',
    ]);
  });

  test('becomes a list where it is read aloud, and where the screen is too narrow for columns', () => {
    expect(tableView(head, rows, plain)[0]).toBe('heat: Fourth morning without heat');
    const narrow = tableView(head, rows, rich(22));
    expect(narrow.slice(0, 2)).toEqual(['heat: Fourth morning', 'without heat']);
    expect(Math.max(...narrow.map(cells))).toBeLessThanOrEqual(22);
  });
});
