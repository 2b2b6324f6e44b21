import { describe, expect, test } from 'vitest';
import { balanceText } from '../../../src/report/balance-text.ts';
import { cells } from '../../../src/report/layout.ts';
import { colours, plain, rich, stripped } from '../calls.ts';
import { calm, guessed, report } from './sample.ts';

const linesOf = (text: string) => text.trimEnd().split('\n');

describe('a balance report for a person', () => {
  test('is a table of the strategies that say most, and one closing line', () => {
    expect(balanceText(calm, rich(80))).toBe(
      [
        'Odd, standard',
        'odd · 1 to 12 decisions · 108,075 states · exact',
        '',
        'strategy  passes   total  ends mostly',
        'skilled     100%  61 ± 3  resolved 100%',
        'random     <0.1%  61 ± 3  resolved 75%, walkaway 25%',
        'sorry       2.0%  61 ± 3  resolved 75%, walkaway 25%',
        'shortest    1.0%  61 ± 3  resolved 75%, walkaway 25%',
        'θ 4        25.0%  61 ± 3  resolved 75%, walkaway 25%',
        '',
        '1 scenario, 1 analysis: 1 figure holds.',
        '',
      ].join('\n'),
    );
  });

  test('has a line for every strategy on request', () => {
    const lines = linesOf(balanceText(calm, rich(80), { all: true }));
    expect(lines.filter((line) => /^(longest|θ 2\.5) /.test(line))).toHaveLength(2);
  });

  test('shows what is wrong with its place, and counts every kind of verdict', () => {
    const lines = linesOf(balanceText(report(), rich(80)));
    expect(lines).toContain('scenarios/odd, 100%: one.yaml:3:3 error balance-script');
    expect(lines).toContain('   |   ^^^^^');
    expect(lines.at(-2)!.concat(' ', lines.at(-1)!)).toBe(
      '1 scenario, 1 analysis: 1 figure holds, 1 fails, 1 warns, 1 is undecided, 1 is skipped, 1 has drifted.',
    );
  });

  test('says of sampled figures that they are, and how far they may be off', () => {
    const lines = linesOf(balanceText(guessed, rich(80)));
    expect(lines[1]).toBe('odd · sampled · 20,000 calls a strategy · seed heat-1');
    expect(lines[3]).toMatch(/sampled/);
    expect(lines[4]).toMatch(/ 4\.2% +3\.9% to 4\.5% /);
  });

  test.each([80, 36])('keeps to %d columns, is harmless, and reads the same without colours', (width) => {
    const painted = balanceText(report(), { ...rich(width), palette: colours }, { all: true });
    const lines = linesOf(painted).map(stripped);
    expect(lines.join('\n')).toBe(balanceText(report(), rich(width), { all: true }).trimEnd());
    expect(lines.join('\n')).not.toMatch(/[\u001b\u202e]/);
    const places = /\.yaml:\d+:\d+/;
    expect(lines.filter((line) => cells(line) > width && !places.test(line))).toEqual([]);
  });

  test('is one fact a line where it is read aloud', () => {
    const lines = linesOf(balanceText(guessed, plain));
    expect(lines.slice(0, 3)).toEqual([
      'Odd, standard',
      'odd: sampled, 20,000 calls a strategy, seed heat-1',
      'A trainee who does as skilled does passes 4.2% (sampled, 3.9% to 4.5%) of calls, scores 61 points give or take 3, ends mostly resolved 100%',
    ]);
    const drawn = /[\u2190-\u21ff\u2500-\u27bf·|\u001b\t]| {2}|^\s/;
    expect(linesOf(balanceText(calm, plain)).filter((line) => drawn.test(line))).toEqual([]);
    expect(balanceText(calm, { ...plain, width: 20 })).toBe(balanceText(calm, plain));
  });
});
