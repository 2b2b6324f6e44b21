import { describe, expect, test } from 'vitest';
import { balanceGithub } from '../../../src/report/balance-github.ts';
import { balanceJson } from '../../../src/report/balance-json.ts';
import { balanceMarkdown } from '../../../src/report/balance-markdown.ts';
import { calm, guessed, report } from './sample.ts';

describe('the report as JSON', () => {
  const parsed = JSON.parse(balanceJson(report()));

  test('has its documented shape', () => {
    expect(Object.keys(parsed)).toEqual([
      'format',
      'summary',
      'scenarios',
      'library',
      'drift',
      'diagnostics',
    ]);
    expect(parsed.summary).toEqual({ ok: 1, errors: 1, warnings: 1, undecided: 1, skipped: 1, drift: 1 });
    const [analysis] = parsed.scenarios[0].analyses;
    expect(Object.keys(analysis)).toEqual([
      'difficulty',
      'method',
      'sample',
      'size',
      'strategies',
      'curve',
      'structure',
      'items',
      'fairness',
      'checks',
    ]);
    expect(analysis.strategies[0].nodes.first).toEqual({ visits: 1, replies: { open: 0.7, either: 0.3 } });
    expect(analysis.items).toEqual([{ node: 'first', ease: 0.5, discrimination: 0.3 }]);
  });

  test('places findings by line and column, and names what is dead, with the bound', () => {
    expect(parsed.diagnostics[0]).toMatchObject({
      code: 'balance-script',
      file: 'scenarios/odd, 100%: one.yaml',
      line: 3,
      column: 3,
    });
    expect(parsed.scenarios[0].analyses[0].checks[1]).toMatchObject({ check: 'script', line: 3, column: 3 });
    const { reach } = parsed.scenarios[0].analyses[0].structure;
    expect(reach.filter(({ line }: { line: unknown }) => line === null)).toEqual([
      {
        kind: 'reply',
        node: 'second',
        reply: 'again',
        line: null,
        bound: 'needs trust 4; at most 3 is reachable',
      },
    ]);
  });

  test('rounds to 6 decimals, holds no raw control character, and knows no structure of a sample', () => {
    expect(parsed.scenarios[0].analyses[0].structure.worst.total).toBe(0.333333);
    expect(balanceJson(report())).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    const sample = JSON.parse(balanceJson(guessed)).scenarios[0].analyses[0];
    expect(sample).toMatchObject({
      method: 'sampled',
      structure: null,
      sample: { runs: 20_000, seed: 'heat-1' },
    });
  });
});

describe('the report as Markdown', () => {
  const text = balanceMarkdown(report());

  test('has a summary, findings with their places, a table a scenario and all rows folded away', () => {
    expect(text.split('\n')[2]).toMatch(/^1 scenario, 1 analysis: 1 figure holds, 1 fails/);
    expect(text).toMatch(/^- \*\*error\*\* .*one\.yaml:3:3 \(balance-script\): /m);
    expect(text).toContain('Change `first`.');
    expect(text).toContain(
      '- odd, standard: P(pass) of θ 4 was 31.0%, is 25.0%, tolerance 5.0%. Edited: first.',
    );
    expect(text.match(/^\| strategy /gm)).toHaveLength(2);
    expect(text).toContain('<summary>All 7 strategies</summary>\n\n| strategy ');
  });

  test('lets no text become markup, a mention or another cell', () => {
    expect(text).not.toMatch(/<img|<\/script|@nobody|[\u001b\u202e]/);
    const rows = text.split('\n').filter((line) => line.startsWith('| '));
    expect(rows.map((line) => line.replaceAll('\\|', '').split('|').length)).toEqual(rows.map(() => 7));
  });

  test('says nothing of findings where there are none', () => {
    expect(balanceMarkdown(calm)).not.toMatch(/To look at|Drift/);
  });
});

describe('the report as workflow commands', () => {
  const lines = balanceGithub(report()).trimEnd().split('\n');

  test('is a command a finding, on a line of its own, and the summary', () => {
    expect(lines).toHaveLength(3);
    expect(lines[1]).toBe(
      '::warning file=scenarios/odd%2C 100%25%3A one.yaml,line=3,endLine=3,col=3,endColumn=8,title=composure balance-openings::too few openings',
    );
    expect(lines[2]).toMatch(/^1 scenario/);
  });

  test('escapes percent signs and line breaks in what is said, and moves no cursor', () => {
    expect(lines[0]).toMatch(/,:%25 @nobody .*%0AChange `first`\.$/);
    expect(lines[0]).not.toMatch(/[\u001b\u202e]/);
  });
});
