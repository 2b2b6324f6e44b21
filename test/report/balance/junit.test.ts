import { describe, expect, test } from 'vitest';
import { balanceJunit } from '../../../src/report/balance-junit.ts';
import { calm, report, result, skipped } from './sample.ts';

const xml = await balanceJunit(report());
const caseOf = (name: string) =>
  new RegExp(`<testcase[^>]*name="${name}"[^>]*?(?:/>|>[\\s\\S]*?</testcase>)`).exec(xml)![0];

describe('the report as JUnit XML', () => {
  test('is a suite an analysis and a case a check, and counts failures as the exit code does', () => {
    expect(xml).toMatch(/<testsuite name="odd, standard" tests="5" failures="2" errors="0" skipped="1"/);
    expect(xml).toMatch(/<testsuite name="lock" tests="1" failures="1"/);
  });

  test('fails with figure, target, place and way out', () => {
    expect(caseOf('script')).toMatch(/<failure [^>]*message="[^"]*38\.0%, should be at most 20%"/);
    expect(caseOf('script')).toContain('scenarios/odd, 100%: one.yaml:3:3\n');
    expect(caseOf('script')).toContain('Add a reply to `first`.');
  });

  test('fails what is undecided, lets a warning pass with a word, and skips what is exempt', () => {
    expect(caseOf('novice')).toContain('type="undecided"');
    expect(caseOf('openings')).toMatch(/<system-out>/);
    expect(caseOf('openings')).not.toContain('<failure');
    expect(caseOf('decisions')).toContain('<skipped');
    expect(caseOf('random')).toMatch(/\/>$/);
  });

  test('gathers the measurements of one check in one case, the worst deciding', async () => {
    const measured = [result(), result({ status: 'error' }), result({ status: 'warning' }), skipped];
    const [scenario] = calm.scenarios;
    const analyses = [{ ...scenario!.analyses[0]!, results: measured }];
    const text = await balanceJunit({ ...calm, scenarios: [{ ...scenario!, analyses }] });
    expect(text.match(/<testcase/g)).toHaveLength(2);
    expect(text).toMatch(/<failure[\s\S]*<system-out>/);
  });

  test('holds only characters that XML may hold, and no markup from texts', () => {
    expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
    const outside = xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '');
    expect(outside).not.toMatch(/<img|<\/script|\]\]>/);
    expect(xml).toContain('\\u001b[2J');
  });

  test('is the same for the same report', async () => {
    expect(await balanceJunit(report())).toBe(xml);
  });
});
