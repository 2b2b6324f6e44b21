/** A comment silences one kind of finding on the line below it, says why, and is itself a finding where there is nothing. */

import { describe, expect, it } from 'vitest';
import { edited } from '../../src/diagnostic/index.ts';
import { rules } from '../../src/lint/index.ts';
import { mark } from '../script/one-scenario.ts';
import { codesOf, linted, scenarioWith } from './base.ts';

const { of, bad } = rules['missing-felt'].example;
const text = scenarioWith(of, bad);
/** The finding stands at the reply's key. */
const above = (comment: string) => {
  const lines = text.split('\n');
  const [found] = linted(text).diagnostics;
  const line = Number(mark(found!).split(':')[0]);
  lines.splice(line - 1, 0, comment);
  return lines.join('\n');
};
const codes = (comment: string) => codesOf(linted(above(comment)).diagnostics);

describe('a comment', () => {
  it('silences the finding it names on the next line', () => {
    expect(codes('      # composure-disable-next-line missing-felt: a machine answers here')).toEqual([]);
    expect(codes('#composure-disable-next-line missing-felt : a machine')).toEqual([]);
  });

  it('silences nothing else', () => {
    expect(codes('# composure-disable-next-line missing-why: a machine')).toEqual([
      'unused-suppression',
      'missing-felt',
    ]);
  });

  it('silences several where it names several, and each that is not there is told', () => {
    expect(codes('# composure-disable-next-line missing-felt, missing-why: a machine')).toEqual([
      'unused-suppression',
    ]);
  });

  it('reaches one line and no further', () => {
    expect(codes('# composure-disable-next-line missing-felt: a machine\n')).toEqual([
      'unused-suppression',
      'missing-felt',
    ]);
  });

  it('a little above its finding is told where to go, and no fix takes its reason away', () => {
    const strayed = above('# composure-disable-next-line missing-felt: a machine\n');
    const [told, finding] = linted(strayed).diagnostics;
    expect(told!.hint).toBe(`Move the comment down, right above line ${mark(finding!).split(':')[0]}.`);
    expect(told!.fix).toBeUndefined();
    const far = above(`# composure-disable-next-line missing-felt: a machine\n${'\n'.repeat(7)}`);
    expect(linted(far).diagnostics[0]!.fix).toHaveLength(1);
  });

  it.each([
    ['no reason', '# composure-disable-next-line missing-felt'],
    ['an empty reason', '# composure-disable-next-line missing-felt: '],
    ['no code', '# composure-disable-next-line'],
    ['a code that there is not', '# composure-disable-next-line missing-fealt: a machine'],
  ])('with %s is a mistake, and silences nothing', (_, comment) => {
    expect(codes(comment)).toEqual(['bad-suppression', 'missing-felt']);
  });

  it('that is not needed is taken out by its fix, line and all, and nothing else is', () => {
    const lines = text.split('\n');
    const sound = ['# kept', '# composure-disable-next-line missing-why: once it was', ...lines].join('\n');
    const { diagnostics } = linted(sound);
    const fixes = diagnostics.flatMap(({ fix }) => fix ?? []);
    expect(edited(sound, fixes)).toBe(['# kept', ...lines].join('\n'));
  });
});
